import type { Writing } from '../kept-readings.ts';
import type { Connection } from '../store/connection.ts';
import type { ConfigAndSecrets, ConfigRows, DesksideSchema } from '../store/database.ts';
import { exchangeSecrets, type FormerSecret } from '../store/secret-rows.ts';
import type { Config } from './config.ts';
import { readMine } from './config-store.ts';
import { type ConfigProblem, type Migrated, migrate } from './migrate.ts';

/** The last import, and what it put my layer in the place of. */
export interface Former extends LastImport {
  /** What an undo puts in the place of my layer. `null` where this release cannot read it; it is kept as it was all the same. */
  config: Config | null;
}

export interface LastImport {
  /** When it was, in milliseconds since the epoch. */
  at: number;
  /** It was taken back, and one more undo puts it in force again. */
  undone: boolean;
  /** Whether my layer was changed since it was imported or taken back: an undo sets those changes aside, too. */
  changed: boolean;
}

export type Imported =
  /** `dropped`: what the import before had replaced, which nothing leads back to any more. */
  { ok: true; dropped: Config | null } | { ok: false; problems: ConfigProblem[] };

export type Undone = 'none' | 'changed' | 'undone';

/** Replaces the agent's own layer as a whole and keeps the former one, on the disk: a closed tab or a restart loses nothing. Rejects with `StoreError`. */
export interface ImportStore {
  /** `make` is pure and gets my layer, or why it cannot be read: that one may be replaced too, for it is kept as it is. */
  apply(make: (mine: Migrated) => Migrated): Promise<Imported>;
  /** Keeps, beside the former layer, the secrets that the import is about to take the place of. */
  keepSecrets(secrets: FormerSecret[]): Promise<void>;
  /**
   * Swaps my layer and the former one, and their secrets, so that doing it twice changes nothing: all in one transaction, or nothing of it. Nothing happens where my layer was
   * changed since, unless `overChanges`.
   */
  undo(overChanges: boolean): Promise<Undone>;
  former(): Promise<Former | null>;
}

/** `raw` is left out where nothing was there. */
interface FormerRow {
  at: number;
  raw?: unknown;
  undone?: boolean;
  secrets?: FormerSecret[];
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
    keepSecrets: (secrets) => inOne((store) => keepSecrets(store, secrets)),
    undo: (overChanges) =>
      database.use(async (open) => {
        const rows = open.transaction(['config', 'secrets'], 'readwrite', { durability: 'strict' });
        const [undone] = await Promise.all([swap(rows, overChanges), rows.done]);
        return undone;
      }),
    former: () =>
      database.use(async (open) => {
        const { store } = open.transaction('config');
        const [former, changed] = await Promise.all([store.get('former'), store.get('changed')]);
        if (former === undefined) return null;
        const { at, undone = false } = former as FormerRow;
        return { at, undone, changed: changed === true, config: configIn(former) };
      }),
  };
}

/** The same store, all of whose writing into my layer goes through `writing`. */
export function importsWriting(store: ImportStore, writing: Writing): ImportStore {
  return {
    ...store,
    apply: (make) => writing(() => store.apply(make)),
    undo: (overChanges) => writing(() => store.undo(overChanges)),
  };
}

async function apply(store: ConfigRows, make: (mine: Migrated) => Migrated, at: number): Promise<Imported> {
  const [raw, dropped] = await Promise.all([store.get('mine'), store.get('former')]);
  const made = make(readMine(raw));
  const checked = made.ok ? migrate(made.config) : made;
  if (!checked.ok) return checked;
  await Promise.all([
    store.put(rowOf(raw, { at }), 'former'),
    store.put(checked.config, 'mine'),
    store.delete('changed'),
  ]);
  return { ok: true, dropped: dropped === undefined ? null : configIn(dropped) };
}

async function swap(rows: ConfigAndSecrets, overChanges: boolean): Promise<Undone> {
  const store = rows.objectStore('config');
  const [raw, former, changed] = await Promise.all([
    store.get('mine'),
    store.get('former'),
    store.get('changed'),
  ]);
  if (former === undefined) return 'none';
  if (changed === true && !overChanges) return 'changed';
  const { at, raw: back, undone = false, secrets = [] } = former as FormerRow;
  const replaced = await exchangeSecrets(rows.objectStore('secrets'), secrets);
  await Promise.all([
    store.put(rowOf(raw, { at, undone: !undone, secrets: replaced }), 'former'),
    back === undefined ? store.delete('mine') : store.put(back, 'mine'),
    store.delete('changed'),
  ]);
  return 'undone';
}

async function keepSecrets(store: ConfigRows, secrets: FormerSecret[]): Promise<void> {
  const former = (await store.get('former')) as FormerRow | undefined;
  if (former !== undefined) await store.put({ ...former, secrets }, 'former');
}

function rowOf(raw: unknown, row: FormerRow): FormerRow {
  return raw === undefined ? row : { ...row, raw };
}

function configIn(row: unknown): Config | null {
  const read = readMine((row as FormerRow).raw);
  return read.ok ? read.config : null;
}
