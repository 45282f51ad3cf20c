/** How many messages of one tab may be heard within how many milliseconds. The background holds senders to it; the content script keeps to it. */
const LIMITS = [
  { messages: 2, within: 1000 },
  { messages: 60, within: 60_000 },
];
const LONGEST = Math.max(...LIMITS.map(({ within }) => within));

/** What to remember when one more message is heard at `now` after those at `times` (milliseconds, oldest first); `null` where that is too many. */
export function allowed(times: readonly number[], now: number): number[] | null {
  return waitBefore(times, now) > 0 ? null : [...recent(times, now, LONGEST), now];
}

/**
 * How long until one more message may go, in milliseconds; 0 is now. A sender adds `slack` to every span, so that messages that bunch up on their way still arrive
 * within the limit.
 */
export function waitBefore(times: readonly number[], now: number, slack = 0): number {
  const counting = recent(times, now, LONGEST + slack);
  const waits = LIMITS.map(({ messages, within }) => {
    const blocking = counting.at(-messages);
    return blocking === undefined ? 0 : blocking + within + slack - now;
  });
  return Math.max(0, ...waits);
}

/** Times in the future, left by a clock that was set back, count no more. */
function recent(times: readonly number[], now: number, span: number): number[] {
  return times.filter((time) => time <= now && now - time < span);
}
