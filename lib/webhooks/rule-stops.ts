import type { DeliveryTransaction } from '../store/database.ts';
import { ended } from './after-attempt.ts';
import type { FailReason } from './delivery.ts';
import { allWith } from './key-ranges.ts';
import type { Rule } from './rule.ts';

/** The rule's endpoint is gone (410): it sends nothing more, as it is now. */
export async function stopRule(transaction: DeliveryTransaction, rule: Rule, now: number): Promise<void> {
  await transaction.objectStore('ruleStates').put({ stopped: { at: now, rule: ruleText(rule) } }, rule.id);
}

/** When each of these rules was stopped, by its id; those alone that are, and have not been changed since. */
export async function readStops(
  rules: readonly Rule[],
  stateOf: (rule: string) => Promise<{ stopped?: { at: number; rule: string } } | undefined>,
): Promise<Map<string, number>> {
  const states = await Promise.all(rules.map(async (rule) => ({ rule, state: await stateOf(rule.id) })));
  return new Map(
    states.flatMap(({ rule, state }): [string, number][] => {
      const stopped = state?.stopped;
      return stopped !== undefined && stopped.rule === ruleText(rule) ? [[rule.id, stopped.at]] : [];
    }),
  );
}

/** Ends all that waits of a rule, also what is being sent: where that arrives nevertheless it counts as delivered. Gives how many. */
export async function endWaiting(
  transaction: DeliveryTransaction,
  rule: string,
  why: FailReason,
  now: number,
): Promise<number> {
  const waiting = transaction.objectStore('deliveries').index('rule');
  let count = 0;
  let cursor = await waiting.openCursor(allWith(rule, 'waiting'));
  while (cursor !== null) {
    await cursor.update(ended(cursor.value, { is: 'failed', why }, now));
    count += 1;
    cursor = await cursor.continue();
  }
  return count;
}

/** Equal for two versions of a rule that are the same. */
function ruleText(rule: Rule): string {
  return JSON.stringify(rule);
}
