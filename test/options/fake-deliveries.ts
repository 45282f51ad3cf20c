import type { ReplyOf, RequestOf } from '../../lib/messages.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import type { Handlers } from './fake-background.ts';

const PAGE = 50;

type Deliveries = Pick<Handlers, 'read-deliveries' | 'send-again' | 'delete-deliveries' | 'failures-seen'>;

/** A background that keeps these deliveries in memory: what is sent again waits, and stays waiting. The array is its store: a test may change it. `seen`: the ids of those that failed and somebody has looked at. */
export function fakeDeliveries(kept: DeliveryReport[], seen: Iterable<string> = []): Deliveries {
  const known = new Set(seen);
  return {
    'read-deliveries': (request) => page(kept, known, request),
    'send-again': ({ ids }) => {
      const meant = kept.filter(({ id }) => ids.includes(id));
      for (const row of meant) wait(row);
      return { count: meant.length };
    },
    'delete-deliveries': ({ which }) => {
      const gone = kept.filter((row) =>
        which === 'ended' ? row.state.is !== 'waiting' : which.ids.includes(row.id) && !row.isBeingSent,
      );
      for (const row of gone) kept.splice(kept.indexOf(row), 1);
      return { count: gone.length };
    },
    'failures-seen': ({ looked }) => {
      for (const { id, rule } of kept)
        if ('ids' in looked ? looked.ids.includes(id) : looked.rule === null || looked.rule === rule)
          known.add(id);
    },
  };
}

function page(
  kept: readonly DeliveryReport[],
  seen: ReadonlySet<string>,
  { states, rule, text, before }: RequestOf<'read-deliveries'>,
): ReplyOf<'read-deliveries'> {
  const found = kept
    .filter(({ state }) => states.length === 0 || states.includes(state.is))
    .filter((row) => rule === null || row.rule === rule)
    .filter((row) => JSON.stringify(row).toLowerCase().includes(text.toLowerCase()))
    .sort(newestFirst)
    .filter(({ at, id }) => before === null || at < before[0] || (at === before[0] && id < before[1]));
  const deliveries = found.slice(0, PAGE);
  const last = deliveries.at(-1);
  return {
    deliveries,
    next: last === undefined || found.length <= PAGE ? null : [last.at, last.id],
    counts: countsOf(kept),
    unseen: kept.filter(({ id, state }) => state.is === 'failed' && !seen.has(id)).length,
  };
}

function countsOf(kept: readonly DeliveryReport[]): ReplyOf<'read-deliveries'>['counts'] {
  const counts = { waiting: 0, delivered: 0, failed: 0, skipped: 0 };
  for (const { state } of kept) counts[state.is] += 1;
  return counts;
}

function newestFirst(one: DeliveryReport, other: DeliveryReport): number {
  return other.at - one.at || (other.id > one.id ? 1 : -1);
}

function wait(row: DeliveryReport): void {
  row.state = { is: 'waiting' };
  row.tries = 0;
  row.dueAt = Date.now();
  delete row.endedAt;
}
