import type { Allow } from '../../lib/config/allow.ts';
import type { Config } from '../../lib/config/config.ts';
import { mergeConfigs } from '../../lib/config/merge-configs.ts';
import { type Migrated, migrate } from '../../lib/config/migrate.ts';
import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/message.ts';
import { applyConfig } from './apply-config.ts';
import { lockedReply, refused } from './refusals.ts';
import type { World } from './world.ts';

/** Puts a file's config in the place of the agent's own layer, or lays it into it. What was there before is kept. */
export async function importLayer(world: World, file: unknown, how: 'replace' | 'merge'): Promise<SaveReply> {
  const read = migrate(file);
  if (!read.ok) return read;
  const make = (mine: Migrated): Migrated => {
    if (how === 'replace') return read;
    return mine.ok ? { ok: true, config: mergeConfigs(mine.config, read.config) } : mine;
  };
  const { mine, effective } = await world.layers();
  const next = make({ ok: true, config: mine });
  if (next.ok && isForbidden(effective.allow, mine, next.config)) return lockedReply();
  const imported = await world.imports.apply(make);
  if (!imported.ok) return imported;
  await afterwards(world, effective, imported.dropped);
  return { ok: true };
}

/** Puts back what the last import replaced. */
export async function undoImport(world: World): Promise<SaveReply> {
  const { mine, effective } = await world.layers();
  const former = await world.imports.former();
  if (former === null) return refused('', t('refusals.nothingToUndo'));
  if (former.config !== null && isForbidden(effective.allow, mine, former.config)) return lockedReply();
  await world.imports.undo();
  await afterwards(world, effective, null);
  return { ok: true };
}

/** Secrets, answers and log of connectors that went stay until the import after this one: an undo finds them again. */
async function afterwards(world: World, before: Config, dropped: Config | null): Promise<void> {
  const { effective, mine } = await world.layers();
  await applyConfig(world, before, effective);
  const former = await world.imports.former();
  const kept = [effective, mine, ...(former?.config ? [former.config] : [])].flatMap(idsOf);
  const gone = dropped === null ? [] : idsOf(dropped).filter((id) => !kept.includes(id));
  await Promise.all(gone.map((id) => world.forgetConnector(id)));
}

function isForbidden(allow: Allow | undefined, mine: Config, next: Config): boolean {
  const differ = (keys: (keyof Config)[]) =>
    keys.some((key) => JSON.stringify(mine[key]) !== JSON.stringify(next[key]));
  if (allow?.connectors === false && differ(['connectors'])) return true;
  return allow?.helpdesks === false && differ(['helpdesks', 'ownHelpdesks']);
}

function idsOf({ connectors }: Config): string[] {
  return connectors.map(({ id }) => id);
}
