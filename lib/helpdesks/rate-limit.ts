/** How many messages of one kind may be heard from one tab within how many milliseconds. */
type Limits = readonly { messages: number; within: number }[];
const MINUTE = 60_000;

/** The content script's word of what it sees. The background holds senders to it; the content script keeps to it. */
const SIGHTS: Limits = [
  { messages: 2, within: 1000 },
  { messages: 60, within: MINUTE },
];
/** The sidebar's hello: each may ask every endpoint. More than an agent who opens and closes it; a page that mounts it again and again gets no further. */
export const GREETINGS: Limits = [
  { messages: 20, within: 10_000 },
  { messages: 60, within: MINUTE },
];

/** What to remember when one more message is heard at `now` after those at `times` (milliseconds, oldest first); `null` where that is too many. */
export function allowed(times: readonly number[], now: number, limits = SIGHTS): number[] | null {
  return waitBefore(times, now, 0, limits) > 0 ? null : [...recent(times, now, MINUTE), now];
}

/**
 * How long until one more message may go, in milliseconds; 0 is now. A sender adds `slack` to every span, so that messages that bunch up on their way still arrive
 * within the limit.
 */
export function waitBefore(times: readonly number[], now: number, slack = 0, limits = SIGHTS): number {
  const counting = recent(times, now, MINUTE + slack);
  const waits = limits.map(({ messages, within }) => {
    const blocking = counting.at(-messages);
    return blocking === undefined ? 0 : blocking + within + slack - now;
  });
  return Math.max(0, ...waits);
}

/** Times in the future, left by a clock that was set back, count no more. */
function recent(times: readonly number[], now: number, span: number): number[] {
  return times.filter((time) => time <= now && now - time < span);
}
