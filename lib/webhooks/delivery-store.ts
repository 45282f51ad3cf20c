import { type Connection, isNamed } from '../store/connection.ts';
import type { DeliveryStore, DeliveryTransaction, DesksideSchema } from '../store/database.ts';
import type { Delivery } from './delivery.ts';
import { dropEnded } from './retention.ts';

/** The database that deliveries lie in. */
export type Deliveries = Connection<DesksideSchema>;

/**
 * Runs `work` in one transaction over the deliveries and what is remembered beside them: all of it happens, or nothing. Where the disk is full, what the log has of ended deliveries goes, half of it
 * first; what waits is never dropped. `ruleStates` is among the stores only where that is asked for: panels read it, and are not to wait for ten thousand deliveries. Rejects with `StoreError`, or as
 * `work` does.
 */
export async function changeDeliveries<T>(
  connection: Deliveries,
  work: (transaction: DeliveryTransaction) => Promise<T>,
  {
    durability = 'strict',
    withRules = false,
  }: { durability?: IDBTransactionDurability; withRules?: boolean } = {},
): Promise<T> {
  const stores: DeliveryStore[] = [
    'deliveries',
    'endpoints',
    'deliveryMarks',
    ...(withRules ? (['ruleStates'] as const) : []),
  ];
  return withRoom(connection, () =>
    connection.use((open) => inOne(open.transaction(stores, 'readwrite', { durability }), work)),
  );
}

/** Runs `work`, which writes in a transaction of its own, and runs it again where the disk was full, after room was made for it: for whoever puts deliveries beside other things. */
export async function withRoom<T>(connection: Deliveries, work: () => Promise<T>): Promise<T> {
  for (const share of [0.5, 1]) {
    try {
      return await work();
    } catch (error) {
      if (!isNamed(error, 'QuotaExceededError')) throw error;
      await connection.use((open) => dropEnded(open, share));
    }
  }
  return work();
}

/** About how many bytes a delivery takes, written into it. */
export function withSize(delivery: Delivery): Delivery {
  return { ...delivery, size: JSON.stringify({ ...delivery, size: 0 }).length };
}

async function inOne<T>(
  transaction: DeliveryTransaction,
  work: (transaction: DeliveryTransaction) => Promise<T>,
): Promise<T> {
  const working = work(transaction).catch((error: unknown) => {
    abort(transaction);
    throw error;
  });
  const [result] = await Promise.all([working, transaction.done]);
  return result;
}

/** One that failed by itself is over already. */
function abort(transaction: DeliveryTransaction): void {
  try {
    transaction.abort();
  } catch {}
}
