import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/messages.ts';
import { forbidden, lockedReply, refused } from './refusals.ts';
import { injectIntoOpenTabs } from './register-helpdesks.ts';
import { stopOn } from './stop-on.ts';
import type { World } from './world.ts';

/** Saves one of the agent's own helpdesks. The open pages of the sites that run it are read anew. */
export async function saveOwnHelpdesk(world: World, helpdesk: Helpdesk): Promise<SaveReply> {
  const { locked } = await world.layers();
  if (locked.ownHelpdesks.includes(helpdesk.id)) return lockedReply();
  const denied = await forbidden(world, 'helpdesks');
  if (denied !== null) return denied;
  const changed = await world.changeMine((mine) => ({
    ...mine,
    ownHelpdesks: withHelpdesk(mine.ownHelpdesks, helpdesk),
  }));
  if (changed.ok) await restart(world, helpdesk.id);
  return changed;
}

/** Deletes one of the agent's own helpdesks. Refused while a site runs it: that site would stand there with nothing. */
export async function deleteOwnHelpdesk(world: World, id: string): Promise<SaveReply> {
  const { effective, locked } = await world.layers();
  if (locked.ownHelpdesks.includes(id)) return lockedReply();
  const denied = await forbidden(world, 'helpdesks');
  if (denied !== null) return denied;
  const site = effective.helpdesks.find((entry) => entry.helpdesk === id);
  if (site !== undefined)
    return refused('', t('refusals.helpdeskInUse', { host: new URL(site.origin).host }));
  return world.changeMine((mine) => ({
    ...mine,
    ownHelpdesks: mine.ownHelpdesks.filter((helpdesk) => helpdesk.id !== id),
  }));
}

/** The tabs of every site that runs this helpdesk get its description anew. */
async function restart(world: World, id: string): Promise<void> {
  const { effective } = await world.layers();
  const origins = effective.helpdesks.filter((entry) => entry.helpdesk === id).map(({ origin }) => origin);
  for (const origin of origins) await stopOn(world, origin);
  await injectIntoOpenTabs(origins);
}

function withHelpdesk(known: Helpdesk[], helpdesk: Helpdesk): Helpdesk[] {
  const isKnown = known.some(({ id }) => id === helpdesk.id);
  return isKnown ? known.map((entry) => (entry.id === helpdesk.id ? helpdesk : entry)) : [...known, helpdesk];
}
