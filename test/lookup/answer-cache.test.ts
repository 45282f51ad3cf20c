import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../lib/lookup/answer.ts';
import { createAnswerCache } from '../../lib/lookup/answer-cache.ts';
import type { CacheSlot } from '../../lib/lookup/cache-slot.ts';
import { diskAnswers } from '../../lib/lookup/disk-answers.ts';
import { sessionAnswers } from '../../lib/lookup/session-answers.ts';
import { cacheDatabase } from '../../lib/store/cache-database.ts';
import { shows } from '../attacks/attack.ts';
import { breakOpening } from '../store/fresh-databases.ts';
import { sessionArea } from './session-area.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const FOUND: Answer = { status: 'found', http: 200, data: { found: true, name: 'Ana' } };

function newCache(area = sessionArea()) {
  return createAnswerCache({ disk: diskAnswers(cacheDatabase()), session: sessionAnswers(area) });
}

const slot = (changes: Partial<CacheSlot> = {}): CacheSlot => ({
  key: keyOf('ana@example.com'),
  connector: 'crm',
  rules: { notFoundStatuses: [404] },
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
const keyOf = (name: string) => `["r",["${name}"],""]`;

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

  test(shows('32.1', 'after the clock was set back it is expired'), async () => {
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
    const [crm, crm2, billing] = ['crm', 'crm-2', 'billing'].map((id) =>
      slot({ keep, key: keyOf(id), connector: id }),
    );
    const all = [crm, crm2, billing] as CacheSlot[];
    for (const entry of all) await cache.put(entry, answered());
    await cache.forget('crm');
    expect((await cache.get(all, NOW)).map((entry) => entry !== null)).toEqual([false, true, true]);
    await cache.forget();
    expect(await cache.get(all, NOW)).toEqual([null, null, null]);
  });

  test('what two connectors share goes with either, and serves both until then', async () => {
    const cache = newCache();
    const both = [slot({ keep }), slot({ keep, connector: 'billing' })];
    for (const entry of both) await cache.put(entry, answered());
    expect((await cache.get(both, NOW)).map((entry) => entry?.answer)).toEqual([FOUND, FOUND]);
    await cache.forget('loyalty');
    expect((await cache.get(both, NOW)).map((entry) => entry !== null)).toEqual([true, true]);
    await cache.forget('crm');
    expect(await cache.get(both, NOW)).toEqual([null, null]);
  });

  test('each connector reads what is kept by its own rules, and asks where it could not have', async () => {
    const cache = newCache();
    const read = async (answer: Answer, rules: CacheSlot['rules']) => {
      await cache.put(slot({ keep }), answered(answer));
      return (await cache.get([slot({ keep, rules })], NOW))[0]?.answer ?? null;
    };
    const bare: Answer = { status: 'found', http: 200, data: { plan: 'Pro' } };
    const unknown: Answer = { status: 'not_found', http: 404 };
    expect(await read(bare, { template: 'x', notFoundStatuses: [] })).toEqual(bare);
    expect(await read(bare, { notFoundStatuses: [] })).toBeNull();
    expect(await read(FOUND, { notFoundStatuses: [] })).toEqual(FOUND);
    expect(await read(unknown, { notFoundStatuses: [] })).toBeNull();
    expect(await read(unknown, { template: 'x', notFoundStatuses: [404] })).toEqual(unknown);
    expect(await read({ status: 'not_found', http: 200 }, { notFoundStatuses: [] })).toMatchObject({
      http: 200,
    });
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

test('with a broken database the cache holds nothing and stops nobody', async () => {
  breakOpening('deskside-cache', Number.POSITIVE_INFINITY);
  const cache = newCache();
  await cache.put(slot(), answered());
  await cache.purge(NOW);
  await cache.forget();
  expect(await cache.get([slot(), slot()], NOW)).toEqual([null, null]);
});
