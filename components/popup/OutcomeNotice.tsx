import { t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Outcome } from './use-tab.ts';

/** What came of the last click, where that is not to be seen otherwise. */
export function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  switch (outcome?.kind) {
    case undefined:
      return null;
    case 'declined':
      return (
        <Notice kind="warning" live>
          {t('popup.outcome.declined')}
        </Notice>
      );
    case 'switched-off':
      return (
        <Notice kind="info" live>
          {t('popup.outcome.switchedOff')}
        </Notice>
      );
    case 'refused':
      return (
        <Notice kind="warning" live>
          {outcome.reason}
        </Notice>
      );
  }
}
