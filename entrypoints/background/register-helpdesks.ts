import { browser } from '../../lib/browser.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { World } from './world.ts';

const SCRIPT = { id: 'helpdesk', file: 'helpdesk.js' };

/**
 * Makes the browser load the content script on exactly the hosts that the config switches on by now. Called at every start of the background and after every
 * change of the config: Chrome forgets registrations when the extension is updated. One call at a time, for the start and a first click may be the same moment.
 */
export async function registerHelpdesks(world: Pick<World, 'layers'>): Promise<void> {
  await navigator.locks.request('register-helpdesks', async () => {
    const { effective } = await world.layers();
    const matches = [...new Set(effective.helpdesks.map((entry) => hostPattern(entry.origin)))].sort();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
    if (JSON.stringify(registered?.matches?.toSorted() ?? []) !== JSON.stringify(matches))
      await register(matches, registered !== undefined);
  });
}

/** A change leaves no moment in which a page that loads goes without. */
async function register(matches: string[], isKnown: boolean): Promise<void> {
  const { id, file } = SCRIPT;
  if (matches.length === 0) return browser.scripting.unregisterContentScripts({ ids: [id] });
  const runAt = 'document_idle' as const;
  const script = { id, js: [file], matches, runAt, persistAcrossSessions: true };
  if (isKnown) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Loads the content script into tabs that are open already. It stands down where it runs before, and on other ports of the same host. */
export async function injectIntoOpenTabs(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  const targets = tabs.filter(
    (tab) => tab.url !== undefined && URL.canParse(tab.url) && origins.includes(new URL(tab.url).origin),
  );
  await Promise.allSettled(targets.map((tab) => injectInto(tab.id)));
}

/** Loads the content script into one tab. Rejects where the browser does not let us. */
export async function injectInto(tab: number | undefined): Promise<void> {
  if (tab !== undefined)
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT.file] });
}
