import type { DeliveryTransaction } from '../store/database.ts';
import { allWith } from './key-ranges.ts';

/** A clock that goes back by less than this was set right, not set back, in milliseconds. */
const TOLERANCE = 60_000;

/**
 * Notes what time it is, and, where the clock was set back since the last time, sets back with it all that is due and all that an endpoint asked for: else it would wait for as long as the clock was
 * wrong. What was claimed is due at once: its lease cannot be told any more. A clock that was set forward needs nothing: what is due sooner is sent sooner.
 */
export async function keepTime(transaction: DeliveryTransaction, now: number): Promise<void> {
  const marks = transaction.objectStore('deliveryMarks');
  const last = await marks.get('clock');
  await marks.put(now, 'clock');
  if (last === undefined || now > last - TOLERANCE) return;
  await setBackDue(transaction, last - now, now);
  await setBackHolds(transaction, last - now);
}

async function setBackDue(transaction: DeliveryTransaction, by: number, now: number): Promise<void> {
  const waiting = transaction.objectStore('deliveries').index('state');
  let cursor = await waiting.openCursor(allWith('waiting'));
  while (cursor !== null) {
    const { value } = cursor;
    const dueAt = value.leaseUntil > 0 ? now : (value.dueAt ?? now) - by;
    await cursor.update({ ...value, leaseUntil: 0, dueAt });
    cursor = await cursor.continue();
  }
}

async function setBackHolds(transaction: DeliveryTransaction, by: number): Promise<void> {
  let cursor = await transaction.objectStore('endpoints').openCursor();
  while (cursor !== null) {
    const { hold } = cursor.value;
    await cursor.update({ hold: hold && { ...hold, until: hold.until - by }, sent: [] });
    cursor = await cursor.continue();
  }
}
