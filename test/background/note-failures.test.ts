import { describe, expect, test, vi } from 'vitest';
import { desksideDatabase } from '../../lib/store/database.ts';
import { rule } from '../webhooks/samples.ts';
import { alarmAt, browser } from './event-browser.ts';
import {
  background,
  begin,
  eventsOnAlarm,
  handleHelpdesk,
  newTab,
  noteAnswers,
  pushToAllTabs,
  settled,
} from './event-stage.ts';
import { tabOf, ticketView, timed } from './event-tab.ts';

describe('without a rule that wants to hear of it', () => {
  test.each([
    ['none', []],
    ['one for a button alone', [rule({ events: ['action'], button: { label: 'Tell' } })]],
    ['one that is off', [rule({ enabled: false, events: ['ticket.opened', 'customer.found'] })]],
  ])('nothing of a ticket is kept: %s', async (_, rules) => {
    begin(rules);
    const { outbox, settlements } = background.world;
    const note = vi.spyOn(outbox, 'note');
    const due = vi.spyOn(settlements, 'due');
    const tab = await newTab(1);
    await tab.show(ticketView());
    const record = await background.world.tabs.read(1);
    const answers = { crm: timed({ status: 'not_found', http: 200 }) };
    if (record !== null) await noteAnswers(background.world, record, answers);
    await settled();
    expect(note).not.toHaveBeenCalled();
    expect(due).not.toHaveBeenCalled();
    expect(await background.inner.use((open) => open.count('seen'))).toBe(0);
    expect(alarmAt('settle-events')).toBeUndefined();
  });

  test('tickets that are open when the first is switched on were opened before', async () => {
    begin([]);
    const tab = await newTab(1);
    await tab.show(ticketView());
    begin();
    await pushToAllTabs(background.world);
    const again = tabOf(handleHelpdesk(background.world), 1);
    await again.see(ticketView({ status: 'pending' }), true);
    expect(await settled()).toEqual(['ticket.changed', 'ticket.first_seen']);
  });
});

test('events that could not be settled have an alarm, again and again', async () => {
  const { world } = background;
  const due = vi.spyOn(world.settlements, 'due').mockRejectedValue(new Error('The disk hangs.'));
  await expect(eventsOnAlarm(world, 'settle-events')).rejects.toThrow('The disk hangs.');
  expect(alarmAt('settle-events')).toBeGreaterThan(Date.now());
  due.mockRestore();
});

test('a ticket that comes into view has nobody read all that the session holds: megabytes of answers', async () => {
  const [other, tab] = [await newTab(1), await newTab(2)];
  await other.show(ticketView({ id: '13' }));
  const read = vi.spyOn(browser.storage.session, 'get');
  await tab.show(ticketView());
  expect(read).toHaveBeenCalled();
  expect(read).not.toHaveBeenCalledWith(null);
  read.mockRestore();
});

test('what cannot be written down holds nobody up, and is an event once it can', async () => {
  const tab = await newTab(1);
  const { note } = background.world.outbox;
  background.world.outbox.note = async () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  expect(await tab.see(ticketView(), true)).toEqual({ painted: true });
  expect(await settled()).toEqual([]);
  expect((alarmAt('settle-events') ?? 0) - Date.now()).toBeGreaterThan(4 * 60_000);
  background.world.outbox.note = note;
  await eventsOnAlarm(background.world, 'settle-events');
  expect(await settled()).toEqual(['ticket.first_seen', 'ticket.opened']);
});

test('a page has its reply when what it says is written down: nothing is lost where the background dies then', async () => {
  const tab = await newTab(1);
  const layers = background.world.layers;
  background.world.layers = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return layers();
  };
  await tab.see(ticketView(), true);
  const database = desksideDatabase();
  expect(await database.use((open) => open.count('seen'))).toBe(1);
  await database.close();
});

test('the sidebar does not wait for what is noted', async () => {
  const tab = await newTab(1);
  const held = Promise.withResolvers<number>();
  background.world.outbox.note = () => held.promise;
  expect(await tab.see(ticketView(), true)).toEqual({ painted: true });
  held.resolve(0);
});
