import type { AnswerRow, AnswerRows, CacheDatabase, OpenCache } from '../store/cache-database.ts';
import { isNamed } from '../store/connection.ts';
import { type AnswerShelf, sharedRow } from './answer-shelf.ts';
import { LONGEST_LIFE } from './freshness.ts';

/** All answers together take at most about so many bytes. */
export const LARGEST_CACHE = 50_000_000;

/** So many rows are deleted in one transaction: a reader never waits for more. */
const BATCH = 100;
const HOUR = 3_600_000;

/** Answers in IndexedDB. Past `LARGEST_CACHE` those go first that were shown longest ago. */
export function diskAnswers(cache: CacheDatabase): AnswerShelf {
  return {
    async getMany(keys, now) {
      const rows = await cache.use<(AnswerRow | null)[]>([], (open) => readAll(open, keys));
      const stale = keys.filter((_, index) => Math.abs(now - (rows[index]?.usedAt ?? now)) > HOUR);
      if (stale.length > 0) void cache.use(undefined, (open) => touch(open, stale, now));
      return keys.map((_, index) => rows[index] ?? null);
    },

    put: (key, row) => cache.use(undefined, (open) => putMakingRoom(open, key, row)),

    remove: (key) =>
      cache.use(undefined, async (open) => {
        await change(open, async (rows) => {
          const former = await rows.get(key);
          await rows.delete(key);
          return -(former?.size ?? 0);
        });
      }),

    async purge(now) {
      const tooFar = IDBKeyRange.lowerBound(now + LONGEST_LIFE, true);
      await removeAll(cache, (rows) => some(rows.index('goesAt'), IDBKeyRange.upperBound(now)));
      await removeAll(cache, (rows) => some(rows.index('goesAt'), tooFar));
      await removeAll(cache, leastUsed, (size) => size <= LARGEST_CACHE);
    },

    async forget(connector) {
      if (connector === undefined) await cache.use(0, (open) => change(open, clear));
      else await removeAll(cache, (rows) => some(rows.index('connectors'), IDBKeyRange.only(connector)));
    },
  };
}

function readAll(open: OpenCache, keys: string[]): Promise<(AnswerRow | null)[]> {
  const { store } = open.transaction('answers');
  return Promise.all(keys.map(async (key) => (await store.get(key)) ?? null));
}

async function touch(open: OpenCache, keys: string[], now: number): Promise<void> {
  const { store, done } = open.transaction('answers', 'readwrite');
  const touched = keys.map(async (key) => {
    const row = await store.get(key);
    if (row !== undefined) await store.put({ ...row, usedAt: now }, key);
  });
  await Promise.all([...touched, done]);
}

/** A full disk gets room from us once; after that the answer is not kept. */
async function putMakingRoom(open: OpenCache, key: string, row: AnswerRow): Promise<void> {
  try {
    await change(open, (rows, size) => put(rows, size, key, row));
  } catch (error) {
    if (!isNamed(error, 'QuotaExceededError')) throw error;
    await change(open, (rows, size) => remove(rows, leastUsed(rows), (freed) => freed > size / 4));
    await change(open, (rows, size) => put(rows, size, key, row));
  }
}

async function put(rows: AnswerRows, size: number, key: string, row: AnswerRow): Promise<number> {
  const former = await rows.get(key);
  await rows.put(sharedRow(row, former ?? null), key);
  const growth = row.size - (former?.size ?? 0);
  const excess = size + growth - LARGEST_CACHE;
  return excess <= 0 ? growth : growth + (await remove(rows, leastUsed(rows), (freed) => freed >= excess));
}

async function clear(rows: AnswerRows, size: number): Promise<number> {
  await rows.clear();
  return -size;
}

/** One transaction over the answers. `work` gets the size of all and gives by how much it changed, in bytes; that comes back. */
async function change(
  open: OpenCache,
  work: (rows: AnswerRows, size: number) => Promise<number>,
): Promise<number> {
  const transaction = open.transaction(['answers', 'totals'], 'readwrite');
  const changing = async () => {
    const totals = transaction.objectStore('totals');
    const size = (await totals.get('size')) ?? 0;
    const growth = await work(transaction.objectStore('answers'), size);
    await totals.put(Math.max(0, size + growth), 'size');
    return growth;
  };
  const [growth] = await Promise.all([changing(), transaction.done]);
  return growth;
}

interface Source {
  getAll(range: IDBKeyRange | null, count: number): Promise<AnswerRow[]>;
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<string[]>;
}

type Found = [key: string, row: AnswerRow][];

/** The first `BATCH` rows in a range of a store or an index. */
async function some(source: Source, range: IDBKeyRange | null): Promise<Found> {
  const [keys, rows] = await Promise.all([source.getAllKeys(range, BATCH), source.getAll(range, BATCH)]);
  return rows.map((row, index) => [keys[index] ?? '', row]);
}

function leastUsed(rows: AnswerRows): Promise<Found> {
  return some(rows.index('usedAt'), null);
}

/** Deletes rows, in their order, until it is enough. Gives the change of the size: 0 or less. */
async function remove(
  rows: AnswerRows,
  found: Promise<Found>,
  enough: (freed: number) => boolean,
): Promise<number> {
  let freed = 0;
  const gone = (await found).filter(([, row]) => {
    if (enough(freed)) return false;
    freed += row.size;
    return true;
  });
  await Promise.all(gone.map(([key]) => rows.delete(key)));
  return -freed;
}

/** Deletes what `find` finds, batch by batch, until it finds no more or all that is left is small enough. */
async function removeAll(
  cache: CacheDatabase,
  find: (rows: AnswerRows) => Promise<Found>,
  smallEnough: (size: number) => boolean = () => false,
): Promise<void> {
  let growth: number;
  do {
    growth = await cache.use(0, (open) =>
      change(open, (rows, size) => remove(rows, find(rows), (freed) => smallEnough(size - freed))),
    );
  } while (growth < 0);
}
