import type { Connection } from '../store/connection.ts';
import type { ConfigRows, DesksideSchema } from '../store/database.ts';
import { type Config, EMPTY_CONFIG } from './config.ts';
import { joinLayers, type Layers } from './layers.ts';
import { type ConfigProblem, type Migrated, migrate } from './migrate.ts';
import { type ReadConfig, rememberConfig } from './remember-config.ts';

/** The config in force, the agent's own layer of it, and what of that could not be read. */
export interface StoredConfig extends Layers {
  mine: Config;
  /** The stored layer as it is, where this release cannot read it: it is kept, nothing of it is in force, and it cannot be changed. */
  unreadable?: { original: unknown; problems: ConfigProblem[] };
}

export type Changed = { ok: true; config: StoredConfig } | { ok: false; problems: ConfigProblem[] };

/** The agent's own layer on this disk, joined with the organisation's as it is at that moment. Rejects with `StoreError` where the database cannot be used. */
export interface ConfigStore {
  read(): Promise<StoredConfig>;
  /**
   * Changes my layer in one transaction, so that two changes at once both stay. `change` is pure and may run twice. Refused with the problems named where the
   * result is no config, or where the stored one cannot be read.
   */
  change(change: (mine: Config) => Config): Promise<Changed>;
}

export function createConfigStore(
  database: Connection<DesksideSchema>,
  organisation: () => Promise<Config | null>,
): ConfigStore {
  const parse = rememberConfig();
  return {
    async read() {
      const [raw, theirs] = await Promise.all([
        database.use((open) => open.get('config', 'mine')),
        organisation(),
      ]);
      const stored = readMine(raw, parse);
      if (stored.ok) return inForce(theirs, stored.config);
      const unreadable = { original: raw, problems: stored.problems };
      return { ...inForce(theirs, EMPTY_CONFIG), unreadable };
    },

    change: (change) =>
      database.use(async (open): Promise<Changed> => {
        const { store, done } = open.transaction('config', 'readwrite', { durability: 'strict' });
        const [changed] = await Promise.all([changeStored(store, change), done]);
        return changed.ok ? { ok: true, config: inForce(await organisation(), changed.config) } : changed;
      }),
  };
}

async function changeStored(store: ConfigRows, change: (mine: Config) => Config): Promise<Migrated> {
  const stored = readMine(await store.get('mine'));
  const changed = stored.ok ? migrate(change(stored.config)) : stored;
  if (changed.ok) await Promise.all([store.put(changed.config, 'mine'), store.put(true, 'changed')]);
  return changed;
}

/** My layer out of its row; nothing written yet is an empty one. */
export function readMine(raw: unknown, parse: ReadConfig = migrate): Migrated {
  return raw === undefined ? { ok: true, config: EMPTY_CONFIG } : parse(raw);
}

function inForce(organisation: Config | null, mine: Config): StoredConfig {
  return { ...joinLayers(organisation, mine), mine };
}
