const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** No kept answer is needed longer than this after it was given, whatever its connector says: the longest time to live and its grace. */
export const LONGEST_LIFE = 8760 * HOUR + WEEK;

/** `fresh`: within its time to live. `expired`: may be shown, with its age, while the next one loads. `gone`: as if it was never there. */
export type Freshness = 'fresh' | 'expired' | 'gone';

/** How an answer given at `at` stands at `now`, for a time to live in hours. One from the future (the clock was set back) is expired. */
export function freshness(at: number, hours: number, now: number): Freshness {
  if (now < at) return 'expired';
  if (now < at + hours * HOUR) return 'fresh';
  return now < goesAt(at, hours) ? 'expired' : 'gone';
}

/** When an answer is deleted: at twice its time to live, at most a week after it. */
export function goesAt(at: number, hours: number): number {
  return at + hours * HOUR + Math.min(hours * HOUR, WEEK);
}
