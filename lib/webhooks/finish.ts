import type { DeliveryTransaction } from '../store/database.ts';
import { afterAttempt, endpointAfter } from './after-attempt.ts';
import type { Claimed } from './claim.ts';
import type { Attempt, Delivery } from './delivery.ts';
import { FREE } from './rate.ts';
import type { Rule } from './rule.ts';
import { endWaiting, stopRule } from './rule-stops.ts';

/** One attempt that is over: the delivery as it was claimed, and its rule. */
export interface Finished {
  claimed: Claimed;
  attempt: Attempt;
  rule: Rule;
  now: number;
}

/** Writes down what became of an attempt: in the delivery, for its endpoint, and, where that said 410, for all that waits of its rule. Gives the delivery; `null` where it was deleted meanwhile. */
export async function finishAttempt(
  transaction: DeliveryTransaction,
  { claimed, attempt, rule, now }: Finished,
): Promise<Delivery | null> {
  const deliveries = transaction.objectStore('deliveries');
  const endpoints = transaction.objectStore('endpoints');
  const state = (await endpoints.get(claimed.endpoint)) ?? FREE;
  await endpoints.put(endpointAfter(state, attempt.outcome, now), claimed.endpoint);
  const row = await deliveries.get(claimed.id);
  if (row === undefined) return null;
  const inTime = row.leaseUntil === claimed.leaseUntil;
  const after = afterAttempt(row, attempt, { ...rule, inTime, now });
  await deliveries.put(after);
  if (!isGone(attempt)) return after;
  await stopRule(transaction, rule, now);
  await endWaiting(transaction, rule.id, 'gone', now);
  return (await deliveries.get(claimed.id)) ?? null;
}

/** Whether the endpoint said 410: then the rule's state is written too. */
export function isGone({ outcome }: Attempt): boolean {
  return outcome.kind === 'response' && outcome.http === 410;
}
