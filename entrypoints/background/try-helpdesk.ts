import { browser } from '../../lib/browser.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import type { HelpdeskTrial, ReadableTab, ReadOnce } from '../../lib/teaching/trial.ts';
import type { World } from './world.ts';

/** The tabs whose address the browser lets us see: those that we may read. */
export async function readableTabs(): Promise<ReadableTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, title }) =>
    id !== undefined && url !== undefined && /^https?:/.test(url)
      ? [{ tab: id, title: title ?? '', origin: new URL(url).origin }]
      : [],
  );
}

/** Reads a tab once with this description, with what the config says of its site. Nothing is shown or kept there. */
export async function tryHelpdesk(world: World, tab: number, helpdesk: Helpdesk): Promise<HelpdeskTrial> {
  const { effective } = await world.layers();
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  if (url === undefined) return { state: 'no-access' };
  const site = effective.helpdesks.find(({ origin }) => origin === new URL(url).origin);
  const { settings = {}, exclude = [] } = site ?? {};
  const began = performance.now();
  try {
    const target = { tabId: tab };
    await browser.scripting.executeScript({ target, files: ['read-once.js'] });
    const [frame] = await browser.scripting.executeScript({
      target,
      func: (description: Helpdesk, about: { settings: Record<string, string>; exclude: string[] }) =>
        (globalThis as unknown as ReadOnce).desksideReadOnce(description, about),
      args: [helpdesk, { settings, exclude }],
    });
    const view = frame?.result as TicketView | undefined;
    return view === undefined
      ? { state: 'no-access' }
      : { state: 'read', view, ms: performance.now() - began };
  } catch {
    return { state: 'no-access' };
  }
}
