import type { Outcome } from './value-actions.ts';

interface Words {
  /** Shown at the value for a moment. */
  label: string;
  /** What a screen reader hears. */
  sentence: string;
}

/** What is said of a value, `what`, after a click or key on it. */
export function outcomeWords(outcome: Outcome, what: string): Words {
  switch (outcome) {
    case 'copied':
      return { label: 'Copied', sentence: `${what} was copied.` };
    case 'not-copied':
      return { label: 'Not copied', sentence: `The browser did not let Deskside copy ${what}.` };
  }
}
