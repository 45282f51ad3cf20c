import type { Config, SwitchedOn } from '../../lib/config/config.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import type { SaveReply } from '../../lib/messages.ts';
import { LOCKED, refused } from './refusals.ts';
import { injectIntoOpenTabs, registerHelpdesks } from './register-helpdesks.ts';
import { stopOn } from './stop-on.ts';
import type { World } from './world.ts';

/** Saves one of the agent's own helpdesks; with `origin` also switches that site on with it. The pages that it is for are read anew. */
export async function saveOwnHelpdesk(world: World, helpdesk: Helpdesk, origin?: string): Promise<SaveReply> {
  const { locked } = await world.layers();
  if (locked.ownHelpdesks.includes(helpdesk.id)) return LOCKED;
  if (origin !== undefined && locked.helpdesks.includes(origin)) return LOCKED;
  const changed = await world.changeMine((mine) => ({
    ...mine,
    ownHelpdesks: withHelpdesk(mine.ownHelpdesks, helpdesk),
    helpdesks: origin === undefined ? mine.helpdesks : withSite(mine.helpdesks, origin, helpdesk.id),
  }));
  if (changed.ok) await restart(world, helpdesk.id);
  return changed;
}

/** Deletes one of the agent's own helpdesks. Refused while a site runs it: that site would stand there with nothing. */
export async function deleteOwnHelpdesk(world: World, id: string): Promise<SaveReply> {
  const { effective, locked } = await world.layers();
  if (locked.ownHelpdesks.includes(id)) return LOCKED;
  const site = effective.helpdesks.find((entry) => entry.helpdesk === id);
  if (site !== undefined)
    return refused(
      '',
      `${new URL(site.origin).host} runs it. Choose another helpdesk there, or switch it off.`,
    );
  return world.changeMine((mine) => ({
    ...mine,
    ownHelpdesks: mine.ownHelpdesks.filter((helpdesk) => helpdesk.id !== id),
  }));
}

/** The tabs of every site that runs this helpdesk get its description anew. */
async function restart(world: World, id: string): Promise<void> {
  const { effective } = await world.layers();
  await registerHelpdesks(effective);
  const origins = effective.helpdesks.filter((entry) => entry.helpdesk === id).map(({ origin }) => origin);
  for (const origin of origins) await stopOn(origin);
  await injectIntoOpenTabs(origins);
}

function withHelpdesk(known: Helpdesk[], helpdesk: Helpdesk): Helpdesk[] {
  const isKnown = known.some(({ id }) => id === helpdesk.id);
  return isKnown ? known.map((entry) => (entry.id === helpdesk.id ? helpdesk : entry)) : [...known, helpdesk];
}

/** What the admin said of the site stays, but for what was typed for another helpdesk. */
function withSite(sites: Config['helpdesks'], origin: string, helpdesk: string): SwitchedOn[] {
  const known = sites.find((entry) => entry.origin === origin);
  const settings = known?.helpdesk === helpdesk ? known.settings : {};
  const site = { origin, helpdesk, settings, exclude: known?.exclude ?? [] };
  return known === undefined ? [...sites, site] : sites.map((entry) => (entry === known ? site : entry));
}
