/** What an agent does to come to the next ticket, and how often in a hundred. `hurry`: through some tickets at once, with a look at the last alone. */
export const CHANCES = { click: 66, hurry: 10, back: 8, forward: 4, load: 6, reopen: 6 } as const;
export type Way = keyof typeof CHANCES;

/** One of them by a number from 0 to below 1. */
export function wayFor(chance: number): Way {
  let left = chance * 100;
  for (const [way, share] of Object.entries(CHANCES)) {
    left -= share;
    if (left < 0) return way as Way;
  }
  return 'click';
}
