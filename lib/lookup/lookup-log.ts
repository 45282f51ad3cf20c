import type { CacheDatabase, OpenCache } from '../store/cache-database.ts';
import type { LogRow } from './log-row.ts';
import { type LookupStats, lookupStats } from './lookup-stats.ts';

/** So many lookups of each connector are kept, and so many shown. */
export const LOG_KEPT = 50;
export const LOG_SHOWN = 10;

/** So many notes a row has at most that are added to it. */
export const MOST_NOTES = 10;

/** The last lookups of each connector. Loses rows rather than failing. */
export interface LookupLog {
  write(connector: string, row: LogRow): Promise<void>;
  /** Adds a note to the row of the lookup that was over at this time, once. Without that row, or where it has `MOST_NOTES`, it is lost. */
  note(connector: string, at: number, note: string): Promise<void>;
  /** The last `LOG_SHOWN`, newest first. */
  read(connector: string): Promise<LogRow[]>;
  /** How those that are kept went; `null` where none was sent. */
  stats(connector: string): Promise<LookupStats | null>;
  /** Deletes all, or one connector's. */
  forget(connector?: string): Promise<void>;
  /** Deletes requests and responses of one connector; time, status and duration stay. */
  forgetBodies(connector: string): Promise<void>;
}

export function createLookupLog(cache: CacheDatabase): LookupLog {
  return {
    write: (connector, row) => cache.use(undefined, (open) => write(open, connector, row)),
    note: (connector, at, note) => cache.use(undefined, (open) => addNote(open, connector, at, note)),
    read: (connector) => cache.use([], (open) => readNewest(open, connector)),
    stats: (connector) =>
      cache.use(null, async (open) => lookupStats(await open.getAllFromIndex('log', 'connector', connector))),
    forget: (connector) =>
      cache.use(undefined, async (open) => {
        if (connector === undefined) await open.clear('log');
        else await trim(open, connector, 0);
      }),
    forgetBodies: (connector) => cache.use(undefined, (open) => stripBodies(open, connector)),
  };
}

async function write(open: OpenCache, connector: string, row: LogRow): Promise<void> {
  await open.add('log', { ...row, connector });
  await trim(open, connector, LOG_KEPT);
}

async function addNote(open: OpenCache, connector: string, at: number, note: string): Promise<void> {
  const { store, done } = open.transaction('log', 'readwrite');
  let cursor = await store.index('connector').openCursor(connector, 'prev');
  while (cursor !== null && cursor.value.at !== at) cursor = await cursor.continue();
  const notes = cursor?.value.notes ?? [];
  if (cursor && notes.length < MOST_NOTES && !notes.includes(note))
    await cursor.update({ ...cursor.value, notes: [...notes, note] });
  await done;
}

async function readNewest(open: OpenCache, connector: string): Promise<LogRow[]> {
  const { store } = open.transaction('log');
  const rows: LogRow[] = [];
  let cursor = await store.index('connector').openCursor(connector, 'prev');
  while (cursor !== null && rows.length < LOG_SHOWN) {
    const { connector: _, ...row } = cursor.value;
    rows.push(row);
    cursor = await cursor.continue();
  }
  return rows;
}

async function stripBodies(open: OpenCache, connector: string): Promise<void> {
  const { store, done } = open.transaction('log', 'readwrite');
  let cursor = await store.index('connector').openCursor(connector);
  while (cursor !== null) {
    const { request: _request, response: _response, ...rest } = cursor.value;
    await cursor.update(rest);
    cursor = await cursor.continue();
  }
  await done;
}

/** Keys grow, so the oldest come first. */
async function trim(open: OpenCache, connector: string, keep: number): Promise<void> {
  const { store, done } = open.transaction('log', 'readwrite');
  const keys = await store.index('connector').getAllKeys(connector);
  const surplus = keys.slice(0, Math.max(0, keys.length - keep));
  await Promise.all([...surplus.map((key) => store.delete(key)), done]);
}
