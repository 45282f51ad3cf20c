import type { Sight } from './sight.ts';

/** Whether this says no more than that the view told before has settled. There is one at most for each view, so that it needs no rate of its own. */
export function isSettling(
  before: { view: Sight['view'] | null; settled: boolean } | null,
  now: Sight,
): boolean {
  return before !== null && !before.settled && now.settled && isSameView(before.view, now.view);
}

/** Whether two views say the same. */
export function isSameView(before: Sight['view'] | null, now: Sight['view']): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}
