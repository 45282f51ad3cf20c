import { useEffect, useState } from 'preact/hooks';
import { gapWords, outcomeWords } from './outcome-words.ts';
import type { Outcome, ValueActions } from './value-actions.ts';

/** How long it stays in sight, in milliseconds. */
const STAYS = 2000;

/** What has just become of `what`, shown for a moment and announced; `tell` says it, and which gaps are left in it. Touches: a timer. */
export function useOutcome(
  what: string,
  { announce }: ValueActions,
): { outcome: Outcome | null; tell: (outcome: Outcome, gaps?: string[]) => void } {
  const [told, setTold] = useState<{ outcome: Outcome; gaps: string[] } | null>(null);
  useEffect(() => {
    if (told === null) return;
    announce([outcomeWords(told.outcome, what).sentence, gapWords(told.gaps)].join(' ').trim());
    const timer = setTimeout(setTold, STAYS, null);
    return () => {
      clearTimeout(timer);
      announce('');
    };
  }, [told]);
  return { outcome: told?.outcome ?? null, tell: (outcome, gaps = []) => setTold({ outcome, gaps }) };
}
