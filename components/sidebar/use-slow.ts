import { useEffect, useState } from 'preact/hooks';

/** What is answered within so many milliseconds never looks as if it was waited for. */
export const QUICK = 80;
/** Nothing moves before it was asked for so many milliseconds: while anything does, the browser draws each frame of the screen, and an answer waits for the next. */
export const LONG = 500;

/** True once something has been asked for longer than `after` milliseconds, until it no longer is. Touches: a timer. */
export function useSlow(asking: boolean, after: number): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!asking) return undefined;
    const timer = setTimeout(setSlow, after, true);
    return () => clearTimeout(timer);
  }, [asking, after]);
  return asking && slow;
}
