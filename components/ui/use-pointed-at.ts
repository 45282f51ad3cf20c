import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** True while the pointer or the focus is in an element, until Escape. Touches: its events. */
export function usePointedAt(element: RefObject<HTMLElement | null>): boolean {
  const [pointedAt, setPointedAt] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const listen = (types: string[], to: boolean) => {
      for (const type of types) element.current?.addEventListener(type, () => setPointedAt(to), end);
    };
    listen(['pointerenter', 'focusin', 'click'], true);
    listen(['pointerleave', 'focusout'], false);
    const dismiss = (event: KeyboardEvent) => event.key === 'Escape' && setPointedAt(false);
    document.addEventListener('keydown', dismiss, end);
    return () => end.abort();
  }, [element]);
  return pointedAt;
}
