import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Answer } from '../lookup/answer.ts';
import type { LogRow } from '../lookup/log-row.ts';
import { connect, isNamed, StoreError } from './connection.ts';
import { within } from './within.ts';

/** What may be lost at any time: it can be asked for again. */
export interface CacheSchema extends DBSchema {
  /** By cache key. */
  answers: { key: string; value: AnswerRow; indexes: { goesAt: number; usedAt: number; connectors: string } };
  /** The size of all answers together, kept beside them so that nobody has to add it up. */
  totals: { key: 'size'; value: number };
  /** In the order of writing. */
  log: { key: number; value: LogRow & { connector: string }; indexes: { connector: string } };
  /** Addresses that agents typed, by helpdesk origin and ticket. */
  typed: { key: [string, string]; value: { email: string; at: number }; indexes: { at: number } };
  /** Addresses that templates are tried on, by connector. */
  tests: { key: string; value: string[] };
}

/** A kept answer. Times are milliseconds since the epoch. */
export interface AnswerRow {
  /** The ids of the connectors that it was got for: those that ask the same share it. */
  connectors: string[];
  answer: Extract<Answer, { status: 'found' | 'not_found' }>;
  /** When the endpoint gave it. */
  at: number;
  durationMs: number;
  /** When it was last shown, to the hour. */
  usedAt: number;
  /** When it is deleted. */
  goesAt: number;
  /** About how many bytes it takes. */
  size: number;
}

export type OpenCache = IDBPDatabase<CacheSchema>;

/** The answers within one transaction that may write. */
export type AnswerRows = IDBPObjectStore<CacheSchema, ('answers' | 'totals')[], 'answers', 'readwrite'>;

/** The cache as its users see it: it never fails and never hangs. */
export interface CacheDatabase {
  /** What `work` gives, or `otherwise` where the database cannot be used. */
  use<T>(otherwise: T, work: (database: OpenCache) => Promise<T>): Promise<T>;
}

/** No part of a lookup waits longer for the cache, in milliseconds. */
const PATIENCE = 1000;

const PLAN = {
  name: 'deskside-cache',
  version: 2,
  patience: PATIENCE,
  upgrade(database: OpenCache, from: number) {
    if (from === 1) dropAnswers(database);
    createAnswers(database);
    database.createObjectStore('tests');
    if (from === 1) return;
    database.createObjectStore('log', { autoIncrement: true }).createIndex('connector', 'connector');
    database.createObjectStore('typed').createIndex('at', 'at');
  },
};

function createAnswers(database: OpenCache): void {
  const answers = database.createObjectStore('answers');
  answers.createIndex('goesAt', 'goesAt');
  answers.createIndex('usedAt', 'usedAt');
  answers.createIndex('connectors', 'connectors', { multiEntry: true });
  database.createObjectStore('totals');
}

/** Version 1 kept answers for each connector alone: they are asked for again. */
function dropAnswers(database: OpenCache): void {
  for (const store of ['answers', 'totals'] as const)
    if (database.objectStoreNames.contains(store)) database.deleteObjectStore(store);
}

/** Opens `deskside-cache` at first use. One that is broken, or of another version, is deleted and made anew once; after that lookups go on without. */
export function cacheDatabase(): CacheDatabase {
  const connection = connect<CacheSchema>(PLAN);
  let remade: Promise<void> | undefined;
  let without = false;

  async function remake(): Promise<void> {
    await connection.close();
    await within(PATIENCE, deleteDB(PLAN.name));
  }

  return {
    async use(otherwise, work) {
      if (without) return otherwise;
      try {
        return await within(PATIENCE, connection.use(work));
      } catch (error) {
        if (!isBroken(error)) return otherwise;
      }
      try {
        remade ??= remake();
        await remade;
        return await within(PATIENCE, connection.use(work));
      } catch {
        without = true;
        return otherwise;
      }
    },
  };
}

/** True where only a new database helps; a slow or full disk is no reason to throw answers away. */
function isBroken(error: unknown): boolean {
  if (error instanceof StoreError) return error.fault !== 'blocked';
  return ['UnknownError', 'NotFoundError', 'InvalidStateError'].some((name) => isNamed(error, name));
}
