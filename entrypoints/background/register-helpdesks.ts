import { browser } from '../../lib/browser.ts';
import type { Config } from '../../lib/config/config.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';

const SCRIPT = { id: 'helpdesk', file: 'helpdesk.js' };

/**
 * Makes the browser load the content script on exactly the hosts that the config switches on. Called at every start of the background and after every
 * change of the config: Chrome forgets registrations when the extension is updated.
 */
export async function registerHelpdesks(config: Config): Promise<void> {
  const matches = [...new Set(config.helpdesks.map((entry) => hostPattern(entry.origin)))].sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (JSON.stringify(registered?.matches?.toSorted() ?? []) === JSON.stringify(matches)) return;
  if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT.id, js: [SCRIPT.file], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
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
