import { describe, expect, test } from 'vitest';
import { rule } from '../webhooks/samples.ts';
import { alarmAt } from './event-browser.ts';
import { background, begin, newTab, noteAnswers, notePress, runEvents, settled } from './event-stage.ts';
import { RULES, ticketView, timed } from './event-tab.ts';

describe('what connectors answer', () => {
  const found = timed({ status: 'found', data: { plan: 'gold' }, http: 200 });
  const paused = timed({ status: 'error', reason: 'paused', mender: 'endpoint', until: 9 });
  const limited = { status: 'error', reason: 'rate-limited', mender: 'endpoint' } as const;
  const opened = ['ticket.first_seen', 'ticket.opened'];

  const answer = async (given: typeof found) => {
    const record = await background.world.tabs.read(1);
    if (record !== null) await noteAnswers(background.world, record, { crm: given });
    return settled();
  };

  test.each([
    ['found', found, ['customer.found', ...opened]],
    ['not found', timed({ status: 'not_found', http: 200 }), ['customer.not_found', ...opened]],
    ['timeout', timed({ status: 'timeout', seconds: 3 }), ['lookup.failed', ...opened]],
    ['429', timed({ ...limited, http: 429 }), ['lookup.failed', ...opened]],
    ['not asked, after a 429', timed(limited), opened],
    ['not asked, while the endpoint is left alone', paused, opened],
    ['expired, with a fresh one on its way', { ...found, expired: true }, opened],
  ])('%s', async (_, given, expected) => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    expect(await answer(given)).toEqual(expected);
  });

  test('before the page has settled is an event once it has', async () => {
    const tab = await newTab(1);
    await tab.see(ticketView(), false);
    expect(await answer(found)).toEqual([]);
    await tab.see(ticketView(), true);
    expect(await settled()).toEqual(['customer.found', ...opened]);
  });

  test('out of the cache counts where the sidebar shows it', async () => {
    const tab = await newTab(1);
    background.told['crm'] = found;
    await background.world.tabs.change(1, (record) => record && { ...record, sidebarFrame: 3 });
    expect(await tab.show(ticketView())).toEqual(['customer.found', ...opened]);
  });

  test('about an address that the agent typed makes no event', async () => {
    begin(RULES, 'typed@example.com');
    const tab = await newTab(1);
    background.told['crm'] = found;
    await background.world.tabs.change(1, (record) => record && { ...record, sidebarFrame: 3 });
    await tab.show(ticketView());
    expect(await answer(found)).toEqual(opened);
  });

  test('about a customer whom the tab does not show any more makes no event', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    const record = await background.world.tabs.read(1);
    const customer = { state: 'address' as const, email: 'bob@example.com', others: [] };
    await tab.show(ticketView({ customer }));
    if (record !== null) await noteAnswers(background.world, record, { crm: found });
    expect(await settled()).toEqual(['ticket.changed', ...opened]);
  });
});

describe('a press of a rule’s button', () => {
  const button = rule({ id: 'escalate', events: ['action'], button: { label: 'Escalate' } });

  test('is an event for that rule alone, under an id that is known at once', async () => {
    begin([button, rule({ ...button, id: 'other' })]);
    const tab = await newTab(1);
    await tab.show(ticketView());
    const record = await background.world.tabs.read(1);
    const id = record && (await notePress(background.world, record, button));
    await runEvents(background.world);
    const rows = await background.inner.use((open) => open.getAll('deliveries'));
    expect(rows.map((row) => [row.id, row.rule, row.event, row.shared])).toEqual([
      [id, 'escalate', 'action', false],
    ]);
  });

  test('is none where the tab shows no ticket', async () => {
    begin([button]);
    const tab = await newTab(1);
    await tab.show({ state: 'no-ticket' });
    const record = await background.world.tabs.read(1);
    expect(record && (await notePress(background.world, record, button))).toBeNull();
  });
});

test('events that wait for an answer have an alarm', async () => {
  begin([
    rule({
      when: { groups: [{ conditions: [{ of: 'answer', connector: 'crm', path: 'plan', is: 'not_empty' }] }] },
    }),
  ]);
  background.told['crm'] = timed({ status: 'timeout', seconds: 3 });
  const tab = await newTab(1);
  await tab.show(ticketView());
  const wait = (alarmAt('settle-events') ?? 0) - Date.now();
  expect(wait).toBeGreaterThan(4 * 60_000);
  expect(wait).toBeLessThanOrEqual(5 * 60_000);
});
