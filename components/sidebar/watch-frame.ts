import { heightFollower } from '../../lib/panel/frame-height.ts';
import { isSafeLink } from '../../lib/panel/safe-link.ts';

/**
 * Follows the height of what is in a template's document, and keeps the agent where they are: a click does something only on a link that opens a new tab. Gives
 * what ends it, and what measures another content at once. Touches: the frame's DOM, ResizeObserver.
 */
export function watchFrame(
  frame: Document,
  onHeight: (height: number) => void,
): { measure: () => void; stop: () => void } {
  const end = new AbortController();
  let follower = heightFollower();
  const follow = () => {
    if (!frame.body.hasChildNodes()) return;
    const room = roomAround(frame);
    onHeight(follower.next(frame.body.getBoundingClientRect().height, room));
  };
  const observer = new ResizeObserver(follow);
  observer.observe(frame.body);
  const listen = (type: string, listener: (event: Event) => void) =>
    frame.addEventListener(type, listener, { capture: true, signal: end.signal });
  listen('toggle', () => {
    follower.restart();
    follow();
  });
  for (const type of ['click', 'auxclick']) listen(type, preventUnlessSafe);
  listen('keydown', (event) => passOn(event as KeyboardEvent, frame));
  for (const type of ['submit', 'dragstart']) listen(type, (event) => event.preventDefault());
  return {
    measure() {
      follower = heightFollower();
      follow();
    },
    stop() {
      end.abort();
      observer.disconnect();
    },
  };
}

/** The width of the window around, which no scroll bar changes: one that comes and goes with the frame's height would be a loop. */
function roomAround({ defaultView }: Document): number {
  return defaultView?.parent.innerWidth ?? 0;
}

function preventUnlessSafe(event: Event): void {
  const link = linkAt(event.target);
  const safe = link?.getAttribute('target') === '_blank' && isSafeLink(link.getAttribute('href') ?? '');
  if (link !== null && !safe) event.preventDefault();
}

/** Keys mean the same in a template's frame as around it. */
function passOn(event: KeyboardEvent, { defaultView }: Document): void {
  const same = new KeyboardEvent('keydown', event);
  if (defaultView?.frameElement?.dispatchEvent(same) === false) event.preventDefault();
}

/** The frame has classes of its own, so `instanceof` tells nothing here. */
function linkAt(target: EventTarget | null): Element | null {
  return target !== null && 'closest' in target ? (target as Element).closest('a, area') : null;
}
