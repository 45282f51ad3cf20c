import type { DeliveryTransaction } from '../store/database.ts';
import type { Delivery, FilledRequest } from './delivery.ts';
import { type Lane, type LimitOf, lanes } from './due.ts';
import { afterSending, room } from './rate.ts';

/** Whoever claims a delivery has it for so long, in milliseconds; after that it is sent again, under the same id. */
export const LEASE = 60_000;

export interface ClaimAsk {
  now: number;
  most: number;
  /** How many are under way, by endpoint: the others come first, so that one which hangs keeps nobody waiting. */
  busy: ReadonlyMap<string, number>;
  limitOf: LimitOf;
}

/** A delivery that is whoever claimed it's to send, until its lease ends. */
export type Claimed = Delivery & { request: FilledRequest };

/** Claims what is due, the longest due first of each endpoint. While it is claimed it is due at the end of its lease: so nobody finds it sooner, and nobody has to look at it. */
export async function claimDue(
  transaction: DeliveryTransaction,
  { now, most, busy, limitOf }: ClaimAsk,
): Promise<Claimed[]> {
  const deliveries = transaction.objectStore('deliveries');
  const endpoints = transaction.objectStore('endpoints');
  const due = deliveries.index('due');
  const ready = (await lanes({ due, endpoints }, limitOf, now)).filter(({ readyAt }) => readyAt <= now);
  const rows = await Promise.all(
    ready.map(({ endpoint, state }) => {
      const until = IDBKeyRange.bound([endpoint, Number.NEGATIVE_INFINITY], [endpoint, now]);
      return due.getAll(until, Math.min(most, room(state, limitOf(endpoint), now)));
    }),
  );
  const claimed = inTurn(rows, ready, busy)
    .slice(0, most)
    .map((row) => leased(row, now));
  await Promise.all([
    ...claimed.map((row) => deliveries.put(row)),
    ...ready.map(({ endpoint, state }) => {
      const count = claimed.filter((row) => row.endpoint === endpoint).length;
      return count === 0 ? undefined : endpoints.put(afterSending(state, count, now), endpoint);
    }),
  ]);
  return claimed;
}

/** Endpoints take turns: whichever has the fewest requests under way, and of those the one that is due the longest. */
function inTurn(rows: Delivery[][], ready: Lane[], busy: ReadonlyMap<string, number>): Claimed[] {
  const turns = rows.flatMap((lane, place) => {
    const before = busy.get(ready[place]?.endpoint ?? '') ?? 0;
    return lane.filter(isWhole).map((row, index) => ({ row, turn: before + index }));
  });
  return turns
    .toSorted((a, b) => a.turn - b.turn || (a.row.dueAt ?? 0) - (b.row.dueAt ?? 0))
    .map(({ row }) => row);
}

/** One without a request never waits. */
function isWhole(row: Delivery): row is Claimed {
  return row.request !== null;
}

function leased(row: Claimed, now: number): Claimed {
  return { ...row, leaseUntil: now + LEASE, dueAt: now + LEASE };
}
