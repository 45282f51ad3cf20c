import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus from falling out of the page when what has it goes, as a button does once there is nothing left for it to do, or a row that is no longer of what was asked for. It goes to the row, where
 * that stays, else to `rows`, where it was in them, else to `heading`. For whatever renders all of these. Touches: the focus.
 */
export function useFocusKept(
  rows: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  const { activeElement: before, body } = document;
  const row = before?.closest('details')?.querySelector('summary');
  const around = rows.current?.contains(before) === true ? rows.current : null;
  useLayoutEffect(() => {
    if (before === null || before.isConnected || document.activeElement !== body) return;
    const next = [row, around, heading.current].find((each) => each?.isConnected === true);
    next?.focus({ preventScroll: next === around });
  });
}
