import { z } from 'zod';
import { browser } from '../../lib/browser.ts';
import type { Shows } from './shows.ts';
import type { TabRecord } from './tab-records.ts';
import type { World } from './world.ts';

/** The tabs that were there when the browser started, or Deskside was installed, and where: what they show there then was not opened. */
const AT_START = 'tabs-at-start';

/** The origin of each tab's page, by the tab's id, as far as the browser lets us know. */
type Sites = Readonly<Record<string, string>>;

/** A ticket that came into view. */
interface Opened {
  tab: number;
  origin: string;
  shows?: Shows | undefined;
}

/**
 * The name of the opening by which this tab came to show its ticket, where that is an event: no other tab showed the ticket already, and the tab was not there with it when the
 * browser started.
 */
export async function openingOf(
  world: Pick<World, 'tabs'>,
  { tab, origin, shows }: Opened,
): Promise<string | null> {
  if (shows === undefined || shows.opening === null) return null;
  if (shows.isFirst && (await tabsAtStart())[tab] === origin) return null;
  const sites = await sitesNow();
  const others = Object.keys(sites)
    .map(Number)
    .filter((other) => other !== tab && sites[other] === origin);
  const isShown = (await world.tabs.all(others)).some(
    (other) =>
      other.origin === origin && other.shows?.ticket === shows.ticket && isBefore(other, shows.since, tab),
  );
  return isShown ? null : shows.opening;
}

/** Two tabs that open a ticket at once open it once. */
function isBefore({ tab, shows }: TabRecord, since: number, than: number): boolean {
  if (shows === undefined || shows.leftAt !== undefined) return false;
  return shows.since < since || (shows.since === since && tab < than);
}

/** The tabs that were there when this was first asked after the browser's start. */
export function tabsAtStart(): Promise<Sites> {
  return navigator.locks.request(AT_START, async () => {
    const stored = await browser.storage.session.get(AT_START);
    const known = sitesSchema.safeParse(stored[AT_START]);
    if (known.success) return known.data;
    const sites = await sitesNow();
    await browser.storage.session.set({ [AT_START]: sites });
    return sites;
  });
}

const sitesSchema = z.record(z.string(), z.string());

/** Helpdesks that are switched on are among what we may know. */
async function sitesNow(): Promise<Sites> {
  const tabs = await browser.tabs.query({});
  return Object.fromEntries(
    tabs.flatMap(({ id, url, pendingUrl }): [string, string][] => {
      const address = url || pendingUrl;
      return id === undefined || !address || !URL.canParse(address)
        ? []
        : [[`${id}`, new URL(address).origin]];
    }),
  );
}

/** The tab shows what it shows, and its opening is over. */
export function withoutOpening<R extends { shows?: Shows | undefined }>(record: R): R {
  return record.shows === undefined ? record : { ...record, shows: { ...record.shows, opening: null } };
}

/** The rules may be others from now on: an opening that is no event yet, though its page has settled, was one that nobody wanted to hear of. */
export function withoutFormerOpening(record: TabRecord): TabRecord {
  const now = record.settled ? withoutOpening(record) : record;
  return { ...now, left: record.left.map(withoutOpening) };
}
