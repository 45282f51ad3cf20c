import type { Outcome } from './value-actions.ts';

interface Words {
  /** Shown at the value for a moment. */
  label: string;
  /** What a screen reader hears. */
  sentence: string;
}

/** What is said of a value or snippet, `what`, after a click or key on it. */
export function outcomeWords(outcome: Outcome, what: string): Words {
  switch (outcome) {
    case 'copied':
      return { label: 'Copied', sentence: `${what} was copied.` };
    case 'inserted':
      return { label: 'Inserted', sentence: `${what} was inserted into your reply.` };
    case 'copied-instead':
      return {
        label: 'No reply open: copied',
        sentence: `There is no reply that you are writing, so ${what} was copied instead.`,
      };
    case 'moved-on':
      return {
        label: 'Not inserted',
        sentence: `The ticket changed just then, so ${what} was neither inserted nor copied.`,
      };
    case 'not-copied':
      return { label: 'Not copied', sentence: `The browser did not let Deskside copy ${what}.` };
  }
}

/** What is said of placeholders that stand in the reply as they are; empty where there are none. */
export function gapWords(gaps: readonly string[]): string {
  return gaps.length === 0 ? '' : `Fill in ${gaps.join(', ')} yourself: that is not known of this customer.`;
}
