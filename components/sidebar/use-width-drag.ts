import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { allowedWidth, MAX_WIDTH, MIN_WIDTH, type SidebarLayout } from '../../lib/panel/layout.ts';

/** What one press of an arrow key changes, in CSS pixels. */
const STEP = 16;

/** Firefox counts `screenX` in the page's zoomed pixels, Chromium in the screen's own. Measured in Chromium 156 and Firefox 153. */
const SCREEN_IS_ZOOMED = 'mozInnerScreenX' in globalThis;

interface Wishes {
  side: SidebarLayout['side'];
  width: number | null;
  /** Resolves with the tab's zoom: 1.25 is 125 %. */
  onTry: (width: number) => Promise<number>;
  onKeep: (width: number | null) => void;
}

/**
 * What the edge listens to. While the frame changes, a place in it means nothing, so the pointer's place on the screen counts. One width is under way at a
 * time. Touches: pointer capture, the window's width.
 */
export function useWidthDrag({ side, width, onTry, onKeep }: Wishes) {
  /** What the keys have asked for: the window follows a moment later. */
  const asked = useRef<number | null>(null);

  function start({
    currentTarget: edge,
    pointerId,
    screenX,
    button,
  }: TargetedPointerEvent<HTMLElement>): void {
    if (button !== 0) return;
    const end = new AbortController();
    const from = window.innerWidth;
    const outwards = side === 'right' ? -1 : 1;
    const follower = follow(onTry);
    let at = screenX;
    const wanted = () =>
      allowedWidth(from + (outwards * (at - screenX)) / (SCREEN_IS_ZOOMED ? 1 : follower.zoom()));
    const listen = <E extends Event>(type: string, listener: (event: E) => void) =>
      edge.addEventListener(type, listener as (event: Event) => void, { signal: end.signal });
    const stop = (kept: number | null) => {
      end.abort();
      follower.stop();
      if (at !== screenX) onKeep(kept);
    };
    follower.to(() => allowedWidth(from));
    listen<PointerEvent>('pointermove', (event) => {
      at = event.screenX;
      follower.to(wanted);
    });
    listen('pointerup', () => stop(wanted()));
    listen('pointercancel', () => stop(width));
    listen<KeyboardEvent>('keydown', (event) => event.key === 'Escape' && stop(width));
    edge.setPointerCapture(pointerId);
  }

  function press(event: TargetedKeyboardEvent<HTMLElement>): void {
    const from = asked.current ?? window.innerWidth;
    const to = widthFor(event.key, from, side);
    if (to === undefined) return;
    event.preventDefault();
    asked.current = to;
    onKeep(to);
  }

  return {
    onPointerDown: start,
    onKeyDown: press,
    onBlur: () => {
      asked.current = null;
    },
    onDblClick: () => onKeep(null),
  };
}

/** Brings the frame to the newest width, one after the other, and learns how far the page is zoomed. */
function follow(onTry: Wishes['onTry']) {
  let wanted: (() => number) | null = null;
  let underWay = false;
  let zoom = 1;
  async function next(): Promise<void> {
    if (underWay || wanted === null) return;
    underWay = true;
    const width = wanted();
    wanted = null;
    zoom = await onTry(width);
    await new Promise(requestAnimationFrame);
    underWay = false;
    await next();
  }
  return {
    zoom: () => zoom,
    to(width: () => number) {
      wanted = width;
      void next();
    },
    stop() {
      wanted = null;
    },
  };
}

/** `null` is the default width; `undefined` where the key means nothing here. */
function widthFor(key: string, from: number, side: SidebarLayout['side']): number | null | undefined {
  const outwards = side === 'right' ? 1 : -1;
  switch (key) {
    case 'ArrowLeft':
      return allowedWidth(from + outwards * STEP);
    case 'ArrowRight':
      return allowedWidth(from - outwards * STEP);
    case 'Home':
      return MIN_WIDTH;
    case 'End':
      return MAX_WIDTH;
    case 'Enter':
      return null;
    default:
      return undefined;
  }
}
