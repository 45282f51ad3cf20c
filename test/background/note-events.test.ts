import { describe, expect, test } from 'vitest';
import type { Ticket } from '../../lib/helpdesks/ticket.ts';
import { shows } from '../attacks/attack.ts';
import { openTab, startBrowser } from './event-browser.ts';
import { background, deliverNow, newTab, noteTab, restart, settled } from './event-stage.ts';
import { ticketView } from './event-tab.ts';

describe('a ticket that comes into view', () => {
  test('is first seen and opened once its page has read all it can, and not before', async () => {
    const tab = await newTab(1);
    await tab.see(ticketView(), false);
    expect(await settled()).toEqual([]);
    await tab.see(ticketView(), true);
    expect(await settled()).toEqual(['ticket.first_seen', 'ticket.opened']);
  });

  test.each<[string, Ticket['customer']]>([
    ['has no address', { state: 'none' }],
    ['may not be seen', { state: 'hidden', name: 'Ada' }],
    ['cannot be told', { state: 'candidates', emails: ['a@b.example'] }],
    ['does not get known', { state: 'not-yet' }],
  ])('makes events though its customer %s', async (_, customer) => {
    const tab = await newTab(1);
    expect(await tab.show(ticketView({ customer }))).toEqual(['ticket.first_seen', 'ticket.opened']);
  });

  test('bears the address that the browser gave, whatever the page says', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    const rows = await background.inner.use((open) => open.getAll('seen'));
    expect(rows.map(({ ticket }) => ticket.link)).toEqual(['https://acme.zendesk.com/agent/tickets/12']);
  });
});

test('what comes of an event is sent at once', async () => {
  deliverNow.mockClear();
  const tab = await newTab(1);
  await tab.show(ticketView());
  expect(deliverNow).toHaveBeenCalledWith(background.world);
});

describe('no further event is made', () => {
  const before = ['ticket.first_seen', 'ticket.opened'];

  test('by a reload', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    await tab.hello();
    expect(await tab.show(ticketView())).toEqual(before);
  });

  test('by a page that shows no ticket while it loads', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    await tab.hello();
    await tab.show({ state: 'no-ticket' });
    expect(await tab.show(ticketView())).toEqual(before);
  });

  test('by a second tab, nor by two that open it at once', async () => {
    const [one, other] = [await newTab(1), await newTab(2)];
    await Promise.all([one.show(ticketView()), other.show(ticketView())]);
    expect(await settled()).toEqual(before);
    const third = await newTab(3);
    expect(await third.show(ticketView())).toEqual(before);
  });

  test('by a page that is rendered again in parts', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    await tab.see({ state: 'ticket', ticket: { id: '12', customer: { state: 'not-yet' } } }, false);
    await tab.show({ state: 'ticket', ticket: { id: '12', customer: { state: 'none' } } }, []);
    expect(await tab.show(ticketView())).toEqual(before);
  });

  test('by signing in again', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    await tab.show({ state: 'signed-out' });
    expect(await tab.show(ticketView())).toEqual(before);
  });

  test('by the death of the background', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    await restart();
    expect(await settled()).toEqual(before);
    expect(await tab.show(ticketView())).toEqual(before);
  });

  test(shows('25.2', 'by tabs that the browser restores'), async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    startBrowser({ 5: 'https://acme.zendesk.com/agent/tickets/12', 6: 'https://news.example/' });
    await restart();
    const restored = await newTab(5);
    expect(await restored.show(ticketView())).toEqual(before);
    const another = await newTab(6);
    expect(await another.show(ticketView({ id: '13' }))).toEqual([...before, ...before].toSorted());
    expect(await restored.show(ticketView({ id: '14' }))).toEqual(
      [...before, ...before, ...before].toSorted(),
    );
  });
});

describe('a ticket is opened again', () => {
  test('after the tab has shown another', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    await tab.show(ticketView({ id: '13' }));
    const events = await tab.show(ticketView());
    expect(events.filter((event) => event === 'ticket.opened')).toHaveLength(3);
  });

  test('after the tab that showed it was closed', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    await background.world.tabs.forget(1);
    const later = await newTab(2);
    expect(await later.show(ticketView())).toEqual(['ticket.first_seen', 'ticket.opened', 'ticket.opened']);
  });
});

test('a ticket is opened where the tab that showed it has gone to another site', async () => {
  const tab = await newTab(1);
  await tab.show(ticketView());
  openTab(1, 'https://news.example/');
  const later = await newTab(2);
  expect(await later.show(ticketView())).toEqual(['ticket.first_seen', 'ticket.opened', 'ticket.opened']);
});

test('news of a ticket are events, and a stale tab makes none of the old state', async () => {
  const [one, other] = [await newTab(1), await newTab(2)];
  await one.show(ticketView());
  await other.show(ticketView());
  await other.show(ticketView({ status: 'solved' }));
  await noteTab(background.world, 1);
  await one.show(ticketView({ status: 'solved' }));
  expect(await settled()).toEqual(['ticket.changed', 'ticket.first_seen', 'ticket.opened']);
});
