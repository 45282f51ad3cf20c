import { describe, expect, test, vi } from 'vitest';
import { diskAnswers, LARGEST_CACHE } from '../../lib/lookup/disk-answers.ts';
import { LARGEST_SESSION, sessionAnswers } from '../../lib/lookup/session-answers.ts';
import { type AnswerRow, cacheDatabase } from '../../lib/store/cache-database.ts';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { sessionArea } from './session-area.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 12);

const keyOf = (name: string) => `["r",["${name}"],""]`;
const row = (changes: Partial<AnswerRow> = {}): AnswerRow => ({
  connectors: ['crm'],
  answer: { status: 'found', http: 200, data: { found: true, name: 'Ana' } },
  at: NOW,
  durationMs: 12,
  usedAt: NOW,
  goesAt: NOW + 48 * HOUR,
  size: 200,
  ...changes,
});

describe('too much on the disk', () => {
  const names = async () =>
    (await cacheDatabase().use([] as string[], (open) => open.getAllKeys('answers'))).map(
      (key) => JSON.parse(key)[1][0],
    );
  const total = () => cacheDatabase().use(-1, async (open) => (await open.get('totals', 'size')) ?? 0);
  const part = LARGEST_CACHE / 4;

  test('those go first that were shown longest ago', async () => {
    const shelf = diskAnswers(cacheDatabase());
    for (const [index, name] of ['a', 'b', 'c', 'd'].entries())
      await shelf.put(keyOf(name), row({ size: part, usedAt: NOW + index * 2 * HOUR }));
    await shelf.getMany([keyOf('a')], NOW + 20 * HOUR);
    await expect
      .poll(() => cacheDatabase().use(0, async (open) => (await open.get('answers', keyOf('a')))?.usedAt))
      .toBe(NOW + 20 * HOUR);
    await shelf.put(keyOf('e'), row({ size: part, usedAt: NOW + 21 * HOUR }));
    expect((await names()).sort()).toEqual(['a', 'c', 'd', 'e']);
    expect(await total()).toBe(LARGEST_CACHE);
  });

  test('an answer that is replaced does not count twice', async () => {
    const shelf = diskAnswers(cacheDatabase());
    for (let round = 0; round < 10; round++) await shelf.put(keyOf('a'), row({ size: part }));
    expect([await names(), await total()]).toEqual([['a'], part]);
  });

  test('what is purged or forgotten no longer counts', async () => {
    const shelf = diskAnswers(cacheDatabase());
    await shelf.put(keyOf('a'), row({ size: part, goesAt: NOW }));
    await shelf.put(keyOf('b'), row({ size: part }));
    await shelf.purge(NOW);
    expect([await names(), await total()]).toEqual([['b'], part]);
    await shelf.forget();
    expect([await names(), await total()]).toEqual([[], 0]);
  });

  test('purge goes through more than one batch', async () => {
    const shelf = diskAnswers(cacheDatabase());
    for (let n = 0; n < 450; n++) await shelf.put(keyOf(`gone${n}`), row({ goesAt: NOW - n }));
    await shelf.put(keyOf('kept'), row());
    await shelf.purge(NOW);
    expect([await names(), await total()]).toEqual([['kept'], 200]);
  });

  test(shows('28.2', 'rows from a future that the clock was set back from are purged'), async () => {
    const shelf = diskAnswers(cacheDatabase());
    await shelf.put(keyOf('future'), row({ goesAt: NOW + 10 * 365 * 24 * HOUR }));
    await shelf.put(keyOf('longest'), row({ goesAt: NOW + (8760 + 168) * HOUR }));
    await shelf.purge(NOW);
    expect(await names()).toEqual(['longest']);
  });

  test(shows('30.1', 'a full disk: the least used make room, and the answer is kept'), async () => {
    const shelf = diskAnswers(cacheDatabase());
    for (const name of ['a', 'b', 'c', 'd'])
      await shelf.put(keyOf(name), row({ usedAt: name.charCodeAt(0), size: 1000 }));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    await shelf.put(keyOf('e'), row({ size: 1000 }));
    put.mockRestore();
    expect((await names()).sort()).toEqual(['c', 'd', 'e']);
    expect(await total()).toBe(3000);
  });

  test(shows('30.1', 'a disk that stays full keeps nothing new and harms nothing'), async () => {
    const shelf = diskAnswers(cacheDatabase());
    await shelf.put(keyOf('a'), row());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    await shelf.put(keyOf('b'), row());
    put.mockRestore();
    expect(await shelf.getMany([keyOf('b')], NOW)).toEqual([null]);
  });
});

describe('the session', () => {
  test('is bounded: the oldest answers go', async () => {
    const area = sessionArea();
    const shelf = sessionAnswers(area);
    const part = LARGEST_SESSION / 4;
    for (const [index, name] of ['a', 'b', 'c', 'd', 'e'].entries())
      await shelf.put(name, row({ at: NOW + index, size: part }));
    expect([...area.items.keys()]).toEqual(['answer:b', 'answer:c', 'answer:d', 'answer:e']);
  });

  test("leaves other things' items alone", async () => {
    const area = sessionArea();
    await area.set({ 'tab:7': { at: 0 } });
    const shelf = sessionAnswers(area);
    await shelf.put('a', row());
    await shelf.forget();
    await shelf.purge(NOW + 1e12);
    expect([...area.items.keys()]).toEqual(['tab:7']);
  });

  test('that cannot be used is done without', async () => {
    const broken = () => Promise.reject(new Error('Quota bytes exceeded.'));
    const shelf = sessionAnswers({ get: broken, set: broken, remove: broken });
    await shelf.put('a', row());
    await shelf.purge(NOW);
    await shelf.forget();
    expect(await shelf.getMany(['a'], NOW)).toEqual([null]);
  });
});
