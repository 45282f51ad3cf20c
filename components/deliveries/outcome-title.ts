import { formatLocale, t } from '../../lib/i18n.ts';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';

/** What came of an attempt, in a word or two: `HTTP 503`, `Timeout (10s)`. */
export function outcomeTitle(outcome: AttemptOutcome): string {
  switch (outcome.kind) {
    case 'response':
      return `HTTP ${outcome.http}`;
    case 'redirect':
      return t('deliveries.attempts.redirect');
    case 'timeout':
      return t('failures.title.timeout', { seconds: outcome.seconds.toLocaleString(formatLocale()) });
    case 'unreachable':
      return t('deliveries.attempts.unreachable');
    case 'offline':
      return t('failures.title.offline');
    case 'permission-missing':
      return t('failures.title.accessNeeded');
    case 'secret-missing':
      return t('failures.title.secretMissing');
    case 'secret-unreadable':
      return t('failures.title.secretUnreadable');
    case 'vault-unreadable':
      return t('failures.title.secretsUnreadable');
  }
}
