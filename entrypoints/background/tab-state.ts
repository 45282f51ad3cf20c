import { browser } from '../../lib/browser.ts';
import type { SwitchedOn } from '../../lib/config/config.ts';
import type { TabState } from '../../lib/messages.ts';
import { canLook, recognise } from './recognise.ts';
import { readOpen } from './sidebar-place.ts';
import { whyNotThere } from './sidebar-removed.ts';
import type { World } from './world.ts';

interface TabSite {
  /** The tab's address, as far as the browser lets us see it: where we have host access, and where the agent has just clicked our icon. */
  url: URL | null;
  /** What its site is switched on with. */
  entry: SwitchedOn | null;
}

/** Which site a tab is on, and whether Deskside is switched on there. */
export async function tabSite(world: World, tab: number): Promise<TabSite> {
  const { url } = await browser.tabs.get(tab);
  if (url === undefined || !/^https?:/.test(url)) return { url: null, entry: null };
  const at = new URL(url);
  const { effective } = await world.layers();
  return { url: at, entry: effective.helpdesks.find(({ origin }) => origin === at.origin) ?? null };
}

/** What the popup says of a tab. */
export async function tabState(world: World, tab: number): Promise<TabState> {
  const { url, entry } = await tabSite(world, tab);
  if (entry !== null) {
    const { origin, helpdesk } = entry;
    const [{ open }, why] = await Promise.all([readOpen(origin), whyNotThere(tab)]);
    const removed = why === 'removed';
    const sandboxed = why === 'sandboxed';
    return { state: 'on', origin, helpdesk, open: open && !removed, removed: open && removed, sandboxed };
  }
  if (url === null) return { state: 'off', origin: null, recognised: null, closed: false };
  const { origin } = url;
  const [recognised, open] = await Promise.all([recognise(world, tab, origin), canLook(tab)]);
  return { state: 'off', origin, recognised, closed: !open };
}
