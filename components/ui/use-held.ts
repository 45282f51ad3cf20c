import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** True while the pointer is over the element, or the keyboard's focus in it: a click's focus does not hold it. */
export function useHeld(element: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const look = () => setHeld(target.matches(':hover') || target.querySelector(':focus-visible') !== null);
    const listening = new AbortController();
    for (const type of ['mouseenter', 'mouseleave', 'focusin', 'focusout', 'keyup'])
      target.addEventListener(type, () => setTimeout(look), { signal: listening.signal });
    return () => listening.abort();
  }, [element]);
  return held;
}
