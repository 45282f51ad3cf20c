import { t } from '../../lib/i18n.ts';
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
      return { label: t('sidebar.value.copied'), sentence: t('sidebar.value.copiedSaid', { what }) };
    case 'inserted':
      return { label: t('sidebar.value.inserted'), sentence: t('sidebar.value.insertedSaid', { what }) };
    case 'copied-instead':
      return {
        label: t('sidebar.value.copiedInstead'),
        sentence: t('sidebar.value.copiedInsteadSaid', { what }),
      };
    case 'moved-on':
      return {
        label: t('sidebar.value.movedOn'),
        sentence: t('sidebar.value.movedOnSaid', { what }),
      };
    case 'not-copied':
      return { label: t('sidebar.value.notCopied'), sentence: t('sidebar.value.notCopiedSaid', { what }) };
  }
}

/** What is said of placeholders that stand in the reply as they are; empty where there are none. */
export function gapWords(gaps: readonly string[]): string {
  return gaps.length === 0 ? '' : t('sidebar.value.gaps', { gaps: gaps.join(', ') });
}
