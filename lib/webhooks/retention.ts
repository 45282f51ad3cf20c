import type { OpenDeskside } from '../store/database.ts';
import type { DeliveryState } from './delivery.ts';

/** So many ended deliveries are kept at most, and so many bytes of them. */
export const MOST_ENDED = 1000;
export const LARGEST_LOG = 5_000_000;

const DAY = 24 * 3_600_000;

/** How long they are kept after their end, in milliseconds: what failed or was skipped can still be sent. */
const KEPT: Record<Exclude<DeliveryState['is'], 'waiting'>, number> = {
  delivered: 7 * DAY,
  failed: 30 * DAY,
  skipped: 30 * DAY,
};

/** Deletes ended deliveries that are too old, and the oldest where there are too many or they are too large. Reads no delivery for it: all that counts is in the index. */
export async function trimLog(open: OpenDeskside, now: number): Promise<void> {
  const { store, done } = open.transaction('deliveries', 'readwrite');
  const surplus: string[] = [];
  let [count, bytes] = [0, 0];
  let cursor = await store.index('ended').openKeyCursor(null, 'prev');
  while (cursor !== null) {
    const [endedAt, size, state] = cursor.key;
    count += 1;
    bytes += size;
    if (count > MOST_ENDED || bytes > LARGEST_LOG || now - endedAt > keptFor(state))
      surplus.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  await Promise.all([...surplus.map((id) => store.delete(id)), done]);
}

/** Deletes this share of the ended deliveries, the oldest; 1 is all. Gives how many. */
export async function dropEnded(open: OpenDeskside, share: number): Promise<number> {
  const { store, done } = open.transaction('deliveries', 'readwrite');
  const ended = await store.index('ended').getAllKeys();
  const dropped = ended.slice(0, Math.ceil(ended.length * share));
  await Promise.all([...dropped.map((id) => store.delete(id)), done]);
  return dropped.length;
}

function keptFor(state: string): number {
  return Object.hasOwn(KEPT, state) ? KEPT[state as keyof typeof KEPT] : KEPT.failed;
}
