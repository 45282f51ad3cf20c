import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { type CacheDatabase, cacheDatabase } from '../../lib/store/cache-database.ts';
import { shows } from '../attacks/attack.ts';
import { breakOpening, holdOpening } from './fresh-databases.ts';

const write = (cache: CacheDatabase, email: string) =>
  cache.use(false, async (database) => {
    await database.put('typed', { email, at: 1 }, ['https://desk.example', '1']);
    return true;
  });
const read = (cache: CacheDatabase) =>
  cache.use(
    'nothing',
    async (database) => (await database.get('typed', ['https://desk.example', '1']))?.email ?? 'none',
  );

test('what one background wrote the next one reads', async () => {
  await write(cacheDatabase(), 'ana@example.com');
  expect(await read(cacheDatabase())).toBe('ana@example.com');
});

describe('a broken cache', () => {
  test.each(['UnknownError', 'InvalidStateError', 'VersionError', 'SomeNewError'])(
    shows(['30.4', '30.6'], '%s: made anew once, then works'),
    async (error) => {
      breakOpening('deskside-cache', 1, error);
      const cache = cacheDatabase();
      expect(await write(cache, 'ana@example.com')).toBe(true);
      expect(await read(cache)).toBe('ana@example.com');
    },
  );

  test(shows('30.3', 'of a newer version is made anew'), async () => {
    (await openDB('deskside-cache', 99)).close();
    const cache = cacheDatabase();
    expect(await write(cache, 'ana@example.com')).toBe(true);
    expect(await read(cache)).toBe('ana@example.com');
  });

  test(shows('32.2', 'of version 1 loses its answers and nothing else'), async () => {
    const former = await openDB('deskside-cache', 1, {
      upgrade(database) {
        for (const name of ['answers', 'totals', 'typed']) database.createObjectStore(name);
        database.createObjectStore('log', { autoIncrement: true }).createIndex('connector', 'connector');
      },
    });
    await former.put('answers', { at: 1 }, '["crm"]');
    await former.put('typed', { email: 'ana@example.com', at: 1 }, ['https://desk.example', '1']);
    former.close();
    const cache = cacheDatabase();
    expect(await read(cache)).toBe('ana@example.com');
    expect(await cache.use(-1, (open) => open.count('answers'))).toBe(0);
    expect(await cache.use(-1, (open) => open.countFromIndex('answers', 'connectors', 'crm'))).toBe(0);
  });

  test('without its stores is made anew', async () => {
    (await openDB('deskside-cache', 1)).close();
    expect(await read(cacheDatabase())).toBe('none');
  });

  test('several users at once make it anew together', async () => {
    const { opened } = breakOpening('deskside-cache', 1);
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    const cache = cacheDatabase();
    expect(await Promise.all([read(cache), read(cache), read(cache)])).toEqual(['none', 'none', 'none']);
    expect(await write(cache, 'ana@example.com')).toBe(true);
    expect([opened(), deleted.mock.calls.length]).toEqual([2, 1]);
  });

  test(shows('30.7', 'that stays broken answers nothing, swallows puts and is left alone'), async () => {
    const { opened } = breakOpening('deskside-cache', Number.POSITIVE_INFINITY);
    const cache = cacheDatabase();
    expect(await read(cache)).toBe('nothing');
    expect(await write(cache, 'ana@example.com')).toBe(false);
    expect(await read(cache)).toBe('nothing');
    expect(opened()).toBe(2);
  });

  test('an error of the work itself throws nothing away', async () => {
    const cache = cacheDatabase();
    await write(cache, 'ana@example.com');
    expect(await cache.use('nothing', () => Promise.reject(new Error('mistake')))).toBe('nothing');
    expect(await read(cache)).toBe('ana@example.com');
  });
});

describe('a cache that hangs', () => {
  test(shows('30.2', 'is done without, then used once it is there'), async () => {
    await write(cacheDatabase(), 'ana@example.com');
    const letThrough = holdOpening('deskside-cache');
    const cache = cacheDatabase();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const first = read(cache);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await first).toBe('nothing');
    expect(await read(cache), 'no timer is waited for again').toBe('nothing');
    vi.useRealTimers();
    letThrough();
    await expect.poll(() => read(cache)).toBe('ana@example.com');
  });
});

describe('another context', () => {
  test(shows('30.5', 'that deletes the database is not kept waiting, and the cache opens anew'), async () => {
    const cache = cacheDatabase();
    await write(cache, 'ana@example.com');
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('deskside-cache');
      request.onsuccess = resolve;
      request.onblocked = reject;
    });
    expect(await read(cache)).toBe('none');
    expect(await write(cache, 'bob@example.com')).toBe(true);
  });
});
