import { describe, expect, test } from 'vitest';
import type { MissedSight } from '../../lib/helpdesks/sight.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { HELPDESK } from '../webhooks/samples.ts';
import {
  background,
  begin,
  eventsOnAlarm,
  handleHelpdesk,
  newTab,
  noteAndForget,
  restart,
  settled,
} from './event-stage.ts';
import { ticketView } from './event-tab.ts';

describe('a tab that goes on before what it showed could be noted', () => {
  const FIRST = ['ticket.first_seen', 'ticket.opened'];
  const solved = ticketView({ status: 'solved' });
  const other = ticketView({ id: '13' });
  const missed = (view: TicketView, number: number, parts: Partial<MissedSight> = {}): MissedSight => ({
    view,
    settled: true,
    answered: ['ticket'],
    number,
    url: `${HELPDESK.origin}/agent/tickets/12`,
    at: Date.now(),
    ...parts,
  });

  /** The database takes nothing until this is called. */
  function fullDisk() {
    const { note } = background.world.outbox;
    background.world.outbox.note = async () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    return () => {
      background.world.outbox.note = note;
    };
  }

  test.each<[string, TicketView, string[]]>([
    ['to another ticket', other, [...FIRST, ...FIRST]],
    ['to news of the same', solved, ['ticket.changed', ...FIRST]],
    ['to a list', { state: 'no-ticket' }, FIRST],
  ])('%s makes all events once that can be', async (_, next, events) => {
    const tab = await newTab(1);
    const mend = fullDisk();
    await tab.show(ticketView());
    await tab.show(next);
    mend();
    await eventsOnAlarm(background.world, 'settle-events');
    expect(await settled()).toEqual(events.toSorted());
    await eventsOnAlarm(background.world, 'settle-events');
    expect(await settled()).toEqual(events.toSorted());
  });

  test('by a new load does too', async () => {
    const tab = await newTab(1);
    const mend = fullDisk();
    await tab.show(ticketView());
    await tab.hello();
    await tab.see(other, false);
    mend();
    await restart();
    expect(await settled()).toEqual(FIRST);
  });

  test('or is closed: it is noted then', async () => {
    const tab = await newTab(1);
    const mend = fullDisk();
    await tab.show(ticketView());
    mend();
    await noteAndForget(background.world, 1);
    expect(await settled()).toEqual(FIRST);
    expect(await background.world.tabs.read(1)).toBeNull();
  });

  test('without a rule keeps nothing of it', async () => {
    begin([]);
    const tab = await newTab(1);
    await tab.show(ticketView());
    await tab.show(other);
    await settled();
    expect(await background.world.tabs.read(1)).toMatchObject({ left: [] });
  });

  test('and of it the newest ten are kept', async () => {
    const tab = await newTab(1);
    const mend = fullDisk();
    for (let id = 1; id <= 15; id += 1) await tab.show(ticketView({ id: `${id}` }));
    mend();
    await eventsOnAlarm(background.world, 'settle-events');
    const rows = await background.inner.use((open) => open.getAll('seen'));
    expect(rows.map(({ ticket }) => ticket.id).toSorted()).toEqual(
      ['10', '11', '12', '13', '14', '15', '5', '6', '7', '8', '9'].toSorted(),
    );
  });

  test('unheard says it with the next that is heard, once however often it says it', async () => {
    const tab = await newTab(1);
    const { 'ticket-seen': seen } = handleHelpdesk(background.world);
    const sender = {
      kind: 'helpdesk' as const,
      tab: 1,
      origin: HELPDESK.origin,
      url: `${HELPDESK.origin}/agent/tickets/13`,
    };
    await tab.see(ticketView(), false);
    const next = { view: other, settled: true, answered: ['ticket'], number: 4 };
    const told = { ...next, missed: [missed(ticketView(), 2), missed(solved, 3)] };
    await seen(told, sender);
    expect(await settled()).toEqual(['ticket.changed', ...FIRST, ...FIRST].toSorted());
    await background.world.tabs.change(1, (record) => record && { ...record, heardAt: [] });
    await seen({ ...told, settled: false }, sender);
    await seen(told, sender);
    expect(await settled()).toEqual(['ticket.changed', ...FIRST, ...FIRST].toSorted());
    const rows = await background.inner.use((open) => open.getAll('seen'));
    expect(rows.map(({ ticket }) => ticket.link)).toEqual([
      'https://acme.zendesk.com/agent/tickets/12',
      'https://acme.zendesk.com/agent/tickets/13',
    ]);
  });

  test('has no address of another site put into its events', async () => {
    await newTab(1);
    const sender = {
      kind: 'helpdesk' as const,
      tab: 1,
      origin: HELPDESK.origin,
      url: `${HELPDESK.origin}/agent/tickets/13`,
    };
    const told = { view: other, settled: true, answered: ['ticket'], number: 2 };
    await handleHelpdesk(background.world)['ticket-seen'](
      { ...told, missed: [missed(ticketView(), 1, { url: 'https://evil.example/12' })] },
      sender,
    );
    await settled();
    const rows = await background.inner.use((open) => open.getAll('seen'));
    expect(rows.map(({ ticket }) => ticket.link)).toEqual([HELPDESK.origin, sender.url]);
  });

  test('says nothing of a ticket that another tab has seen since', async () => {
    const [one, two] = [await newTab(1), await newTab(2)];
    const mend = fullDisk();
    await one.show(ticketView());
    await one.show(other);
    await new Promise((resolve) => setTimeout(resolve, 5));
    mend();
    await two.show(solved);
    await eventsOnAlarm(background.world, 'settle-events');
    expect((await settled()).filter((event) => event === 'ticket.changed')).toEqual([]);
    const rows = await background.inner.use((open) => open.getAll('seen'));
    expect(rows[0]?.ticket.status).toBe('solved');
  });
});
