import { ALLOW_ALL, type Allow } from '../../lib/config/allow.ts';
import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/messages.ts';
import type { World } from './world.ts';

/** Why something was not saved, at the field that is at fault. */
export function refused(path: string, message: string): SaveReply {
  return { ok: false, problems: [{ path, message }] };
}

/** What the organisation sets. */
export function lockedReply(): SaveReply {
  return refused('', t('refusals.locked'));
}

/** The reply to what the organisation does not let agents do, with whom they ask; `null` where it lets them. */
export async function forbidden(world: Pick<World, 'layers'>, right: keyof Allow): Promise<SaveReply | null> {
  const words = await forbiddenWords(world, right);
  return words === null ? null : refused('', words);
}

/** The same for a message that has no such reply. Rejects with the words. */
export async function demand(world: Pick<World, 'layers'>, right: keyof Allow): Promise<void> {
  const words = await forbiddenWords(world, right);
  if (words !== null) throw new Error(`Refused: ${words}`);
}

export async function isAllowed(world: Pick<World, 'layers'>, right: keyof Allow): Promise<boolean> {
  const { effective } = await world.layers();
  return (effective.allow ?? ALLOW_ALL)[right];
}

async function forbiddenWords(world: Pick<World, 'layers'>, right: keyof Allow): Promise<string | null> {
  if (await isAllowed(world, right)) return null;
  const contact = (await world.layers()).effective.adminContact ?? '';
  return contact === '' ? t('refusals.notAllowed') : t('refusals.notAllowedAsk', { contact });
}
