/** How many messages of one tab may be heard within how many milliseconds. The background holds senders to it; the content script keeps to it. */
const LIMITS = [
  { messages: 2, within: 1000 },
  { messages: 60, within: 60_000 },
];

/**
 * Whether one more message may go at `now`, after those that went at `times` (milliseconds, oldest first). `wait` is 0 when it may, else how long until then;
 * `times` is what to remember. Times in the future, left by a clock set back, are forgotten. A sender adds `slack`, so that messages that bunch up on their way still arrive within the limit.
 */
export function takeTurn(
  times: readonly number[],
  now: number,
  slack = 0,
): { wait: number; times: number[] } {
  const longest = Math.max(...LIMITS.map(({ within }) => within)) + slack;
  const recent = times.filter((time) => time <= now && now - time < longest);
  const wait = Math.max(...LIMITS.map((limit) => waitFor(limit, recent, now, slack)));
  return wait > 0 ? { wait, times: recent } : { wait: 0, times: [...recent, now] };
}

function waitFor(
  { messages, within }: (typeof LIMITS)[number],
  times: number[],
  now: number,
  slack: number,
): number {
  const blocking = times.at(-messages);
  return blocking === undefined ? 0 : Math.max(0, blocking + within + slack - now);
}
