import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnswerShelf } from '../../lib/lookup/answer-shelf.ts';
import { recentRows } from '../../lib/lookup/recent-rows.ts';
import type { AnswerRow } from '../../lib/store/cache-database.ts';

const NOW = Date.UTC(2026, 10, 22, 9);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is looked for twice in a switch is read once, also where there is none', async () => {
  const { shelf, looks } = shelfWith({ ana: row(1) });
  expect(await shelf.getMany(['ana', 'nobody'], NOW)).toEqual([row(1), null]);
  expect(await shelf.getMany(['nobody'], NOW)).toEqual([null]);
  expect(await shelf.getMany(['ana'], NOW)).toEqual([row(1)]);
  expect(looks()).toEqual([['ana', 'nobody']]);
});

test('what several look for in one turn is read together, at once', async () => {
  const { shelf, looks } = shelfWith({ ana: row(1), bob: row(2) });
  const all = await Promise.all([shelf.getMany(['ana'], NOW), shelf.getMany(['bob', 'ana'], NOW)]);
  expect(all).toEqual([[row(1)], [row(2), row(1)]]);
  expect(looks()).toEqual([['ana', 'bob']]);
});

test('a second later it is read again', async () => {
  const { shelf, looks } = shelfWith({ ana: row(1) });
  await shelf.getMany(['ana'], NOW);
  await vi.advanceTimersByTimeAsync(999);
  await shelf.getMany(['ana'], NOW);
  expect(looks()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  await shelf.getMany(['ana'], NOW);
  expect(looks()).toHaveLength(2);
});

test.each<[string, (shelf: AnswerShelf) => Promise<void>, (AnswerRow | null)[]]>([
  ['kept', (shelf) => shelf.put('ana', row(3)), [row(3)]],
  ['removed', (shelf) => shelf.remove('ana'), [null]],
  ['forgotten', (shelf) => shelf.forget(), [null]],
  ['cleared away', (shelf) => shelf.purge(NOW), [null]],
])('what was %s meanwhile is seen at once', async (_, write, expected) => {
  const { shelf } = shelfWith({ ana: row(1) });
  await shelf.getMany(['ana'], NOW);
  await write(shelf);
  expect(await shelf.getMany(['ana'], NOW)).toEqual(expected);
});

/** Over a shelf that notes each look, and which keys it was for. */
function shelfWith(kept: Record<string, AnswerRow>) {
  const rows = new Map(Object.entries(kept));
  const looks: string[][] = [];
  const shelf = recentRows({
    async getMany(keys) {
      looks.push([...keys]);
      return keys.map((key) => rows.get(key) ?? null);
    },
    put: async (key, put) => void rows.set(key, put),
    remove: async (key) => void rows.delete(key),
    purge: async () => rows.clear(),
    forget: async () => rows.clear(),
  });
  return { shelf, looks: () => looks };
}

function row(at: number): AnswerRow {
  const answer = { status: 'not_found' as const, http: 404 };
  return { connectors: ['crm'], answer, at, durationMs: 1, usedAt: at, goesAt: at, size: 1 };
}
