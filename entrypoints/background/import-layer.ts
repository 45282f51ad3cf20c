import type { Config } from '../../lib/config/config.ts';
import { isLocked, type Layers } from '../../lib/config/layers.ts';
import { importInto } from '../../lib/config/merge-configs.ts';
import type { Migrated } from '../../lib/config/migrate.ts';
import { checkConfig } from '../../lib/config/read-config.ts';
import { openSealed, type PlainSecret } from '../../lib/config/seal-secrets.ts';
import { originOf, secretHolders } from '../../lib/config/secret-holders.ts';
import { placeIn, type SecretHolderId } from '../../lib/config/secret-place.ts';
import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/message.ts';
import type { ParsedRequestOf } from '../../lib/messages.ts';
import { ownValue } from '../../lib/own-value.ts';
import { applyConfig } from './apply-config.ts';
import { takeOver } from './open-sealed.ts';
import { forbidden, refused } from './refusals.ts';
import type { World } from './world.ts';

type Wanted = ParsedRequestOf<'import-config'>;

/** Puts a file's config in the place of the agent's own layer, or lays it into it, and its secrets into the vault. What was there before is kept. */
export async function importLayer(
  world: World,
  { config: file, how, passphrase, secrets, ruleSecrets }: Wanted,
): Promise<SaveReply> {
  const read = checkConfig(file);
  if (!read.ok) return read;
  const opened = await openFor(read.config, passphrase);
  if (opened === null) return refused('passphrase', t('refusals.passphraseOpensNone'));
  const make = (mine: Migrated): Migrated => {
    if (how === 'replace') return read;
    return mine.ok ? { ok: true, config: importInto(mine.config, read.config, how) } : mine;
  };
  const { mine, effective } = await world.layers();
  const next = make({ ok: true, config: mine });
  const denied = next.ok ? await deniedChange(world, mine, next.config) : null;
  if (denied !== null) return denied;
  const imported = await world.imports.apply(make);
  if (!imported.ok) return imported;
  await takeOver(world, [...opened, ...typedFor(await world.layers(), { secrets, ruleSecrets })], (former) =>
    world.imports.keepSecrets(former),
  );
  await afterwards(world, effective, imported.dropped);
  return { ok: true };
}

/** What the passphrase opens of the file, nothing where there is none; `null` where it is a wrong one. */
async function openFor({ sealed }: Config, passphrase: string | null): Promise<PlainSecret[] | null> {
  if (sealed === undefined || passphrase === null) return [];
  const opened = await openSealed(sealed, passphrase);
  return opened.state === 'opened' ? opened.secrets : null;
}

/** What was typed, for the endpoints that my own connectors and rules ask: one that the organisation's of the same id hides may have another. */
function typedFor(
  { effective, locked }: Layers,
  { secrets, ruleSecrets }: Pick<Wanted, 'secrets' | 'ruleSecrets'>,
): PlainSecret[] {
  const own = secretHolders(effective).filter((holder) => !isLocked(locked, holder));
  return own.flatMap((holder) => {
    const typed = ownValue(holder.kind === 'rule' ? ruleSecrets : secrets, holder.id) ?? {};
    return Object.entries(typed).map(([name, value]) => ({
      ...placeIn(holder, name, originOf(holder)),
      value: value.trim(),
    }));
  });
}

/** Puts back what the last import replaced. With `overChanges` what was changed since goes with it, and comes back with it by one more undo. */
export async function undoImport(
  world: World,
  { overChanges, again }: ParsedRequestOf<'undo-import'>,
): Promise<SaveReply> {
  const { mine, effective } = await world.layers();
  const former = await world.imports.former();
  if (former === null || (again !== undefined && again !== former.undone))
    return refused('', t('refusals.nothingToUndo'));
  const denied = former.config === null ? null : await deniedChange(world, mine, former.config);
  if (denied !== null) return denied;
  const undone = await world.imports.undo(overChanges);
  if (undone === 'none') return refused('', t('refusals.nothingToUndo'));
  if (undone === 'changed') return refused('changed', t('refusals.changedSince'));
  await afterwards(world, effective, null);
  return { ok: true };
}

/** Secrets, answers and log of connectors and rules that went stay until the import after this one: an undo finds them again. */
async function afterwards(world: World, before: Config, dropped: Config | null): Promise<void> {
  const { effective, mine } = await world.layers();
  await applyConfig(world, before, effective);
  const former = await world.imports.former();
  const kept = [effective, mine, ...(former?.config ? [former.config] : [])].flatMap(secretHolders);
  const gone = dropped === null ? [] : secretHolders(dropped).filter((holder) => !isAmong(kept, holder));
  await Promise.all(
    gone.map(({ kind, id }) => (kind === 'rule' ? world.forgetRule(id) : world.forgetConnector(id))),
  );
}

/** Why the organisation does not let agents make this change; `null` where it does. */
async function deniedChange(world: World, mine: Config, next: Config): Promise<SaveReply | null> {
  const differ = (keys: (keyof Config)[]) =>
    keys.some((key) => JSON.stringify(mine[key]) !== JSON.stringify(next[key]));
  const rights = [
    ...(differ(['connectors']) ? (['connectors'] as const) : []),
    ...(differ(['rules', 'flags']) ? (['rules'] as const) : []),
    ...(differ(['helpdesks', 'ownHelpdesks']) ? (['helpdesks'] as const) : []),
  ];
  const denied = await Promise.all(rights.map((right) => forbidden(world, right)));
  return denied.find((reply) => reply !== null) ?? null;
}

function isAmong(holders: readonly SecretHolderId[], { kind, id }: SecretHolderId): boolean {
  return holders.some((holder) => holder.kind === kind && holder.id === id);
}
