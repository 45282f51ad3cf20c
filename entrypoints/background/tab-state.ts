import { browser } from '../../lib/browser.ts';
import type { TabState } from '../../lib/messages.ts';
import { readPlace } from './sidebar-place.ts';
import type { World } from './world.ts';

/** Which helpdesk a tab is on, as far as the browser lets us see its address: where we have host access, and where the agent has just clicked our icon. */
export async function tabState(world: World, tab: number): Promise<TabState> {
  const { url } = await browser.tabs.get(tab);
  const origin = url !== undefined && /^https?:/.test(url) ? new URL(url).origin : null;
  const { effective } = await world.layers();
  const entry = effective.helpdesks.find((candidate) => candidate.origin === origin);
  if (entry === undefined) return { state: 'off', origin };
  return {
    state: 'on',
    origin: entry.origin,
    helpdesk: entry.helpdesk,
    open: (await readPlace(entry.origin)).open,
  };
}
