import { browser, type Tabs } from '../../lib/browser.ts';
import { hasAccess } from './host-access.ts';
import { injectIntoOpenTabs, registerHelpdesks } from './register-helpdesks.ts';
import { toggleSidebar } from './set-sidebar.ts';
import { pushToAllTabs } from './show.ts';
import { stopOn } from './stop-on.ts';
import { finishSwitchOn } from './switch-on.ts';
import { tabSite } from './tab-state.ts';
import type { World } from './world.ts';

/** At every start of the background: content scripts are out of storage where the browser can do that, and the right ones are registered. */
export async function onStart(world: World): Promise<void> {
  await closeStorageToContentScripts();
  await registerHelpdesks(world);
}

/** Installed or updated: helpdesk tabs that are open already get their sidebar without a reload. */
export async function onInstalled(world: World): Promise<void> {
  await injectIntoOpenTabs(switchedOn(await world.layers()));
}

/**
 * Host access was given or taken: what waited for it is switched on, helpdesk tabs get or lose their content script, and panels that waited for access ask again.
 */
export async function onAccessChanged(world: World): Promise<void> {
  world.forgetAccess();
  await finishSwitchOn(world);
  const origins = switchedOn(await world.layers());
  const allowed = await Promise.all(origins.map(hasAccess));
  await Promise.all(origins.filter((_, index) => !allowed[index]).map((origin) => stopOn(world, origin)));
  await injectIntoOpenTabs(origins.filter((_, index) => allowed[index]));
  await pushToAllTabs(world);
}

/** The keyboard command opens or closes the sidebar of the tab in front. */
export async function onToggleCommand(
  world: World,
  command: string,
  tab: Tabs.Tab | undefined,
): Promise<void> {
  const [front] =
    tab === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [tab];
  if (command !== 'toggle-sidebar' || front?.id === undefined) return;
  const { entry } = await tabSite(world, front.id);
  if (entry !== null) await toggleSidebar(front.id, entry.origin);
}

function switchedOn({ effective }: Awaited<ReturnType<World['layers']>>): string[] {
  return effective.helpdesks.map((entry) => entry.origin);
}

/** Chrome from 140 and for policy; Firefox has no such thing, which is why nothing secret is kept in `storage` at all. */
async function closeStorageToContentScripts(): Promise<void> {
  const { local, managed } = browser.storage as unknown as Record<
    string,
    { setAccessLevel?: SetAccessLevel } | undefined
  >;
  for (const area of [local, managed]) {
    await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}

type SetAccessLevel = (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
