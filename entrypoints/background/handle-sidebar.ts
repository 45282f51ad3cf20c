import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { allowed, GREETINGS } from '../../lib/helpdesks/rate-limit.ts';
import { t } from '../../lib/i18n.ts';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import type { LookupFacts } from '../../lib/lookup/failure-report.ts';
import type { LookupAsk } from '../../lib/lookup/lookup.ts';
import { lookupFacts } from '../../lib/lookup/lookup-facts.ts';
import { shownConnectors } from '../../lib/lookup/shown-connectors.ts';
import type { LookupReply, ParsedRequestOf, SidebarHello } from '../../lib/messages.ts';
import { aboutTab } from './about-tab.ts';
import { insertText } from './insert-text.ts';
import { noteAnswers, noteShown } from './note-events.ts';
import { notify } from './notify.ts';
import { ownRecord } from './own-record.ts';
import { isAllowed } from './refusals.ts';
import { setSidebar } from './set-sidebar.ts';
import { pushShown, shownFor } from './show.ts';
import { shownTicket } from './shown-ticket.ts';
import { readLayout } from './sidebar-place.ts';
import type { TabRecord } from './tab-records.ts';
import { isInView, ticketOf, typedFor } from './typed-address.ts';
import type { World } from './world.ts';

type Messages =
  | 'sidebar-hello'
  | 'lookup'
  | 'explain-lookup'
  | 'type-address'
  | 'insert'
  | 'template-failed'
  | 'load-images'
  | 'close-sidebar'
  | 'open-page';

/** What the sidebar of a helpdesk tab may ask: its own tab's answers, and nothing of any other. */
export function handleSidebar(world: World): Pick<Handlers, Messages> {
  return {
    'sidebar-hello': ({ ancestors }, sender) => hello(world, sender.tab, sender.frame, ancestors),

    lookup: async ({ sequence, connector, refresh }, sender) =>
      lookup(world, await ownRecord(world, sender), { sequence, connector, refresh }),

    'explain-lookup': async (wanted, sender) => {
      const asked = await askedUnder(world, await ownRecord(world, sender), wanted);
      return asked === null ? null : explain(world, asked);
    },

    'type-address': async ({ email, ...seen }, sender) => {
      const record = await ownRecord(world, sender);
      if (!isInView(record, seen)) return;
      const ticket = ticketOf(record);
      if (ticket !== null) await world.typed.write({ origin: record.origin, ticket }, email, Date.now());
      const changed = await world.tabs.change(sender.tab, (now) =>
        now !== null && isInView(now, seen)
          ? { ...now, typed: { ticket, email }, sequence: now.sequence + 1 }
          : null,
      );
      if (changed !== null) await pushShown(world, changed);
    },

    'template-failed': async ({ connector: id, at, text }, sender) => {
      const asked = await askedIn(world, await ownRecord(world, sender), id);
      if (asked !== null) await world.noteInLog(id, at, t('notes.templateFailed', { problem: text }));
    },

    'load-images': async ({ connector: id, urls }, sender) => {
      const asked = await askedIn(world, await ownRecord(world, sender), id);
      return asked === null ? [] : world.images(urls, asked.connector.imageHosts);
    },

    insert: async ({ sequence, text }, sender) => {
      const record = await ownRecord(world, sender);
      if (record.sequence !== sequence) return 'moved-on';
      return (await insertText(sender.tab, text)) ? 'inserted' : 'no-reply';
    },

    'close-sidebar': async (_, sender) => {
      const record = await ownRecord(world, sender);
      await setSidebar(sender.tab, record.origin, false);
    },

    'open-page': async ({ page, connector }, sender) => {
      await ownRecord(world, sender);
      await browser.tabs.create({
        url: browser.runtime.getURL(pageAddress(page, sender.tab, connector)),
        openerTabId: sender.tab,
      });
    },
  };
}

/**
 * Takes a frame as the sidebar of its tab, where it stands directly in a page that is switched on and is the only one: the page can frame us once more and cover the
 * first, so that stays until it is gone. Not where it is made anew as fast as only a page does.
 */
async function hello(world: World, tab: number, frame: number, ancestors: string[]): Promise<SidebarHello> {
  const config = await world.layers();
  const { effective } = config;
  const [origin, ...more] = ancestors;
  const isOn = more.length === 0 && effective.helpdesks.some((entry) => entry.origin === origin);
  if (!isOn) return { state: 'off' };
  const former = await formerFrame(world, tab);
  const record = await world.tabs.change(tab, (known) => {
    if (known === null || known.origin !== origin) return null;
    if (![null, frame, former].includes(known.sidebarFrame)) return null;
    const greetedAt = allowed(known.greetedAt, Date.now(), GREETINGS);
    return greetedAt && { ...known, greetedAt, sidebarFrame: frame };
  });
  if (record === null) return { state: 'off' };
  const [shown, layout] = await Promise.all([shownFor(world, record), readLayout(record.origin, config)]);
  void noteShown(world, record, shown);
  return { state: 'on', shown, layout };
}

/** The frame that was the tab's sidebar and is there no more. */
async function formerFrame(world: World, tab: number): Promise<number | null> {
  const frame = (await world.tabs.read(tab))?.sidebarFrame ?? null;
  return frame !== null && (await notify(tab, frame, 'still-there', {})) === 'gone' ? frame : null;
}

async function explain(world: World, { connector, about }: LookupAsk): Promise<LookupFacts> {
  const { version } = browser.runtime.getManifest();
  const facts = lookupFacts(connector, about, { version, stats: await world.stats(connector.id) });
  return (await isAllowed(world, 'preview')) ? facts : { ...facts, curl: null };
}

/** One connector's answer for what the tab shows; `stale` where the tab has moved on before or meanwhile. */
async function lookup(
  world: World,
  record: TabRecord,
  wanted: { sequence: number; connector: string; refresh: boolean },
): Promise<LookupReply> {
  const answer = await (begunLookup(world, record, wanted) ?? lookupNow(world, record, wanted));
  const now = await world.tabs.read(record.tab);
  if (answer === null || now?.sequence !== wanted.sequence) return { state: 'stale' };
  void noteAnswers(world, record, { [wanted.connector]: answer });
  return { state: 'answered', sequence: wanted.sequence, answer };
}

/** The lookup that was begun while the sidebar was told to ask for it. */
function begunLookup(
  world: World,
  { tab, sequence }: TabRecord,
  wanted: { sequence: number; connector: string; refresh: boolean },
): Promise<TimedAnswer | null> | undefined {
  if (wanted.refresh || wanted.sequence !== sequence) return undefined;
  return world.ahead.take({ tab, sequence, connector: wanted.connector });
}

async function lookupNow(
  world: World,
  record: TabRecord,
  wanted: { sequence: number; connector: string; refresh: boolean },
): Promise<TimedAnswer | null> {
  const asked = await askedUnder(world, record, wanted);
  return asked && world.lookups.lookup({ ...asked, refresh: wanted.refresh });
}

/** As `askedIn`, for what the tab showed under a sequence; `null` where it has moved on. */
function askedUnder(
  world: World,
  record: TabRecord,
  wanted: { sequence: number; connector: string },
): Promise<LookupAsk | null> {
  return record.sequence === wanted.sequence
    ? askedIn(world, record, wanted.connector)
    : Promise.resolve(null);
}

/** The connector that is asked, and about whom; `null` where its panel is not among those of the customer whom the tab shows. */
async function askedIn(world: World, record: TabRecord, id: string): Promise<LookupAsk | null> {
  const { effective } = await world.layers();
  const shown = shownTicket(record.view, await typedFor(world, record));
  const about = aboutTab(record, shown, effective);
  const connector = shownConnectors(effective.connectors, about).find((entry) => entry.id === id);
  return connector === undefined || about === null ? null : { connector, about };
}

function pageAddress(
  page: ParsedRequestOf<'open-page'>['page'],
  tab: number,
  connector: string | undefined,
): string {
  const hash = connector === undefined ? '' : encodeURIComponent(connector);
  switch (page) {
    case 'options':
      return hash === '' ? 'options.html' : `options.html#connectors/${hash}`;
    case 'grant':
      return `grant.html#${hash}`;
    case 'endpoint':
      return 'endpoint.html';
    case 'diagnosis':
      return `diagnosis.html#${tab}`;
  }
}
