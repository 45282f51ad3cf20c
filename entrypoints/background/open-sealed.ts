import { isLocked } from '../../lib/config/layers.ts';
import { type Placed, placeSecrets } from '../../lib/config/place-secrets.ts';
import { openSealed, type PlainSecret } from '../../lib/config/seal-secrets.ts';
import type { SealedEntry, SealedSecrets } from '../../lib/config/sealed-schema.ts';
import { originOf, type SecretHolder, secretHolders } from '../../lib/config/secret-holders.ts';
import { isHeldBy, placeKey, placeOf, type SecretPlace } from '../../lib/config/secret-place.ts';
import { ownValue } from '../../lib/own-value.ts';
import type { FormerSecret } from '../../lib/store/secret-rows.ts';
import type { OpenSealedReply } from '../../lib/transfer-messages.ts';
import { retryMended } from './run-deliveries.ts';
import { pushToAllTabs } from './show.ts';
import type { World } from './world.ts';

/** Opens the sealed secrets of the config in force into the vault. One whose connector or rule asks another origin by now is refused, as it would be on any other way in. */
export async function openIntoVault(world: World, passphrase: string): Promise<OpenSealedReply> {
  const sets = await sealedSets(world);
  if (sets.length === 0) return { state: 'none' };
  const found = await Promise.all(sets.map((set) => openSealed(set, passphrase)));
  const opened = found.filter((each) => each.state === 'opened');
  if (opened.length === 0) return { state: 'wrong-passphrase' };
  const closed = sets.filter((_, index) => found[index]?.state === 'wrong-passphrase');
  const { places, refused } = await takeOver(
    world,
    opened.flatMap((each) => each.secrets),
  );
  const altered = opened.flatMap((each) => each.altered);
  return {
    state: 'opened',
    opened: places,
    refused: [...refused, ...altered.map((place) => ({ ...place, reason: 'altered' as const }))],
    closed: closed.reduce((sum, { secrets }) => sum + secrets.length, 0),
  };
}

/** The sealed secrets of connectors and rules in force that the vault does not have, can no longer open, or has from before they were sealed anew. */
export async function sealedWaiting(world: Pick<World, 'layers' | 'vault'>): Promise<SecretPlace[]> {
  const { effective } = await world.layers();
  const entries = await sealedEntries(world);
  const waiting = await Promise.all(
    secretHolders(effective).map(async (holder) => {
      const own = entriesFor(holder, entries);
      if (own.length === 0) return [];
      const [saved, seals] = await Promise.all([world.vault.list(holder), world.vault.seals(holder)]);
      return own.filter(({ name, iv }) => saved[name] !== 'saved' || (ownValue(seals, name) ?? iv) !== iv);
    }),
  );
  return waiting.flat().map(placeOf);
}

/**
 * Puts opened secrets into the vault, each where the config in force wants it, and says which those were. `before` is told what they take the place of, and nothing of that is
 * overwritten until it is done.
 */
export async function takeOver(
  world: World,
  secrets: PlainSecret[],
  before?: (former: FormerSecret[]) => Promise<void>,
): Promise<TakenOver> {
  const { effective, locked } = await world.layers();
  const entries = await sealedEntries(world);
  const { placed, refused } = placeSecrets(secretHolders(effective), secrets);
  await world.vault.putAll(
    placed.map(({ holder, secrets: values }) => ({
      owner: { ...holder, hides: isLocked(locked, holder) },
      secrets: values,
      seals: sealsFor(holder, entries),
    })),
    before,
  );
  const connectors = placed.filter(({ holder }) => holder.kind === 'connector');
  await Promise.all(connectors.map(({ holder }) => world.health.forget(holder.id)));
  if (placed.length > 0) await pushToAllTabs(world);
  if (placed.length > connectors.length) void retryMended(world);
  return { places: placed.flatMap(({ places }) => places), refused };
}

/** The agent's own first: where both layers bring one for the same place, the organisation's counts. */
async function sealedSets({ layers }: Pick<World, 'layers'>): Promise<SealedSecrets[]> {
  const { mine, effective } = await layers();
  const sets = [mine.sealed, effective.sealed].filter((set) => set !== undefined);
  return sets.filter((set, index) => sets.findIndex(({ salt }) => salt === set.salt) === index);
}

/** Each place once: where both layers bring one, the organisation's. */
async function sealedEntries(world: Pick<World, 'layers'>): Promise<SealedEntry[]> {
  const entries = (await sealedSets(world)).flatMap(({ secrets }) => secrets);
  return [...new Map(entries.map((entry) => [placeKey(entry), entry])).values()];
}

/** Those that it may have and that were sealed for its endpoint. */
function entriesFor(holder: SecretHolder, entries: readonly SealedEntry[]): SealedEntry[] {
  const origin = originOf(holder);
  return entries.filter(
    (entry) => isHeldBy(entry, holder) && entry.origin === origin && holder.takes.includes(entry.name),
  );
}

/** By name, the vector of what is sealed for each secret. */
function sealsFor(holder: SecretHolder, entries: readonly SealedEntry[]): Record<string, string> {
  return Object.fromEntries(entriesFor(holder, entries).map(({ name, iv }) => [name, iv]));
}

interface TakenOver {
  places: SecretPlace[];
  refused: Placed['refused'];
}
