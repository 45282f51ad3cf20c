import type { Rule } from './rule.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Nothing waits longer for its next attempt, whatever an endpoint says: a day, in milliseconds. */
export const LONGEST_WAIT = 24 * HOUR;

/** Standard Webhooks 1.0.0, "Deliverability and reliability": how long after each failed attempt the next one is made. */
const STANDARD_WEBHOOKS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/**
 * How long after each failed attempt the next one is made, in milliseconds; no more after the last. Counted in attempts, not by the clock: days asleep or a clock that jumps use none up. Without
 * jitter: the events themselves spread deliveries out, and the limit by endpoint holds whatever falls together.
 */
const WAITS: Record<Rule['retry'], readonly number[]> = {
  'half-hourly': Array.from({ length: 48 }, () => 30 * MINUTE),
  'standard-webhooks': STANDARD_WEBHOOKS,
};

/** How many attempts there are altogether. */
export function mostTries(retry: Rule['retry']): number {
  return WAITS[retry].length + 1;
}

/**
 * When the next attempt is due after one that failed, in milliseconds since the epoch; `null` where it was the last. `tries` counts it. `askedFor`: when the endpoint wants to be asked again: not
 * sooner.
 */
export function nextDue(
  retry: Rule['retry'],
  { tries, now, askedFor = 0 }: { tries: number; now: number; askedFor?: number },
): number | null {
  const wait = WAITS[retry][tries - 1];
  return wait === undefined ? null : Math.max(now + wait, Math.min(askedFor, now + LONGEST_WAIT));
}
