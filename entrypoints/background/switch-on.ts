import { browser } from '../../lib/browser.ts';
import type { Config, SwitchedOn } from '../../lib/config/config.ts';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/messages.ts';
import { giveBack, hasHost } from './host-access.ts';
import { forbidden, lockedReply, refused } from './refusals.ts';
import { injectIntoOpenTabs, registerHelpdesks } from './register-helpdesks.ts';
import { stopOn } from './stop-on.ts';
import { type Intent, type IntentWorld, takeIntent } from './switch-on-intent.ts';
import type { World } from './world.ts';

/** Where the intents of this browser live. */
export function intentWorld(): IntentWorld {
  return {
    session: browser.storage.session,
    hasHost,
    now: Date.now,
    lock: (name, work) => navigator.locks.request(name, work),
  };
}

/** Carries out a "Switch on" whose host the browser allows by now. True where there was one, and nothing spoke against it. */
export async function finishSwitchOn(world: World): Promise<boolean> {
  const intent = await takeIntent(intentWorld());
  return intent !== null && (await switchOn(world, intent)).ok;
}

/**
 * Switches a site on for this helpdesk: its open tabs have their sidebar at once, later ones as they load. Done twice it changes nothing, also at the same moment: the popup and the browser's own word that a
 * host is allowed both lead here.
 */
export function switchOn(world: World, intent: Intent): Promise<SaveReply> {
  return navigator.locks.request(`switch-on:${intent.origin}`, () => switchOnNow(world, intent));
}

async function switchOnNow(world: World, { origin, helpdesk }: Intent): Promise<SaveReply> {
  const { effective } = await world.layers();
  if (effective.helpdesks.some((entry) => entry.origin === origin && entry.helpdesk === helpdesk)) {
    await injectIntoOpenTabs([origin]);
    return { ok: true };
  }
  return changeSite(world, origin, helpdesk, (known) => ({
    origin,
    helpdesk,
    settings: {},
    exclude: known?.exclude ?? [],
  }));
}

/** Changes what a site is switched on with; its open tabs read their page anew. */
export async function changeSite(
  world: World,
  origin: string,
  helpdesk: string,
  change: (known: SwitchedOn | undefined) => SwitchedOn,
): Promise<SaveReply> {
  const { effective, locked } = await world.layers();
  if (locked.helpdesks.includes(origin)) return lockedReply();
  const denied = await forbidden(world, 'helpdesks');
  if (denied !== null) return denied;
  if (findHelpdesk(helpdesk, effective.ownHelpdesks) === undefined)
    return refused('helpdesk', t('refusals.chooseHelpdesk'));
  const changed = await world.changeMine((mine) => ({
    ...mine,
    helpdesks: withSite(mine.helpdesks, origin, change),
  }));
  if (!changed.ok) return changed;
  await registerHelpdesks(world);
  await stopOn(world, origin);
  await injectIntoOpenTabs([origin]);
  return changed;
}

/** Switches a site off: the sidebar goes from its tabs at once, and so does our access to it. */
export async function switchOff(world: World, origin: string): Promise<SaveReply> {
  const { locked } = await world.layers();
  if (locked.helpdesks.includes(origin)) return lockedReply();
  const denied = await forbidden(world, 'helpdesks');
  if (denied !== null) return denied;
  const changed = await world.changeMine((mine) => ({
    ...mine,
    helpdesks: mine.helpdesks.filter((entry) => entry.origin !== origin),
  }));
  if (!changed.ok) return changed;
  const { effective } = await world.layers();
  await registerHelpdesks(world);
  await stopOn(world, origin);
  await giveBack(origin, effective, (await world.organisation.read())?.source);
  return changed;
}

function withSite(
  sites: Config['helpdesks'],
  origin: string,
  change: (known: SwitchedOn | undefined) => SwitchedOn,
): SwitchedOn[] {
  const known = sites.find((entry) => entry.origin === origin);
  const site = change(known);
  return known === undefined ? [...sites, site] : sites.map((entry) => (entry === known ? site : entry));
}
