import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { moved } from '../../lib/panel/layout.ts';

/** Where a dragged row would go: before or after the one at this place. */
interface Drop {
  at: number;
  side: 'before' | 'after';
}

/** What the handle of a row does, and how the row looks while one is dragged. */
export interface Handle {
  props: {
    'data-handle': string;
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  drop: Drop['side'] | null;
  dragged: boolean;
}

/**
 * Rows that are put in another order, by dragging a handle or by the arrow keys on it. The new order is shown at once; `save` says whether it was kept. Touches: the list's
 * DOM, to see over which row the pointer is.
 */
export function useReorder(ids: readonly string[], save: (ids: string[]) => Promise<boolean>) {
  const list = useRef<HTMLUListElement>(null);
  /** An order that was made out of `from`, and stands until that changes. */
  const [order, setOrder] = useState<{ from: string; ids: readonly string[] } | null>(null);
  const [drag, setDrag] = useState<{ id: string; drop: Drop | null } | null>(null);
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  const from = ids.join();
  const shown = order?.from === from ? order.ids : ids;
  useLayoutEffect(() => {
    if (focus.current !== null) handleOf(list.current, focus.current)?.focus();
    focus.current = null;
  }, [shown.join()]);

  const move = (id: string, to: number) => {
    const next = moved(shown, shown, id, to);
    if (next.join() === shown.join()) return;
    focus.current = id;
    setOrder({ from, ids: next });
    setSaid(t('options.connectors.moved', { position: next.indexOf(id) + 1, count: next.length }));
    void save(next).then((kept) => {
      if (!kept) setOrder(null);
    });
  };

  const drop = () => {
    if (drag?.drop) move(drag.id, placeOf(shown, drag.id, drag.drop));
    setDrag(null);
  };

  const handle = (id: string): Handle => ({
    dragged: drag?.id === id,
    drop: drag?.drop && shown[drag.drop.at] === id && drag.id !== id ? drag.drop.side : null,
    props: {
      'data-handle': id,
      onPointerDown(event) {
        if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        setDrag({ id, drop: null });
      },
      onPointerMove: (event) =>
        drag?.id === id && setDrag({ id, drop: dropAt(list.current, shown, event.clientY) }),
      onPointerUp: drop,
      onPointerCancel: () => setDrag(null),
      onKeyDown(event) {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (event.key === 'Escape') setDrag(null);
        if (by === undefined) return;
        event.preventDefault();
        move(id, shown.indexOf(id) + by);
      },
    },
  });

  return { list, shown, handle, said };
}

/** Where an entry stands once it is dropped there. */
export function placeOf(ids: readonly string[], id: string, { at, side }: Drop): number {
  const after = side === 'after' ? at + 1 : at;
  return ids.indexOf(id) < after ? after - 1 : after;
}

function dropAt(list: Element | null, ids: readonly string[], y: number): Drop | null {
  for (const [at, id] of ids.entries()) {
    const box = handleOf(list, id)?.closest('li')?.getBoundingClientRect();
    if (box === undefined) continue;
    const last = at === ids.length - 1;
    if (y < box.bottom || last) return { at, side: y < box.top + box.height / 2 ? 'before' : 'after' };
  }
  return null;
}

function handleOf(list: Element | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-handle="${id}"]`) ?? null;
}
