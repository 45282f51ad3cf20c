import { expect, test, vi } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { eventWorld } from './event-world.ts';
import { HELPDESK, NOON, rule, ticket } from './samples.ts';

test(
  shows(
    '44.6',
    'each of many events costs as much as each of few: 10,000 of them are no more than their number',
  ),
  async () => {
    const world = eventWorld([rule()]);
    const costOf = async (from: number, count: number) => {
      await world.database.use(async (open) => {
        const { store, done } = open.transaction('happenings', 'readwrite');
        for (let id = from; id < from + count; id += 1) {
          const parts = { event: 'ticket.first_seen' as const, mark: [], at: NOON, nextAt: NOON, tries: 0 };
          void store.put({ ...parts, id: `${id}`, helpdesk: HELPDESK, ticket: ticket({ id: `${id}` }) });
        }
        await done;
      });
      const rows = countRows();
      await world.settle();
      return rows() / count;
    };
    const [few, many] = [await costOf(0, 80), await costOf(80, 800)];
    expect(few).toBeGreaterThan(1);
    expect(many).toBeLessThan(few * 1.1);
    expect(await world.database.use((open) => open.count('deliveries'))).toBe(880);
  },
);

/** Counts the rows that are read or asked for from now on. */
function countRows(): () => number {
  let rows = 0;
  const count = (request: IDBRequest) => {
    request.addEventListener('success', () => {
      rows += Array.isArray(request.result) ? request.result.length + 1 : 1;
    });
    return request;
  };
  for (const source of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const) {
      const original = source[name] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(source, name).mockImplementation(function (this: unknown, ...args: unknown[]) {
        return count(original.apply(this, args)) as never;
      });
    }
  return () => {
    vi.restoreAllMocks();
    return rows;
  };
}
