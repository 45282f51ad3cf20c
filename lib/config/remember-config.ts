import type { Config } from './config.ts';
import { type Migrated, migrate } from './migrate.ts';

/** Reads a stored config as `migrate` does. */
export type ReadConfig = (raw: unknown) => Migrated;

/**
 * Reads configs as `migrate` does, and gives the former one again where the next says the same: the config is read several times with every ticket, and to check two hundred rules takes longer than to
 * paint a panel. What could not be read is read anew: its problems are told in the language of the moment.
 */
export function rememberConfig(): ReadConfig {
  let former: { text: string; config: Config } | undefined;
  return (raw) => {
    const text = textOf(raw);
    if (text !== null && former?.text === text) return { ok: true, config: former.config };
    const read = migrate(raw);
    if (read.ok && text !== null) former = { text, config: read.config };
    return read;
  };
}

/** `null` for what JSON cannot say: no config, but perhaps on the disk nevertheless. */
function textOf(raw: unknown): string | null {
  try {
    return JSON.stringify(raw) ?? null;
  } catch {
    return null;
  }
}
