import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import type { ToldSight } from '../../lib/helpdesks/sight.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { shows } from '../attacks/attack.ts';
import { shownIn } from './shown-in.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => {
  const area = () => {
    const items = new Map<string, unknown>();
    return {
      items,
      get: async (key: string | null) =>
        Object.fromEntries([...items].filter(([each]) => key === null || each === key)),
      set: async (changes: object) => {
        for (const [key, value] of Object.entries(changes)) items.set(key, value);
      },
    };
  };
  return {
    storage: { session: area(), local: area() },
    scripting: { executeScript: vi.fn(async () => []) },
    tabs: { sendMessage: vi.fn(async (): Promise<unknown> => undefined) },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { handleHelpdesk } = await import('../../entrypoints/background/handle-helpdesk.ts');

const ZENDESK = 'https://acme.zendesk.com';
const ANY = 'https://desk.acme.example';
const TAB = 7;
const config = configSchema.parse({
  version: 2,
  helpdesks: [
    { origin: ZENDESK, helpdesk: 'zendesk', exclude: ['acme.example'] },
    { origin: ANY, helpdesk: 'generic' },
  ],
});
const world = {
  layers: async () => joinLayers(null, config),
  lookups: { cached: async () => ({}) },
  health: { slowAfter: async () => ({}) },
  typed: { read: async () => null },
} as unknown as World;
const handlers = handleHelpdesk(world);
const from = (origin: string) => ({ kind: 'helpdesk' as const, tab: TAB, origin, url: `${origin}/12` });
const view = (email: string): TicketView => ({
  state: 'ticket',
  ticket: { id: '12', customer: { state: 'address', email, others: [] } },
});

let count = 0;
const told = (now: TicketView, settled = false): ToldSight => ({
  view: now,
  settled,
  answered: [],
  number: ++count,
  missed: [],
});

beforeEach(() => {
  world.tabs = tabsWith();
  vi.clearAllMocks();
});
afterEach(() => void vi.useRealTimers());

test('woken for a sight that is still to come, it reads what that will be answered from, and tells nobody anything', async () => {
  await handlers['helpdesk-hello']({}, from(ZENDESK));
  await handlers['ticket-seen'](told(view('one@customer.example')), from(ZENDESK));
  const cached = vi.spyOn(world.lookups, 'cached');
  await handlers.wake({}, from(ZENDESK));
  expect(cached).toHaveBeenCalledTimes(1);
  expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
});

test('nor does it for a tab that it does not know', async () => {
  await expect(handlers.wake({}, from(ZENDESK))).resolves.toBeUndefined();
});

describe('a content script that says hello', () => {
  test('gets the description of its own origin, and nothing of any other', async () => {
    const hello = await handlers['helpdesk-hello']({}, from(ZENDESK));
    expect(hello).toMatchObject({ state: 'on', helpdesk: { id: 'zendesk' }, exclude: ['acme.example'] });
    expect(JSON.stringify(hello)).not.toContain('desk.acme.example');
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('has the heuristic loaded beside it where nobody described its pages', async () => {
    await handlers['helpdesk-hello']({}, from(ANY));
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: TAB, frameIds: [0] },
      files: ['heuristic.js'],
    });
  });

  test('goes on without where the browser refuses that', async () => {
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    expect(await handlers['helpdesk-hello']({}, from(ANY))).toMatchObject({ state: 'on' });
  });

  test(shows('46.6', 'on a site that is off gets nothing, and leaves no trace'), async () => {
    expect(await handlers['helpdesk-hello']({}, from('https://evil.example'))).toEqual({ state: 'off' });
    expect(await world.tabs.read(TAB)).toBeNull();
  });
});

describe('a ticket that a content script sees', () => {
  const see = (email: string) => handlers['ticket-seen'](told(view(email)), from(ZENDESK));
  beforeEach(async () => {
    await handlers['helpdesk-hello']({}, from(ZENDESK));
  });

  test('is refused without a hello from there', async () => {
    await expect(handlers['ticket-seen'](told(view('a@b.example')), from(ANY))).rejects.toThrow('Refused');
  });

  test('is news once: the same again keeps its sequence', async () => {
    await see('a@b.example');
    const first = await world.tabs.read(TAB);
    await see('a@b.example');
    expect(await world.tabs.read(TAB)).toMatchObject({
      sequence: first?.sequence,
      view: view('a@b.example'),
    });
  });

  test('may settle, which is no news of it and takes nothing of its rate', async () => {
    for (const email of ['a@b.example', 'c@d.example']) await see(email);
    await vi.waitFor(async () => expect(await world.tabs.read(TAB)).toMatchObject({ unpainted: false }));
    const before = await world.tabs.read(TAB);
    const sight = { ...told(view('c@d.example'), true), answered: ['ticket'] };
    await handlers['ticket-seen'](sight, from(ZENDESK));
    expect(await world.tabs.read(TAB)).toEqual({
      ...before,
      settled: true,
      answered: ['ticket'],
      number: sight.number,
      seenAt: expect.any(Number),
    });
    await expect(handlers['ticket-seen'](sight, from(ZENDESK))).rejects.toThrow('too many');
  });

  test('is unsettled again with the next load', async () => {
    await handlers['ticket-seen'](told(view('a@b.example'), true), from(ZENDESK));
    await handlers['helpdesk-hello']({}, from(ZENDESK));
    expect(await world.tabs.read(TAB)).toMatchObject({ view: null, settled: false, answered: [] });
  });

  test('is painted where there is no sidebar, or it is gone', async () => {
    expect(await see('a@b.example')).toEqual({ painted: true });
    await world.tabs.change(TAB, (record) => record && { ...record, sidebarFrame: 3 });
    browser.tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    expect(await see('c@d.example')).toEqual({ painted: true });
  });

  test('is painted once the sidebar has taken it in', async () => {
    await world.tabs.change(TAB, (record) => record && { ...record, sidebarFrame: 3 });
    expect(await see('a@b.example')).toEqual({ painted: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(TAB, expect.objectContaining({ name: 'show' }), {
      frameId: 3,
    });
  });

  test('is not painted where the sidebar says so: its machine is too busy to draw', async () => {
    await world.tabs.change(TAB, (record) => record && { ...record, sidebarFrame: 3 });
    browser.tabs.sendMessage.mockResolvedValueOnce(false);
    expect(await see('a@b.example')).toEqual({ painted: false });
  });

  test('that has settled is told to the sidebar only where that has not shown it yet', async () => {
    await world.tabs.change(TAB, (record) => record && { ...record, sidebarFrame: 3 });
    const settles = (email: string) => handlers['ticket-seen'](told(view(email), true), from(ZENDESK));
    await see('a@b.example');
    expect(await settles('a@b.example')).toEqual({ painted: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(1);

    browser.tabs.sendMessage.mockResolvedValueOnce(false);
    expect(await see('c@d.example')).toEqual({ painted: false });
    expect(await settles('c@d.example')).toEqual({ painted: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(3);
  });

  test('that has settled is told to a sidebar that may not have heard of it: the background died before it was shown', async () => {
    await world.tabs.change(TAB, (record) => record && { ...record, sidebarFrame: 3 });
    await see('a@b.example');
    vi.useFakeTimers();
    browser.tabs.sendMessage.mockReturnValueOnce(new Promise(() => {}));
    void see('c@d.example');
    await vi.advanceTimersByTimeAsync(100);
    await vi.waitFor(() => expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(2));

    const settled = told(view('c@d.example'), true);
    expect(await handlers['ticket-seen'](settled, from(ZENDESK))).toEqual({ painted: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(3);
    expect(shownIn(browser.tabs.sendMessage.mock.lastCall).ticket).toMatchObject({
      state: 'customer',
      email: 'c@d.example',
    });
  });

  test('is not painted while the sidebar does not answer, and nobody waits for ever', async () => {
    await world.tabs.change(TAB, (record) => record && { ...record, sidebarFrame: 3 });
    vi.useFakeTimers();
    browser.tabs.sendMessage.mockReturnValueOnce(new Promise(() => {}));
    const seen = see('a@b.example');
    await vi.advanceTimersByTimeAsync(1600);
    expect(await seen).toEqual({ painted: false });
  });
});

describe('an address typed on a page without a ticket', () => {
  const see = (now: TicketView) => handlers['ticket-seen'](told(now), from(ZENDESK));
  /** What the sidebar shows after the agent has typed an address on a list, and then sees this. */
  async function shownAfter(next: TicketView): Promise<unknown> {
    await handlers['helpdesk-hello']({}, from(ZENDESK));
    await see({ state: 'no-ticket' });
    const typed = { ticket: null, email: 'ada@example.com' };
    await world.tabs.change(TAB, (record) => record && { ...record, sidebarFrame: 3, typed });
    await see(next);
    return shownIn(browser.tabs.sendMessage.mock.lastCall).ticket;
  }

  test('stays while that page does', async () => {
    expect(await shownAfter({ state: 'no-ticket' })).toMatchObject({
      state: 'customer',
      email: 'ada@example.com',
    });
  });

  test.each<TicketView>([{ state: 'signed-out' }, { state: 'new-ticket' }])(
    'is gone on the next: %j',
    async (next) => expect(await shownAfter(next)).toEqual({ state: next.state }),
  );

  test('does not come back after a ticket', async () => {
    await shownAfter(view('bob@example.com'));
    await world.tabs.change(TAB, (record) => record && { ...record, heardAt: [] });
    await see({ state: 'no-ticket' });
    expect(shownIn(browser.tabs.sendMessage.mock.lastCall).ticket).toEqual({ state: 'no-ticket' });
  });
});
