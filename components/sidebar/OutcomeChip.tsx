import { Icon } from '../ui/Icon.tsx';
import { outcomeWords } from './outcome-words.ts';
import type { Outcome } from './value-actions.ts';

/** What became of a value, at its place. The live region says it to screen readers. */
export function OutcomeChip({ outcome, what }: { outcome: Outcome; what: string }) {
  const bad = outcome === 'not-copied';
  return (
    <span class={bad ? 'outcome outcome-bad' : 'outcome'} aria-hidden="true">
      <Icon name={bad ? 'close' : 'check'} />
      {outcomeWords(outcome, what).label}
    </span>
  );
}
