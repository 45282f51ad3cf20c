import type { Attempt, AttemptOutcome, Delivery, DeliveryState } from './delivery.ts';
import { withSize } from './delivery-store.ts';
import { isDelivered } from './is-delivered.ts';
import type { EndpointHold, EndpointState } from './rate.ts';
import type { Rule } from './rule.ts';
import { nextDue } from './schedule.ts';
import { isNews } from './unseen.ts';

/** So many attempts are kept of a delivery. */
const MOST_ATTEMPTS = 60;
/** Of all but the last so many characters of what the endpoint answered. */
const FORMER_TEXT = 500;
/** How long an endpoint is left alone that said 429 and not for how long, in milliseconds. */
const DEFAULT_HOLD = 60_000;
/** Without a network an endpoint is tried again after so long: nobody tells a sleeping background that there is one. */
const OFFLINE_HOLD = 5 * 60_000;

/** What counts of the rule once an attempt is over. */
export type RuleManners = Pick<Rule, 'retry' | 'logBodies'>;

/**
 * A delivery after one more attempt. `inTime`: whoever made it still had the lease; else another may be under way, and a failure changes nothing. What has arrived has arrived, also
 * where it was given up meanwhile.
 */
export function afterAttempt(
  delivery: Delivery,
  attempt: Attempt,
  { retry, logBodies, inTime, now }: RuleManners & { inTime: boolean; now: number },
): Delivery {
  const noted = withAttempt(delivery, attempt, logBodies);
  if (isDelivered(attempt.outcome)) return arrived(noted, logBodies, now);
  if (!inTime || delivery.state.is !== 'waiting') return withSize(noted);
  return withSize(afterFailure(noted, attempt.outcome, retry, now));
}

/** A delivery that is over. */
export function ended(
  { dueAt: _due, unseen: _unseen, ...delivery }: Delivery,
  state: Exclude<DeliveryState, { is: 'waiting' }>,
  now: number,
): Delivery {
  const news = isNews(state) ? { unseen: 1 as const } : {};
  return withSize({ ...delivery, state, leaseUntil: 0, endedAt: now, ...news });
}

/** What an endpoint is after an attempt: left alone for a while where it asks for that, and where there is no network. */
export function endpointAfter(state: EndpointState, outcome: AttemptOutcome, now: number): EndpointState {
  const hold = holdOf(outcome, now);
  if (hold !== null) return { ...state, hold: later(state.hold, hold) };
  return state.hold?.why === 'offline' && isDelivered(outcome) ? { ...state, hold: null } : state;
}

function arrived(delivery: Delivery, logBodies: boolean, now: number): Delivery {
  return ended(logBodies ? delivery : { ...delivery, request: null }, { is: 'delivered' }, now);
}

function afterFailure(
  delivery: Delivery,
  outcome: AttemptOutcome,
  retry: Rule['retry'],
  now: number,
): Delivery {
  if (outcome.kind === 'offline') return { ...delivery, leaseUntil: 0, dueAt: now };
  if (outcome.kind === 'response' && outcome.http === 410)
    return ended(delivery, { is: 'failed', why: 'gone' }, now);
  const tries = delivery.tries + 1;
  const askedFor = outcome.kind === 'response' ? outcome.retryAt : undefined;
  const dueAt = nextDue(retry, { tries, now, ...(askedFor === undefined ? {} : { askedFor }) });
  if (dueAt === null) return ended({ ...delivery, tries }, { is: 'failed', why: 'tries-used-up' }, now);
  return { ...delivery, tries, leaseUntil: 0, dueAt };
}

/** Of many attempts without a network in a row the last one is kept. */
function withAttempt(delivery: Delivery, attempt: Attempt, logBodies: boolean): Delivery {
  const former = delivery.attempts.at(-1)?.outcome.kind === 'offline' && attempt.outcome.kind === 'offline';
  const before = (former ? delivery.attempts.slice(0, -1) : delivery.attempts).map(shortened);
  const last = logBodies ? attempt : cut(attempt, 0);
  return { ...delivery, attempts: [...before, last].slice(-MOST_ATTEMPTS) };
}

function shortened(attempt: Attempt): Attempt {
  return cut(attempt, FORMER_TEXT);
}

function cut(attempt: Attempt, most: number): Attempt {
  const { outcome } = attempt;
  if (outcome.kind !== 'response' || outcome.text.length <= most) return attempt;
  return { ...attempt, outcome: { ...outcome, text: outcome.text.slice(0, most) } };
}

function holdOf(outcome: AttemptOutcome, now: number): EndpointHold | null {
  if (outcome.kind === 'offline') return { why: 'offline', until: now + OFFLINE_HOLD };
  if (outcome.kind !== 'response' || isDelivered(outcome)) return null;
  if (outcome.retryAt !== undefined) return { why: 'asked', until: outcome.retryAt };
  return outcome.http === 429 ? { why: 'asked', until: now + DEFAULT_HOLD } : null;
}

/** What an endpoint asked for counts for longer than a network that is gone. */
function later(former: EndpointHold | null, hold: EndpointHold): EndpointHold {
  return former !== null && former.until > hold.until ? former : hold;
}
