import { formatLocale, t } from '../i18n.ts';
import type { Answer } from './answer.ts';

type FailureReason = Extract<Answer, { status: 'error' }>['reason'];

/** What keeps a request from leaving this browser, a lookup's as well as a webhook's. */
export type Hindrance = Extract<
  FailureReason,
  'offline' | 'permission-missing' | 'secret-missing' | 'secret-unreadable' | 'vault-unreadable'
>;

/** That in a word or two: `Access needed`. */
export function hindranceTitle(hindrance: Hindrance): string {
  switch (hindrance) {
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

/** No whole answer in time: `Timeout (3s)`. */
export function timeoutTitle(seconds: number): string {
  return t('failures.title.timeout', { seconds: seconds.toLocaleString(formatLocale()) });
}
