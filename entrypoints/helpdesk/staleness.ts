import { FrameTalk } from './frame-talk.ts';

/**
 * Too little to change a pixel, and not 0: a frame that the browser takes for hidden paints nothing, and what it showed last flashes up for a few frames of the screen
 * when it is shown again.
 */
const UNSEEN = '0.001';

/** Whether what the sidebar's frame shows may be of another ticket than the page, and how it is shown meanwhile: not at all, until it has blanked itself. No click reaches it. */
export class Staleness {
  readonly #talk = new FrameTalk();
  readonly #onBlank: () => void;
  #stale = true;
  #blank = false;
  /** The frame was told that the page has left what it shows, and not yet that it shows the page's. */
  #left = false;

  /** `onBlank`: the style is another one now. */
  constructor(onBlank: () => void) {
    this.#onBlank = onBlank;
  }

  get stale(): boolean {
    return this.#stale;
  }

  get style(): { opacity: string; 'pointer-events': string } {
    return {
      opacity: this.#stale && !this.#blank ? UNSEEN : '1',
      'pointer-events': this.#stale ? 'none' : 'auto',
    };
  }

  /** The page's view has this number; `false`: the frame shows it. */
  set(number: number | false): void {
    this.#stale = number !== false;
    this.#blank = false;
  }

  /** Tells the frame; one that is not there yet, or hears nothing, stays out of sight until it shows the page's view. Its window costs the page's load a millisecond: it is not asked for where there is nothing to say. */
  tell(frame: HTMLIFrameElement | null, number: number | false): void {
    if (number === false && !this.#left) return;
    const window = frame?.contentWindow;
    if (!window) return;
    this.#left = number !== false;
    if (number === false) this.#talk.back(window);
    else this.#talk.left(window, number, () => this.#showBlank());
  }

  /** The frame is gone; the next one has not blanked itself, whatever the former one still says. */
  forgetFrame(): void {
    this.#talk.stop();
    this.#blank = false;
    this.#left = false;
  }

  #showBlank(): void {
    this.#blank = true;
    this.#onBlank();
  }
}
