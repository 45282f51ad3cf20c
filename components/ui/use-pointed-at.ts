import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** True while the pointer or the focus is in an element, until Escape. Touches: its events. */
export function usePointedAt(element: RefObject<HTMLElement | null>): boolean {
  const [pointedAt, setPointedAt] = useState(false);
  useEffect(() => {
    const whole = element.current;
    const end = new AbortController();
    for (const type of ['pointerenter', 'focusin', 'click'])
      whole?.addEventListener(type, () => setPointedAt(true), end);
    /** Tab from the button to a link in what has opened is no reason to close it. */
    const focusLeaves = ({ relatedTarget }: FocusEvent) =>
      setPointedAt(whole?.contains(relatedTarget as Node | null) === true);
    whole?.addEventListener('focusout', focusLeaves, end);
    whole?.addEventListener('pointerleave', () => setPointedAt(whole.contains(document.activeElement)), end);
    const dismiss = (event: KeyboardEvent) => event.key === 'Escape' && setPointedAt(false);
    document.addEventListener('keydown', dismiss, end);
    return () => end.abort();
  }, [element]);
  return pointedAt;
}
