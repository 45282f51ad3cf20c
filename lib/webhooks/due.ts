import type { DueIndex, EndpointRows } from '../store/database.ts';
import { type EndpointState, FREE, opensAt } from './rate.ts';

/** How many requests an endpoint may be sent in a minute. */
export type LimitOf = (endpoint: string) => number;

/** The deliveries that wait for one endpoint. */
export interface Lane {
  endpoint: string;
  state: EndpointState;
  /** When the first of them may be sent, in milliseconds since the epoch. */
  readyAt: number;
}

/** Every endpoint that something waits for. It goes from endpoint to endpoint, however many deliveries wait for each. */
export async function lanes<Mode extends IDBTransactionMode>(
  { due, endpoints }: { due: DueIndex<Mode>; endpoints: EndpointRows<Mode> },
  limitOf: LimitOf,
  now: number,
): Promise<Lane[]> {
  const found: Lane[] = [];
  let cursor = await due.openKeyCursor();
  while (cursor !== null) {
    const [endpoint, dueAt] = cursor.key;
    const state = (await endpoints.get(endpoint)) ?? FREE;
    found.push({ endpoint, state, readyAt: Math.max(dueAt, opensAt(state, limitOf(endpoint), now)) });
    cursor = await cursor.continue([endpoint, Number.POSITIVE_INFINITY]);
  }
  return found;
}
