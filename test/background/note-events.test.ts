import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MissedSight } from '../../lib/helpdesks/sight.ts';
import type { Ticket, TicketView } from '../../lib/helpdesks/ticket.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { shows } from '../attacks/attack.ts';
import { HELPDESK, rule } from '../webhooks/samples.ts';
import '../store/fresh-databases.ts';
import { alarmAt, browser, idle, openTab, startBrowser } from './event-browser.ts';
import { eventsSoFar, RULES, startBackground, tabOf, ticketView, timed } from './event-tab.ts';

vi.mock('../../lib/browser.ts', async () => ({ browser: (await import('./event-browser.ts')).browser }));
const deliverNow = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../entrypoints/background/run-deliveries.ts', () => ({ deliverNow }));

const { handleHelpdesk } = await import('../../entrypoints/background/handle-helpdesk.ts');
const { noteAndForget, noteAnswers, notePress, noteTab } = await import(
  '../../entrypoints/background/note-events.ts'
);
const { pushToAllTabs } = await import('../../entrypoints/background/show.ts');
const { runEvents } = await import('../../entrypoints/background/run-events.ts');
const { eventsOnAlarm, takeUpEvents } = await import('../../entrypoints/background/take-up-events.ts');
const { changeTab, forgetTab, readTab } = await import('../../entrypoints/background/tab-records.ts');

let background = startBackground();

/** A tab that has just loaded its page. */
async function newTab(tab: number) {
  openTab(tab);
  const page = tabOf(handleHelpdesk(background.world), tab);
  await page.hello();
  return {
    ...page,
    /** What comes of a view once it has settled. */
    async show(view: Parameters<typeof page.show>[0], answered?: string[]) {
      await changeTab(tab, (record) => record && { ...record, heardAt: [] });
      await page.show(view, answered);
      return settled();
    },
  };
}

/** What has become of all events, once all that was begun is over. */
async function settled(): Promise<string[]> {
  await idle();
  return eventsSoFar();
}

/** The background dies, and is started for the next event. */
async function restart(rules = RULES) {
  background = startBackground(rules);
  await takeUpEvents(background.world);
}

beforeEach(async () => {
  startBrowser();
  background = startBackground();
  await takeUpEvents(background.world);
});

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
    await forgetTab(1);
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

describe('what connectors answer', () => {
  const found = timed({ status: 'found', data: { plan: 'gold' }, http: 200 });
  const paused = timed({ status: 'error', reason: 'paused', mender: 'endpoint', until: 9 });
  const limited = { status: 'error', reason: 'rate-limited', mender: 'endpoint' } as const;
  const opened = ['ticket.first_seen', 'ticket.opened'];

  const answer = async (given: typeof found) => {
    const record = await readTab(1);
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
    await changeTab(1, (record) => record && { ...record, sidebarFrame: 3 });
    expect(await tab.show(ticketView())).toEqual(['customer.found', ...opened]);
  });

  test('about an address that the agent typed makes no event', async () => {
    background = startBackground(RULES, 'typed@example.com');
    const tab = await newTab(1);
    background.told['crm'] = found;
    await changeTab(1, (record) => record && { ...record, sidebarFrame: 3 });
    await tab.show(ticketView());
    expect(await answer(found)).toEqual(opened);
  });

  test('about a customer whom the tab does not show any more makes no event', async () => {
    const tab = await newTab(1);
    await tab.show(ticketView());
    const record = await readTab(1);
    const customer = { state: 'address' as const, email: 'bob@example.com', others: [] };
    await tab.show(ticketView({ customer }));
    if (record !== null) await noteAnswers(background.world, record, { crm: found });
    expect(await settled()).toEqual(['ticket.changed', ...opened]);
  });
});

describe('without a rule that wants to hear of it', () => {
  test.each([
    ['none', []],
    ['one for a button alone', [rule({ events: ['action'], button: { label: 'Tell' } })]],
    ['one that is off', [rule({ enabled: false, events: ['ticket.opened', 'customer.found'] })]],
  ])('nothing of a ticket is kept: %s', async (_, rules) => {
    background = startBackground(rules);
    const { outbox, settlements } = background.world;
    const note = vi.spyOn(outbox, 'note');
    const due = vi.spyOn(settlements, 'due');
    const tab = await newTab(1);
    await tab.show(ticketView());
    const record = await readTab(1);
    const answers = { crm: timed({ status: 'not_found', http: 200 }) };
    if (record !== null) await noteAnswers(background.world, record, answers);
    await settled();
    expect(note).not.toHaveBeenCalled();
    expect(due).not.toHaveBeenCalled();
    expect(await background.inner.use((open) => open.count('seen'))).toBe(0);
    expect(alarmAt('settle-events')).toBeUndefined();
  });

  test('tickets that are open when the first is switched on were opened before', async () => {
    background = startBackground([]);
    const tab = await newTab(1);
    await tab.show(ticketView());
    background = startBackground();
    await pushToAllTabs(background.world);
    const again = tabOf(handleHelpdesk(background.world), 1);
    await again.see(ticketView({ status: 'pending' }), true);
    expect(await settled()).toEqual(['ticket.changed', 'ticket.first_seen']);
  });
});

describe('a press of a rule’s button', () => {
  const button = rule({ id: 'escalate', events: ['action'], button: { label: 'Escalate' } });

  test('is an event for that rule alone, under an id that is known at once', async () => {
    background = startBackground([button, rule({ ...button, id: 'other' })]);
    const tab = await newTab(1);
    await tab.show(ticketView());
    const record = await readTab(1);
    const id = record && (await notePress(background.world, record, button));
    await runEvents(background.world);
    const rows = await background.inner.use((open) => open.getAll('deliveries'));
    expect(rows.map((row) => [row.id, row.rule, row.event, row.shared])).toEqual([
      [id, 'escalate', 'action', false],
    ]);
  });

  test('is none where the tab shows no ticket', async () => {
    background = startBackground([button]);
    const tab = await newTab(1);
    await tab.show({ state: 'no-ticket' });
    const record = await readTab(1);
    expect(record && (await notePress(background.world, record, button))).toBeNull();
  });
});

test('events that wait for an answer have an alarm', async () => {
  background = startBackground([
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
    expect(await readTab(1)).toBeNull();
  });

  test('without a rule keeps nothing of it', async () => {
    background = startBackground([]);
    const tab = await newTab(1);
    await tab.show(ticketView());
    await tab.show(other);
    await settled();
    expect(await readTab(1)).toMatchObject({ left: [] });
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
    await changeTab(1, (record) => record && { ...record, heardAt: [] });
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
