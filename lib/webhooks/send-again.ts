import type { DeliveryRows } from '../store/database.ts';
import type { Delivery } from './delivery.ts';
import { withSize } from './delivery-store.ts';

/** Sends again by hand what has ended, under the id that it has, with as many attempts as in the beginning; what waits is due now. What has no request cannot be. Gives how many wait now. */
export async function sendAgain(rows: DeliveryRows, ids: readonly string[], now: number): Promise<number> {
  const again = (await Promise.all(ids.map((id) => rows.get(id)))).flatMap((row) => {
    const waiting = row === undefined ? null : waitingAgain(row, now);
    return waiting === null ? [] : [waiting];
  });
  await Promise.all(again.map((row) => rows.put(row)));
  return again.length;
}

/** Sends before all others of its endpoint what waits and is not being sent: somebody sits before it. */
export async function hurry(rows: DeliveryRows, id: string, now: number): Promise<void> {
  const row = await rows.get(id);
  if (row?.state.is === 'waiting' && row.leaseUntil <= now) await rows.put({ ...row, dueAt: 0 });
}

/** Deletes these, or all that have ended; not what is being sent. Gives how many. */
export async function deleteDeliveries(
  rows: DeliveryRows,
  which: { ids: readonly string[] } | 'ended',
  now: number,
): Promise<number> {
  const ids =
    which === 'ended' ? await rows.index('ended').getAllKeys() : await deletable(rows, which.ids, now);
  await Promise.all(ids.map((id) => rows.delete(id)));
  return ids.length;
}

function waitingAgain({ endedAt: _ended, unseen: _unseen, ...row }: Delivery, now: number): Delivery | null {
  if (row.request === null) return null;
  if (row.state.is === 'waiting') return row.leaseUntil > now ? null : { ...row, dueAt: now };
  return withSize({ ...row, state: { is: 'waiting' }, tries: 0, dueAt: now, leaseUntil: 0 });
}

async function deletable(rows: DeliveryRows, ids: readonly string[], now: number): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => rows.get(id)));
  return found.flatMap((row) =>
    row === undefined || (row.state.is === 'waiting' && row.leaseUntil > now) ? [] : [row.id],
  );
}
