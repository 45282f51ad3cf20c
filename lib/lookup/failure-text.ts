import { counted, t } from '../i18n.ts';
import type { Answer, Mender } from './answer.ts';
import { hindranceTitle, timeoutTitle } from './failure-title.ts';

/** What a panel says in place of data: a badge's words, who can mend it, and what to do. */
export interface FailureText {
  title: string;
  /** Empty where there is nothing to mend: the customer is just not known. */
  who: string;
  advice: string;
}

type Missing = Exclude<Answer, { status: 'found' }>;
type Failure = Extract<Answer, { status: 'error' }>;

/** The words for an answer without data. The titles are those that agents know from Disqua: Unknown, Error and its HTTP status, Timeout (3s). */
export function failureText(answer: Missing): FailureText {
  switch (answer.status) {
    case 'not_found':
      return { title: t('failures.title.unknown'), who: '', advice: t('failures.unknown') };
    case 'timeout':
      return {
        title: timeoutTitle(answer.seconds),
        who: whoText('endpoint'),
        advice: counted('failures.timeout', answer.seconds),
      };
    case 'error':
      return { title: errorTitle(answer), who: whoText(answer.mender), advice: advice(answer) };
  }
}

/** Who can mend a failure, in a sentence. */
export function whoText(mender: Mender): string {
  switch (mender) {
    case 'you':
      return t('failures.who.you');
    case 'admin':
      return t('failures.who.admin');
    case 'endpoint':
      return t('failures.who.endpoint');
    case 'network':
      return t('failures.who.network');
  }
}

function errorTitle({ reason, http }: Failure): string {
  switch (reason) {
    case 'http':
      return http === undefined ? t('failures.title.error') : t('failures.title.errorStatus', { http });
    case 'offline':
    case 'permission-missing':
    case 'secret-missing':
    case 'secret-unreadable':
    case 'vault-unreadable':
      return hindranceTitle(reason);
    case 'rate-limited':
      return t('failures.title.askedTooOften');
    case 'paused':
      return t('failures.title.paused');
    default:
      return t('failures.title.error');
  }
}

function advice({ reason, http, detail }: Failure): string {
  switch (reason) {
    case 'http':
      return statusAdvice(http ?? 0);
    case 'redirect':
      return t('failures.redirect');
    case 'not-json':
      return detail === undefined ? t('failures.notJson') : t('failures.notJsonBut', { what: detail });
    case 'wrong-shape':
      return detail === undefined ? t('failures.wrongShape') : t('failures.wrongShapeIn', { what: detail });
    case 'too-large':
      return detail === undefined ? t('failures.tooLarge') : t('failures.tooLargeIn', { what: detail });
    case 'empty':
      return t('failures.empty');
    case 'cut-short':
      return t('failures.cutShort');
    case 'unreachable':
      return t('failures.unreachable');
    case 'offline':
      return t('failures.offline');
    case 'permission-missing':
      return t('failures.accessNeeded');
    case 'secret-missing':
      return detail === undefined
        ? t('failures.secretMissing')
        : t('failures.secretMissingNamed', { name: detail });
    case 'secret-unreadable':
      return detail === undefined
        ? t('failures.secretUnreadable')
        : t('failures.secretUnreadableNamed', { name: detail });
    case 'vault-unreadable':
      return t('failures.secretsUnreadable');
    case 'rate-limited':
      return t('failures.askedTooOften');
    case 'paused':
      return t('failures.paused');
  }
}

function statusAdvice(http: number): string {
  if (http === 401 || http === 403) return t('failures.refused');
  if (http === 404 || http === 410 || http === 405) return t('failures.noLookupThere');
  if (http === 407 || http === 511) return t('failures.proxy');
  return http >= 500 ? t('failures.endpointFailed') : t('failures.notAccepted');
}
