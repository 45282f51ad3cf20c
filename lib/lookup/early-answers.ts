import { pause } from '../pause.ts';
import type { TimedAnswer } from './answer.ts';

/** So long nobody is told of a customer of whom nothing is kept, in milliseconds: less than an agent sees, and more than many an endpoint takes. */
const PATIENCE = 75;
/** So long the first answer waits for the others: they were asked in the same turn. */
const GATHERING = 8;

/**
 * The answers, by connector, that come so soon that it is better to tell of the customer and of them at once than one after the other: the first to come, and what comes right after it. None after
 * `PATIENCE`. Never rejects.
 */
export async function earlyAnswers(
  lookups: ReadonlyMap<string, Promise<TimedAnswer | null>>,
): Promise<Record<string, TimedAnswer>> {
  const early = new Map<string, TimedAnswer>();
  const coming = [...lookups].map(async ([connector, lookup]) => {
    const answer = await lookup;
    if (answer !== null) early.set(connector, answer);
  });
  const first = Promise.any(coming).then(() => pause(GATHERING));
  await Promise.race([Promise.allSettled(coming), first.catch(() => {}), pause(PATIENCE)]);
  return Object.fromEntries(early);
}
