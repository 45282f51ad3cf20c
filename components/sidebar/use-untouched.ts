import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What an agent, or a key of ours, leaves something behind with: the focus, a selection, what was opened, what is said of a click. */
const TOUCHES = ['focusin', 'pointerdown', 'click', 'keydown'];

/**
 * The key of what stands in an element for one `owner` after the other: the same one as long as nobody has touched it, so that the next one's is written into what is there, which takes the browser
 * a fraction of what it takes to build it. What has been touched begins anew. Touches: the element's events.
 */
export function useUntouched(element: RefObject<HTMLElement | null>, owner: string): number {
  const life = useRef({ owner, key: 0, touched: false });
  useLayoutEffect(() => {
    const listening = new AbortController();
    const touch = () => {
      life.current.touched = true;
    };
    for (const type of TOUCHES)
      element.current?.addEventListener(type, touch, { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, [element]);
  const { current } = life;
  if (current.owner !== owner)
    life.current = { owner, key: current.key + Number(current.touched), touched: false };
  return life.current.key;
}
