import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import type { OpenTicket } from '../../lib/messages.ts';
import { aboutTab } from './about-tab.ts';
import { demand, isAllowed } from './refusals.ts';
import { toggleSidebar } from './set-sidebar.ts';
import { pushToAllTabs } from './show.ts';
import { showFailures } from './show-failures.ts';
import { shownTicket } from './shown-ticket.ts';
import type { TabRecord } from './tab-records.ts';
import { tabSite, tabState } from './tab-state.ts';
import { forgetDrafts } from './teaching-records.ts';
import { typedFor } from './typed-address.ts';
import type { World } from './world.ts';

type Messages =
  | 'preview'
  | 'preview-images'
  | 'read-test-addresses'
  | 'save-test-addresses'
  | 'read-log'
  | 'open-tickets'
  | 'forget-customer-data'
  | 'tab-state'
  | 'toggle-sidebar';

/** What our own pages may look at: previews, the log, what helpdesk tabs show. */
export function handleInspection(world: World): Pick<Handlers, Messages> {
  return {
    preview: async ({ connector, secrets, about }) => {
      await demand(world, 'preview');
      const subject =
        'email' in about ? await testAddress(world, about.email) : await openTicket(world, about.tab);
      return world.preview(connector, subject, secrets);
    },
    'preview-images': async ({ hosts, urls }) => {
      await demand(world, 'preview');
      return world.images(urls, hosts);
    },
    'read-test-addresses': ({ connector }) => world.tests.read(connector),
    'save-test-addresses': ({ connector, addresses }) => world.tests.write(connector, addresses),
    'read-log': async ({ connector }) => {
      const rows = await world.log(connector);
      return (await isAllowed(world, 'preview')) ? rows : rows.map(withoutBodies);
    },
    'open-tickets': async () => {
      const tickets = await Promise.all(
        (await world.tabs.all()).map((record) => describeTicket(world, record)),
      );
      return tickets.filter((ticket) => ticket !== null);
    },
    'forget-customer-data': async () => {
      await Promise.all([world.forgetCustomerData(), forgetDrafts(browser.storage)]);
      await showFailures(world);
      await pushToAllTabs(world, { typed: null });
    },
    'tab-state': ({ tab }) => tabState(world, tab),
    'toggle-sidebar': async ({ tab }) => {
      const { entry } = await tabSite(world, tab);
      if (entry !== null) await toggleSidebar(tab, entry.origin);
    },
  };
}

/** When and how each went, without what was sent and what came. */
function withoutBodies({ request: _request, response: _response, ...row }: LogRow): LogRow {
  return row;
}

async function testAddress(world: World, email: string): Promise<About> {
  const { effective } = await world.layers();
  return { email, others: [], ticket: null, helpdesk: null, workspace: effective.workspace.id };
}

async function openTicket(world: World, tab: number): Promise<About> {
  const record = await world.tabs.read(tab);
  const about = record && (await aboutRecord(world, record));
  if (!about) throw new Error('That tab shows no ticket with an address any more.');
  return about;
}

async function describeTicket(world: World, record: TabRecord): Promise<OpenTicket | null> {
  const about = await aboutRecord(world, record);
  if (about === null) return null;
  const title = [about.ticket?.number ?? about.ticket?.id, about.ticket?.subject, about.email];
  return {
    tab: record.tab,
    origin: record.origin,
    title: title.filter((part) => part !== undefined).join(' · '),
  };
}

async function aboutRecord(world: World, record: TabRecord): Promise<About | null> {
  const { effective } = await world.layers();
  return aboutTab(record, shownTicket(record.view, await typedFor(world, record)), effective);
}
