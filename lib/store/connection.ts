import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import { TooSlow, within } from './within.ts';

/** Why a database cannot be used: a newer Deskside made it, another page keeps it open or the disk hangs, or it is damaged. */
export type StoreFault = 'newer' | 'blocked' | 'broken';

/** A database that cannot be used, in words for whoever reads it. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly fault: StoreFault;

  constructor(database: string, fault: StoreFault, cause: unknown) {
    super(`The database "${database}" ${WORDS[fault]}`, { cause });
    this.fault = fault;
  }
}

const WORDS: Record<StoreFault, string> = {
  newer: 'was written by a newer Deskside. Update Deskside; nothing in it was changed.',
  blocked: 'does not open. Close other windows of this browser, or start it again.',
  broken: 'cannot be read. The browser says why in the cause of this error.',
};

export interface DatabasePlan<Schema extends DBSchema> {
  name: string;
  version: number;
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
  /** Opening may take so many milliseconds. */
  patience: number;
}

/** A database that opens at its first use, steps aside for an upgrade or a deletion, and opens again when it was closed under us. */
export interface Connection<Schema extends DBSchema> {
  /** Runs `work`; runs it again where the connection was lost before its transaction began. Rejects with `StoreError` where nothing opens. */
  use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function connect<Schema extends DBSchema>(plan: DatabasePlan<Schema>): Connection<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
  };

  /** One that opens too late is refused until it is there, then used. */
  function open(): Promise<IDBPDatabase<Schema>> {
    const opening = openPlanned(plan, forget);
    const inTime = within(plan.patience, opening).catch((error) => {
      throw new StoreError(plan.name, faultOf(error), error);
    });
    opening.then(
      (database) => {
        if (opened === inTime) opened = opening;
        else database.close();
      },
      () => {
        if (opened === inTime) forget();
      },
    );
    return inTime;
  }

  async function current(): Promise<IDBPDatabase<Schema>> {
    opened ??= open();
    return opened;
  }

  return {
    async use(work) {
      try {
        return await work(await current());
      } catch (error) {
        if (!isNamed(error, 'InvalidStateError')) throw error;
        forget();
        return work(await current());
      }
    },
    async close() {
      const closing = opened;
      forget();
      await closing?.then(
        (database) => database.close(),
        () => {},
      );
    },
  };
}

/** True where an error of IndexedDB has this name. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function openPlanned<Schema extends DBSchema>(
  plan: DatabasePlan<Schema>,
  forget: () => void,
): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(plan.name, plan.version, {
    upgrade: plan.upgrade,
    blocking(_current, _blocked, event) {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

function faultOf(error: unknown): StoreFault {
  if (isNamed(error, 'VersionError')) return 'newer';
  return error instanceof TooSlow ? 'blocked' : 'broken';
}
