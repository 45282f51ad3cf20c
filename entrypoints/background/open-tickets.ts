import { browser } from '../../lib/browser.ts';
import { eventsWanted } from '../../lib/webhooks/listens.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { changeTab, readTabs, type TabRecord } from './tab-records.ts';

/** The tabs that were there when the browser started, or Deskside was installed: what they show then was not opened. */
const AT_START = 'tabs-at-start';

/**
 * The name of the opening by which this tab came to show its ticket, where that is an event: no other tab showed the ticket already, and the tab was not there with it when the
 * browser started.
 */
export async function openingOf({ tab, origin, shows }: TabRecord): Promise<string | null> {
  if (shows === undefined || shows.opening === null) return null;
  if (shows.isFirst && (await tabsAtStart()).includes(tab)) return null;
  const others = (await readTabs()).filter((other) => other.tab !== tab && other.origin === origin);
  const isShown = others.some(
    (other) => other.shows?.ticket === shows.ticket && isBefore(other, shows.since, tab),
  );
  return isShown ? null : shows.opening;
}

/** Two tabs that open a ticket at once open it once. */
function isBefore({ tab, shows }: TabRecord, since: number, than: number): boolean {
  if (shows === undefined || shows.leftAt !== undefined) return false;
  return shows.since < since || (shows.since === since && tab < than);
}

/** The tabs that were there when this was first asked after the browser's start. */
export function tabsAtStart(): Promise<number[]> {
  return navigator.locks.request(AT_START, async () => {
    const stored = await browser.storage.session.get(AT_START);
    if (Array.isArray(stored[AT_START])) return stored[AT_START];
    const tabs = (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
    await browser.storage.session.set({ [AT_START]: tabs });
    return tabs;
  });
}

/** Nobody wanted to hear of openings before: the tickets that are open now were opened then. */
export async function dropFormerOpenings(former: readonly Rule[], rules: readonly Rule[]): Promise<void> {
  const isWanted = (all: readonly Rule[]) => eventsWanted(all).has('ticket.opened');
  if (isWanted(former) || !isWanted(rules)) return;
  const tabs = await readTabs();
  await Promise.all(tabs.map(({ tab }) => changeTab(tab, (record) => record && withoutOpening(record))));
}

/** The tab shows what it shows, and its opening is over. */
export function withoutOpening(record: TabRecord): TabRecord {
  return record.shows === undefined ? record : { ...record, shows: { ...record.shows, opening: null } };
}
