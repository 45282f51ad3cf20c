import type { RefObject, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { scrollWhileDragging } from './scroll-while-dragging.ts';

/** What a panel's grip listens to. */
export interface GripProps {
  onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
  onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => void;
}

/** A panel that is being dragged, and the place among the panels where it would go now. */
interface Drag {
  connector: string;
  to: number;
}

/**
 * Panels that are dragged by their grips, or moved with the arrow keys. `inSight` names them top to bottom; each is an element with `data-connector` in `list`. The panel
 * goes when the pointer lets go; Escape leaves all as it was, and so does whatever takes the panel or the pointer away. Touches: DOM, pointer capture.
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  inSight: string[],
  move: (connector: string, to: number) => void,
): { drag: Drag | null; grip: (connector: string) => GripProps } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const now = useRef({ inSight, move });
  now.current = { inSight, move };
  /** The grip of the panel under way, and what ends that. */
  const underWay = useRef<{ grip: HTMLElement; cancel: () => void } | null>(null);
  useLayoutEffect(() => {
    if (underWay.current?.grip.isConnected === false) underWay.current.cancel();
  });
  useLayoutEffect(() => () => underWay.current?.cancel(), []);

  function start(connector: string, { currentTarget: grip, pointerId, clientY, button }: PointerEvent): void {
    const panel = panelOf(list.current, connector);
    if (button !== 0 || panel === null || !(grip instanceof HTMLElement)) return;
    const end = new AbortController();
    const from = clientY + scrollY;
    const found = { to: now.current.inSight.indexOf(connector), pointer: clientY };
    const follow = () => {
      panel.style.translate = `0 ${found.pointer + scrollY - from}px`;
      found.to = placeAt(list.current, now.current.inSight, connector, found.pointer);
      setDrag({ connector, to: found.to });
    };
    const stop = (kept: boolean) => {
      end.abort();
      underWay.current = null;
      panel.style.translate = '';
      setDrag(null);
      if (kept) now.current.move(connector, found.to);
    };
    const listen = <E extends Event>(type: string, listener: (event: E) => void) =>
      grip.addEventListener(type, listener as (event: Event) => void, { signal: end.signal });
    listen<PointerEvent>('pointermove', (event) => {
      found.pointer = event.clientY;
      follow();
    });
    listen('pointerup', () => stop(true));
    listen('pointercancel', () => stop(false));
    listen<KeyboardEvent>('keydown', (event) => event.key === 'Escape' && stop(false));
    document.addEventListener('lostpointercapture', (event) => event.pointerId === pointerId && stop(false), {
      capture: true,
      signal: end.signal,
    });
    underWay.current?.cancel();
    underWay.current = { grip, cancel: () => stop(false) };
    grip.setPointerCapture(pointerId);
    scrollWhileDragging(() => found.pointer, follow, end.signal);
  }

  function press(connector: string, event: KeyboardEvent): void {
    const to = placeFor(event.key, now.current.inSight.indexOf(connector), now.current.inSight.length);
    if (to === null || drag !== null) return;
    event.preventDefault();
    now.current.move(connector, to);
  }

  return {
    drag,
    grip: (connector) => ({
      onPointerDown: (event) => start(connector, event),
      onKeyDown: (event) => press(connector, event),
    }),
  };
}

function placeFor(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'ArrowDown':
      return Math.min(count - 1, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Among the other panels: after those whose middle the pointer has passed. */
function placeAt(list: HTMLElement | null, inSight: string[], connector: string, pointer: number): number {
  const middles = inSight
    .filter((id) => id !== connector)
    .map((id) => panelOf(list, id)?.getBoundingClientRect())
    .map((box) => (box === undefined ? 0 : (box.top + box.bottom) / 2));
  return middles.filter((middle) => middle < pointer).length;
}

function panelOf(list: HTMLElement | null, connector: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-connector="${CSS.escape(connector)}"]`) ?? null;
}
