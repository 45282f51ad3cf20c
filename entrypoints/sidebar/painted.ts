import { pause } from '../../lib/pause.ts';
import { type Presented, presenter } from './presented.ts';

/** Whatever keeps the frame from painting, the answer does not wait longer for it, in milliseconds. The background waits a little longer than that (`notify.ts`). */
const LONGEST = 1400;
/**
 * The first one takes what was rendered. Chromium prepares the second while it still puts the first together, and begins the third once the first is ready to be drawn; on a
 * busy machine it may not have been by then. It puts no second one in its place before it was: the fourth comes after that.
 */
const FRAMES = 4;
/** A browser that says by itself what it presented is taken at its word for so long, in milliseconds: to ask it for frames makes it draw them. */
const SILENT = 200;

/** Knows what this frame may still have on the screen. */
export interface Screen {
  /** Blanks the frame: the page shows another ticket, as its view of this number. Resolves once nothing that was rendered before is on the screen. */
  blank(number: number): Promise<true>;
  /** Takes that back. */
  unblank(): void;
  /**
   * Resolves once nothing that was rendered before just now is on the screen, as far as a page can tell: `true`, at once where nobody sees this page. `false`: a busy machine has not come
   * to it yet, and what was there before may still be in sight. A frame that was blank before just now counts from when it was blanked: in most switches that is long over. What was rendered just now is the
   * page's view of this number; one that the page had left by then stays blank.
   */
  painted(number: number): Promise<boolean>;
}

/** Touches: an attribute of the root element, which blanks the body (`sidebar.css`), animation frames, and a dot that nobody sees (`presented.ts`). */
export function frameScreen(window: Window): Screen {
  const { document } = window;
  const presented = presenter(window);
  /** Resolves once the blank is on the screen; `null` where the frame is not blank. */
  let blanked: Promise<true> | null = null;
  /** The view that the page left the last one for. */
  let awaited = 0;

  function unblank(): void {
    blanked = null;
    document.documentElement.removeAttribute('data-left');
  }

  return {
    blank(number) {
      awaited = number;
      document.documentElement.setAttribute('data-left', '');
      blanked ??= drawn(window, presented);
      return blanked;
    },
    unblank,
    async painted(number) {
      const clear = blanked ?? drawn(window, presented);
      if (number >= awaited) {
        blanked = null;
        /** What was heard is rendered by now or in a microtask that waits already: no frame comes in between. */
        queueMicrotask(unblankUnlessAgain);
      }
      if (document.hidden || window.innerWidth === 0) return true;
      return Promise.race([clear, pause(LONGEST).then(() => false)]);
    },
  };

  function unblankUnlessAgain(): void {
    if (blanked === null) unblank();
  }
}

/** Resolves once what was rendered just now is on the screen: when the browser says so, or after so many frames that it must be. */
async function drawn(window: Window, presented: Presented): Promise<true> {
  const over = new AbortController();
  const said = presented(over.signal);
  const counted = said === null ? frames(window) : pause(SILENT).then(() => frames(window));
  await Promise.race([said ?? counted, counted]);
  over.abort();
  return true;
}

async function frames(window: Window): Promise<true> {
  for (let frame = 0; frame < FRAMES; frame += 1)
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  return true;
}
