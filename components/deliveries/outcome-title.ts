import { t } from '../../lib/i18n.ts';
import { hindranceTitle, timeoutTitle } from '../../lib/lookup/failure-title.ts';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';

/** What came of an attempt, in a word or two: `HTTP 503`, `Timeout (10s)`. */
export function outcomeTitle(outcome: AttemptOutcome): string {
  switch (outcome.kind) {
    case 'response':
      return `HTTP ${outcome.http}`;
    case 'redirect':
      return t('deliveries.attempts.redirect');
    case 'timeout':
      return timeoutTitle(outcome.seconds);
    case 'unreachable':
      return t('deliveries.attempts.unreachable');
    case 'offline':
    case 'permission-missing':
    case 'secret-missing':
    case 'secret-unreadable':
    case 'vault-unreadable':
      return hindranceTitle(outcome.kind);
  }
}
