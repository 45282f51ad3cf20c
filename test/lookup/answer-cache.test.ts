import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../lib/lookup/answer.ts';
import { createAnswerCache } from '../../lib/lookup/answer-cache.ts';
import type { CacheSlot } from '../../lib/lookup/cache-slot.ts';
import { diskAnswers, LARGEST_CACHE } from '../../lib/lookup/disk-answers.ts';
import { LARGEST_SESSION, sessionAnswers } from '../../lib/lookup/session-answers.ts';
import { type AnswerRow, cacheDatabase } from '../../lib/store/cache-database.ts';
import { breakOpening } from '../store/fresh-databases.ts';
import { sessionArea } from './session-area.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const FOUND: Answer = { status: 'found', http: 200, data: { found: true, name: 'Ana' } };

function newCache(area = sessionArea()) {
  return createAnswerCache({ disk: diskAnswers(cacheDatabase()), session: sessionAnswers(area) });
}

const slot = (changes: Partial<CacheSlot> = {}): CacheSlot => ({
  key: '["crm","r",["ana@example.com"],""]',
  hours: 24,
  keep: 'disk',
  ...changes,
});
const answered = (answer: Answer = FOUND, at = NOW) => ({
  answer,
  at,
  durationMs: 12,
  fromCache: false,
  expired: false,
});
const row = (changes: Partial<AnswerRow> = {}): AnswerRow =>
  ({
    answer: FOUND,
    at: NOW,
    durationMs: 12,
    usedAt: NOW,
    goesAt: NOW + 48 * HOUR,
    size: 200,
    ...changes,
  }) as AnswerRow;
const keyOf = (name: string) => `["crm","r",["${name}"],""]`;

describe.each(['disk', 'session'] as const)('kept: %s', (keep) => {
  test('an answer comes back with its age, fresh, then expired, then not at all', async () => {
    const cache = newCache();
    await cache.put(slot({ keep }), answered());
    const at = async (hours: number) => (await cache.get([slot({ keep })], NOW + hours * HOUR))[0];
    expect(await at(1)).toEqual({ answer: FOUND, at: NOW, durationMs: 12, fromCache: true, expired: false });
    expect(await at(24)).toMatchObject({ fromCache: true, expired: true });
    expect(await at(48)).toBeNull();
  });

  test('the time to live is the one that the connector has now', async () => {
    const cache = newCache();
    await cache.put(slot({ keep }), answered());
    const [shorter] = await cache.get([slot({ keep, hours: 1 })], NOW + 1.5 * HOUR);
    const [shortest] = await cache.get([slot({ keep, hours: 1 })], NOW + 3 * HOUR);
    expect([shorter?.expired, shortest]).toEqual([true, null]);
  });

  test('after the clock was set back it is expired', async () => {
    const cache = newCache();
    await cache.put(slot({ keep }), answered());
    expect((await cache.get([slot({ keep })], NOW - 24 * HOUR))[0]).toMatchObject({ expired: true });
  });

  test('not found is kept too, errors and timeouts are not', async () => {
    const cache = newCache();
    const answers: Answer[] = [
      { status: 'not_found', http: 404 },
      { status: 'timeout', seconds: 3 },
      { status: 'error', reason: 'http', mender: 'endpoint', http: 500 },
    ];
    const slots = answers.map((_, index) => slot({ keep, key: keyOf(`${index}`) }));
    for (const [index, answer] of answers.entries())
      await cache.put(slots[index] ?? slot(), answered(answer));
    const kept = await cache.get(slots, NOW);
    expect(kept.map((entry) => entry?.answer.status ?? null)).toEqual(['not_found', null, null]);
  });

  test('a newer answer takes the place of the older', async () => {
    const cache = newCache();
    await cache.put(slot({ keep }), answered());
    await cache.put(slot({ keep }), answered({ status: 'not_found', http: 200 }, NOW + 5));
    expect((await cache.get([slot({ keep })], NOW + 5))[0]).toMatchObject({
      answer: { status: 'not_found' },
      at: NOW + 5,
    });
  });

  test('one connector can be forgotten, then all', async () => {
    const cache = newCache();
    const [crm, crm2, billing] = ['["crm","r"]', '["crm-2","r"]', '["billing","r"]'].map((key) =>
      slot({ keep, key }),
    );
    const all = [crm, crm2, billing] as CacheSlot[];
    for (const entry of all) await cache.put(entry, answered());
    await cache.forget('crm');
    expect((await cache.get(all, NOW)).map((entry) => entry !== null)).toEqual([false, true, true]);
    await cache.forget();
    expect(await cache.get(all, NOW)).toEqual([null, null, null]);
  });

  test('purge deletes what has had its time, and nothing else', async () => {
    const area = sessionArea();
    const cache = newCache(area);
    const [brief, long] = [
      slot({ keep, key: keyOf('brief'), hours: 1 }),
      slot({ keep, key: keyOf('long'), hours: 168 }),
    ];
    await cache.put(brief, answered());
    await cache.put(long, answered());
    await cache.purge(NOW + 2 * HOUR);
    const left = await cacheDatabase().use([] as IDBValidKey[], (open) => open.getAllKeys('answers'));
    expect([...left, ...area.items.keys()].map((key) => String(key).replace('answer:', ''))).toEqual([
      long.key,
    ]);
  });
});

test('what the session keeps is not on the disk, and the other way round', async () => {
  const area = sessionArea();
  const cache = newCache(area);
  await cache.put(slot({ keep: 'session' }), answered());
  expect(await cacheDatabase().use(-1, (open) => open.count('answers'))).toBe(0);
  await cache.put(slot({ keep: 'disk', key: keyOf('bob') }), answered());
  expect([...area.items.keys()]).toEqual([`answer:${slot().key}`]);
});

test('keep: nothing keeps nothing', async () => {
  const cache = newCache();
  await cache.put(slot({ keep: 'nothing' }), answered());
  for (const keep of ['disk', 'session', 'nothing'] as const)
    expect(await cache.get([slot({ keep })], NOW)).toEqual([null]);
});

test('many are read in one transaction, in order', async () => {
  const cache = newCache();
  const slots = ['a', 'b', 'c'].map((name) => slot({ key: keyOf(name) }));
  await cache.put(slots[0] as CacheSlot, answered());
  await cache.put(slots[2] as CacheSlot, answered());
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const kept = await cache.get(slots, NOW);
  expect(kept.map((entry) => entry !== null)).toEqual([true, false, true]);
  expect(transactions).toHaveBeenCalledTimes(1);
  transactions.mockRestore();
});

describe('too much on the disk', () => {
  const names = async () =>
    (await cacheDatabase().use([] as string[], (open) => open.getAllKeys('answers'))).map(
      (key) => JSON.parse(key)[2][0],
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

  test('rows from a future that the clock was set back from are purged', async () => {
    const shelf = diskAnswers(cacheDatabase());
    await shelf.put(keyOf('future'), row({ goesAt: NOW + 10 * 365 * 24 * HOUR }));
    await shelf.put(keyOf('longest'), row({ goesAt: NOW + (8760 + 168) * HOUR }));
    await shelf.purge(NOW);
    expect(await names()).toEqual(['longest']);
  });

  test('a full disk: the least used make room, and the answer is kept', async () => {
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

  test('a disk that stays full keeps nothing new and harms nothing', async () => {
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

test('with a broken database the cache holds nothing and stops nobody', async () => {
  breakOpening('deskside-cache', Number.POSITIVE_INFINITY);
  const cache = newCache();
  await cache.put(slot(), answered());
  await cache.purge(NOW);
  await cache.forget();
  expect(await cache.get([slot(), slot()], NOW)).toEqual([null, null]);
});
