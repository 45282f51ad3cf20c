import type { DeliveryTransaction } from '../store/database.ts';
import type { AttemptOutcome, Delivery } from './delivery.ts';
import { allWith } from './key-ranges.ts';

/** Which of what waits is due at once. */
export interface Mended {
  /** Of this rule; left out: of any. */
  rule?: string;
  /** Whose last attempt came to one of these. */
  after: readonly AttemptOutcome['kind'][];
}

/** What people mend: the browser's access to the endpoint, and the rule's secrets. */
export const MENDABLE = [
  'permission-missing',
  'secret-missing',
  'secret-unreadable',
  'vault-unreadable',
] as const satisfies readonly AttemptOutcome['kind'][];

/** Makes due now what waits for something that was mended. What is being sent stays as it is. Gives how many. */
export async function makeDue(
  transaction: DeliveryTransaction,
  { rule, after }: Mended,
  now: number,
): Promise<number> {
  const deliveries = transaction.objectStore('deliveries');
  let count = 0;
  let cursor =
    rule === undefined
      ? await deliveries.index('state').openCursor(allWith('waiting'))
      : await deliveries.index('rule').openCursor(allWith(rule, 'waiting'));
  while (cursor !== null) {
    if (waitsFor(cursor.value, after, now)) {
      await cursor.update({ ...cursor.value, dueAt: now });
      count += 1;
    }
    cursor = await cursor.continue();
  }
  return count;
}

/** There is a network again: nothing is held back for want of one. */
export async function endOfflineHolds(transaction: DeliveryTransaction): Promise<void> {
  let cursor = await transaction.objectStore('endpoints').openCursor();
  while (cursor !== null) {
    if (cursor.value.hold?.why === 'offline') await cursor.update({ ...cursor.value, hold: null });
    cursor = await cursor.continue();
  }
}

function waitsFor(
  { attempts, leaseUntil, dueAt = 0 }: Delivery,
  after: Mended['after'],
  now: number,
): boolean {
  const last = attempts.at(-1)?.outcome.kind;
  return leaseUntil <= now && dueAt > now && last !== undefined && after.includes(last);
}
