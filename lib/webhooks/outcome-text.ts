import { counted, t } from '../i18n.ts';
import type { Mender } from '../lookup/answer.ts';
import { whoText } from '../lookup/failure-text.ts';
import type { AttemptOutcome, FailReason, SkipReason } from './delivery.ts';

/** What came of one attempt, in a sentence: what happened, and what to do where there is something to do. Who can mend it: `outcomeMender`. */
export function outcomeText(outcome: AttemptOutcome): string {
  switch (outcome.kind) {
    case 'response':
      return responseText(outcome.http);
    case 'redirect':
      return t('outcomes.redirect');
    case 'timeout':
      return counted('outcomes.timeout', outcome.seconds);
    case 'unreachable':
      return t('failures.unreachable');
    case 'offline':
      return t('outcomes.offline');
    case 'permission-missing':
      return t('outcomes.accessNeeded');
    case 'secret-missing':
      return t('outcomes.secretMissing', { name: outcome.name });
    case 'secret-unreadable':
      return t('outcomes.secretUnreadable', { name: outcome.name });
    case 'vault-unreadable':
      return t('failures.secretsUnreadable');
  }
}

/** Who can mend it; `null` where there is nothing to mend, or it mends itself. */
export function outcomeMender(outcome: AttemptOutcome): Mender | null {
  switch (outcome.kind) {
    case 'response':
      return isSuccess(outcome.http) ? null : statusMender(outcome.http);
    case 'redirect':
    case 'offline':
      return null;
    case 'timeout':
      return 'endpoint';
    case 'unreachable':
      return 'network';
    case 'permission-missing':
    case 'vault-unreadable':
      return 'you';
    case 'secret-missing':
    case 'secret-unreadable':
      return 'admin';
  }
}

/** Who can mend it, in a sentence; empty where there is nothing to mend. */
export function menderText(outcome: AttemptOutcome): string {
  const mender = outcomeMender(outcome);
  return mender === null ? '' : whoText(mender);
}

/** Why nothing was sent, in a sentence. */
export function skipText(why: SkipReason): string {
  switch (why) {
    case 'path-empty':
      return t('outcomes.skipped.pathEmpty');
    case 'too-large':
      return t('outcomes.skipped.tooLarge');
    case 'own-effect':
      return t('outcomes.skipped.ownEffect');
    case 'too-often':
      return t('outcomes.skipped.tooOften');
    case 'no-agent':
      return t('outcomes.skipped.noAgent');
    case 'no-answer':
      return t('outcomes.skipped.noAnswer');
  }
}

/** Why nothing is sent any more, in a sentence. */
export function failText(why: FailReason): string {
  switch (why) {
    case 'tries-used-up':
      return t('outcomes.failed.triesUsedUp');
    case 'gone':
      return t('outcomes.failed.gone');
    case 'rule-gone':
      return t('outcomes.failed.ruleGone');
    case 'rule-off':
      return t('outcomes.failed.ruleOff');
  }
}

function responseText(http: number): string {
  if (isSuccess(http)) return t('outcomes.accepted', { http });
  if (http === 401 || http === 403) return t('failures.refused');
  if (http === 404 || http === 405) return t('outcomes.nothingThere');
  if (http === 407 || http === 511) return t('failures.proxy');
  if (http === 410) return t('outcomes.gone');
  if (http === 413) return t('outcomes.tooLarge');
  if (http === 429) return t('failures.askedTooOften');
  return http >= 500 ? t('outcomes.endpointFailed') : t('failures.notAccepted');
}

function statusMender(http: number): Mender {
  if (http === 407 || http === 511) return 'network';
  return http >= 500 || http === 408 || http === 429 ? 'endpoint' : 'admin';
}

function isSuccess(http: number): boolean {
  return http >= 200 && http < 400;
}
