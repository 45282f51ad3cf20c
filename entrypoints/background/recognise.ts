import { browser } from '../../lib/browser.ts';
import type { Recognised } from '../../lib/diagnosis.ts';
import { knownHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import type { World } from './world.ts';

/** The helpdesk that a tab seems to be on: by its host, else by what stands in its page, where the browser lets us look. */
export async function recognise(world: World, tab: number, origin: string): Promise<Recognised | null> {
  const { effective } = await world.layers();
  const helpdesks = knownHelpdesks(effective.ownHelpdesks);
  const atHome = helpdesks.find(({ matches }) => matches.some((pattern) => coversOrigin(pattern, origin)));
  if (atHome !== undefined) return { helpdesk: atHome.id, by: 'address' };
  const prints = helpdesks.flatMap(({ fingerprint }) => fingerprint ?? []);
  const there = await matchingSelectors(tab, prints);
  const seen = helpdesks.find(({ fingerprint }) => fingerprint !== undefined && there.includes(fingerprint));
  return seen === undefined ? null : { helpdesk: seen.id, by: 'page' };
}

/** Whether the browser lets us look into a tab that our button was clicked on: into every page but those of stores, of its own, and ones that did not load. */
export async function canLook(tab: number): Promise<boolean> {
  const looked = browser.scripting.executeScript({ target: { tabId: tab }, func: () => true });
  return looked.then(
    () => true,
    () => false,
  );
}

/** Which of these selectors find something in the tab's page. None where the browser does not let us look. */
async function matchingSelectors(tab: number, selectors: string[]): Promise<string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: matchingHere,
      args: [selectors],
    });
    return Array.isArray(frame?.result) ? frame.result : [];
  } catch {
    return [];
  }
}

/** Runs in the page's tab, out of the page's own reach; it knows nothing of this file. */
function matchingHere(selectors: string[]): string[] {
  return selectors.filter((selector) => {
    try {
      return document.querySelector(selector) !== null;
    } catch {
      return false;
    }
  });
}
