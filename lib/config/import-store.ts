import type { Connection } from '../store/connection.ts';
import type { ConfigRows, DesksideSchema } from '../store/database.ts';
import type { Config } from './config.ts';
import { readMine } from './config-store.ts';
import { type ConfigProblem, type Migrated, migrate } from './migrate.ts';

/** What an import replaced. */
export interface Former {
  /** When the import was, in milliseconds since the epoch. */
  at: number;
  /** `null` where this release cannot read it; it is kept as it was all the same. */
  config: Config | null;
}

export type Imported =
  /** `dropped`: what the import before had replaced, which nothing leads back to any more. */
  { ok: true; dropped: Config | null } | { ok: false; problems: ConfigProblem[] };

/** Replaces the agent's own layer as a whole and keeps the former one, on the disk: a closed tab or a restart loses nothing. Rejects with `StoreError`. */
export interface ImportStore {
  /** `make` is pure and gets my layer, or why it cannot be read: that one may be replaced too, for it is kept as it is. */
  apply(make: (mine: Migrated) => Migrated): Promise<Imported>;
  /** Swaps my layer and the former one, so that doing it twice changes nothing. False where there is none. */
  undo(): Promise<boolean>;
  former(): Promise<Former | null>;
}

/** `raw` is left out where nothing was there. */
interface FormerRow {
  at: number;
  raw?: unknown;
}

export function createImportStore(database: Connection<DesksideSchema>, now: () => number): ImportStore {
  const inOne = <T>(work: (store: ConfigRows) => Promise<T>) =>
    database.use(async (open) => {
      const { store, done } = open.transaction('config', 'readwrite', { durability: 'strict' });
      const [result] = await Promise.all([work(store), done]);
      return result;
    });

  return {
    apply: (make) => inOne((store) => apply(store, make, now())),
    undo: () => inOne((store) => swap(store, now())),
    async former() {
      const row = await database.use((open) => open.get('config', 'former'));
      return row === undefined ? null : { at: (row as FormerRow).at, config: configIn(row) };
    },
  };
}

async function apply(store: ConfigRows, make: (mine: Migrated) => Migrated, at: number): Promise<Imported> {
  const [raw, dropped] = await Promise.all([store.get('mine'), store.get('former')]);
  const made = make(readMine(raw));
  const checked = made.ok ? migrate(made.config) : made;
  if (!checked.ok) return checked;
  await Promise.all([store.put(rowOf(raw, at), 'former'), store.put(checked.config, 'mine')]);
  return { ok: true, dropped: dropped === undefined ? null : configIn(dropped) };
}

async function swap(store: ConfigRows, at: number): Promise<boolean> {
  const [raw, former] = await Promise.all([store.get('mine'), store.get('former')]);
  if (former === undefined) return false;
  const { raw: back } = former as FormerRow;
  await Promise.all([
    store.put(rowOf(raw, at), 'former'),
    back === undefined ? store.delete('mine') : store.put(back, 'mine'),
  ]);
  return true;
}

function rowOf(raw: unknown, at: number): FormerRow {
  return raw === undefined ? { at } : { at, raw };
}

function configIn(row: unknown): Config | null {
  const read = readMine((row as FormerRow).raw);
  return read.ok ? read.config : null;
}
