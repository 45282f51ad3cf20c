import type { FormerSecret } from '../secrets/vault.ts';
import type { Connection } from '../store/connection.ts';
import type { ConfigRows, DesksideSchema } from '../store/database.ts';
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

export type Undone = { state: 'none' } | { state: 'changed' } | { state: 'undone'; secrets: FormerSecret[] };

/** Replaces the agent's own layer as a whole and keeps the former one, on the disk: a closed tab or a restart loses nothing. Rejects with `StoreError`. */
export interface ImportStore {
  /** `make` is pure and gets my layer, or why it cannot be read: that one may be replaced too, for it is kept as it is. */
  apply(make: (mine: Migrated) => Migrated): Promise<Imported>;
  /** Keeps, beside the former layer, the secrets that the import took the place of. */
  keepSecrets(secrets: FormerSecret[]): Promise<void>;
  /** Swaps my layer and the former one, so that doing it twice changes nothing; gives the former one's secrets. Nothing happens where my layer was changed since, unless `overChanges`. */
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
    undo: (overChanges) => inOne((store) => swap(store, overChanges)),
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

async function swap(store: ConfigRows, overChanges: boolean): Promise<Undone> {
  const [raw, former, changed] = await Promise.all([
    store.get('mine'),
    store.get('former'),
    store.get('changed'),
  ]);
  if (former === undefined) return { state: 'none' };
  if (changed === true && !overChanges) return { state: 'changed' };
  const { at, raw: back, undone = false, secrets = [] } = former as FormerRow;
  await Promise.all([
    store.put(rowOf(raw, { at, undone: !undone }), 'former'),
    back === undefined ? store.delete('mine') : store.put(back, 'mine'),
    store.delete('changed'),
  ]);
  return { state: 'undone', secrets };
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
