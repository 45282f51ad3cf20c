import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import type { LookupAsk } from '../../lib/lookup/lookup.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => {
  const area = () => {
    const items = new Map<string, unknown>();
    return {
      items,
      get: async (key: string) => Object.fromEntries([...items].filter(([each]) => each === key)),
      set: async (changes: object) => {
        for (const [key, value] of Object.entries(changes)) items.set(key, value);
      },
    };
  };
  return {
    storage: { session: area(), local: area() },
    tabs: { sendMessage: vi.fn(async (): Promise<unknown> => true) },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { handleHelpdesk } = await import('../../entrypoints/background/handle-helpdesk.ts');
const { handleSidebar } = await import('../../entrypoints/background/handle-sidebar.ts');
const { writeLayout } = await import('../../entrypoints/background/sidebar-place.ts');
const { createLookAhead } = await import('../../lib/lookup/look-ahead.ts');
const { DEFAULT_LAYOUT } = await import('../../lib/panel/layout.ts');

const DESK = 'https://acme.zendesk.com';
const endpoint = 'https://crm.example/lookup';
const layers = joinLayers(
  null,
  configSchema.parse({
    version: 2,
    helpdesks: [{ origin: DESK, helpdesk: 'zendesk' }],
    connectors: [
      { id: 'crm', name: 'Shop CRM', endpoint },
      { id: 'more', name: 'Orders', endpoint, showWhen: { answer: { connector: 'crm' } } },
      { id: 'off', name: 'Old CRM', endpoint, enabled: false },
      { id: 'vip', name: 'VIP desk', endpoint, showWhen: { tags: ['vip'] } },
    ],
  }),
);
const FAILED: TimedAnswer = {
  answer: { status: 'error', reason: 'unreachable', mender: 'admin' },
  at: 1,
  durationMs: 2,
  fromCache: false,
  expired: false,
};

const lookup = vi.fn(async (_: LookupAsk & { refresh: boolean }): Promise<TimedAnswer | null> => FAILED);
const cached = vi.fn(async (): Promise<Record<string, TimedAnswer>> => ({}));
const world = {
  layers: async () => layers,
  lookups: { lookup, cached },
  ahead: createLookAhead(),
  health: { slowAfter: async () => ({}) },
  typed: { read: async () => null },
} as unknown as World;
const page = handleHelpdesk(world);
const sidebar = handleSidebar(world);

let count = 0;
function see(view: TicketView): Promise<unknown> {
  const sight = { view, settled: false, answered: [], number: ++count, missed: [] };
  return page['ticket-seen'](sight, { kind: 'helpdesk', tab: 7, origin: DESK, url: `${DESK}/12` });
}

async function ask(connector: string, refresh = false): Promise<unknown> {
  const sequence = (await world.tabs.read(7))?.sequence ?? -1;
  const sender = { kind: 'sidebar' as const, tab: 7, frame: 3, origin: 'chrome-extension://deskside' };
  return sidebar.lookup({ sequence, connector, refresh }, sender);
}

function ticketOf(email: string, subject = 'Help'): TicketView {
  return {
    state: 'ticket',
    ticket: { id: '12', subject, customer: { state: 'address', email, others: [] } },
  };
}

/** What the sidebar was told so far. */
function told(): unknown[] {
  const calls = browser.tabs.sendMessage.mock.calls as unknown as [number, { notice: { shown: string } }][];
  return calls.map(([, { notice }]) => JSON.parse(notice.shown));
}

/** Those that were asked so far. */
function asked(): string[] {
  return lookup.mock.calls.map(([{ connector }]) => connector.id);
}

beforeEach(async () => {
  world.tabs = tabsWith();
  browser.storage.local.items.clear();
  vi.clearAllMocks();
  await page['helpdesk-hello']({}, { kind: 'helpdesk', tab: 7, origin: DESK, url: DESK });
  await world.tabs.change(7, (record) => record && { ...record, sidebarFrame: 3 });
});

describe('while the sidebar is told of another customer', () => {
  test('its panels are asked, without those that are off, not for this ticket, or wait for another’s answer', async () => {
    await see(ticketOf('ada@example.com'));
    expect(asked()).toEqual(['crm']);
    expect(lookup.mock.lastCall?.[0]).toMatchObject({ about: { email: 'ada@example.com' }, refresh: false });
  });

  test('that is before it hears of it', async () => {
    browser.tabs.sendMessage.mockImplementationOnce(async () => expect(asked()).toEqual(['crm']));
    await see(ticketOf('ada@example.com'));
    expect(browser.tabs.sendMessage).toHaveBeenCalledOnce();
  });

  test('what comes at once is told with the customer: one message, and nothing to ask', async () => {
    await see(ticketOf('ada@example.com'));
    expect(told()).toMatchObject([{ ticket: { email: 'ada@example.com' }, cached: { crm: FAILED } }]);
  });

  test('what takes longer holds it up no longer than an eye sees, and comes when the sidebar asks', async () => {
    const { promise, resolve } = Promise.withResolvers<TimedAnswer>();
    lookup.mockReturnValueOnce(promise);
    await see(ticketOf('ada@example.com'));
    expect(told()).toMatchObject([{ ticket: { email: 'ada@example.com' }, cached: {} }]);
    resolve(FAILED);
    expect(await ask('crm')).toMatchObject({ state: 'answered', answer: FAILED });
    expect(asked()).toEqual(['crm']);
  });

  test('an answer that is kept, though it has expired, is shown before the new one comes', async () => {
    cached.mockResolvedValueOnce({ crm: { ...FAILED, at: 0, expired: true } });
    await see(ticketOf('ada@example.com'));
    expect(asked()).toEqual(['crm']);
    expect(told()).toMatchObject([{ cached: { crm: { at: 0, expired: true } } }]);
  });

  test('and its own question gets that answer: one request, though a failure is not kept', async () => {
    await see(ticketOf('ada@example.com'));
    expect(await ask('crm')).toMatchObject({ state: 'answered', answer: FAILED });
    expect(asked()).toEqual(['crm']);
  });

  test('asked once more, the endpoint is asked once more', async () => {
    await see(ticketOf('ada@example.com'));
    await ask('crm');
    await ask('crm');
    expect(asked()).toEqual(['crm', 'crm']);
  });

  test('a refresh is a question of its own', async () => {
    await see(ticketOf('ada@example.com'));
    await ask('crm', true);
    expect(lookup.mock.lastCall?.[0]).toMatchObject({ refresh: true });
    expect(lookup).toHaveBeenCalledTimes(2);
  });

  test('a tab that has moved on meanwhile gets nothing of it', async () => {
    await see(ticketOf('ada@example.com'));
    const { promise, resolve } = Promise.withResolvers<TimedAnswer>();
    lookup.mockReturnValueOnce(promise);
    await see(ticketOf('bob@example.com'));
    const answer = ask('crm');
    await world.tabs.change(7, (record) => record && { ...record, sequence: record.sequence + 1 });
    resolve(FAILED);
    expect(await answer).toEqual({ state: 'stale' });
  });

  test('where that could not be read, it is told all the same, and asks itself', async () => {
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('The disk is gone.'));
    expect(await see(ticketOf('ada@example.com'))).toEqual({ painted: true });
    expect(get).toHaveBeenCalled();
    expect(asked()).toEqual([]);
    expect(await ask('crm')).toMatchObject({ state: 'answered' });
  });
});

describe('nobody is asked', () => {
  test('whose panel the agent has hidden', async () => {
    await writeLayout(DESK, { ...DEFAULT_LAYOUT, hidden: ['crm'] }, layers);
    await see(ticketOf('ada@example.com'));
    expect(asked()).toEqual([]);
  });

  test('whose answer is kept; one that has expired is asked for again', async () => {
    cached.mockResolvedValueOnce({ crm: { ...FAILED, expired: false } });
    await see(ticketOf('ada@example.com'));
    expect(asked()).toEqual([]);
    cached.mockResolvedValueOnce({ crm: { ...FAILED, expired: true } });
    await see(ticketOf('bob@example.com'));
    expect(asked()).toEqual(['crm']);
  });

  test('for news of the same ticket and customer: the sidebar goes on with what it has', async () => {
    await see(ticketOf('ada@example.com'));
    await see(ticketOf('ada@example.com', 'Help, please'));
    expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(2);
    expect(asked()).toEqual(['crm']);
  });

  test('where no sidebar is open, nor is anything read for one', async () => {
    await world.tabs.change(7, (record) => record && { ...record, sidebarFrame: null });
    await see(ticketOf('ada@example.com'));
    expect(asked()).toEqual([]);
    expect(cached).not.toHaveBeenCalled();
  });

  test('about a page without a customer', async () => {
    await see({ state: 'no-ticket' });
    expect(asked()).toEqual([]);
  });
});

test('a lookup that no sidebar asked for is given to nobody later', async () => {
  vi.useFakeTimers();
  const ahead = createLookAhead();
  const panel = { tab: 7, sequence: 1, connector: 'crm' };
  ahead.keep(panel, Promise.resolve(FAILED));
  expect(ahead.take({ ...panel, tab: 8 })).toBeUndefined();
  expect(ahead.take({ ...panel, sequence: 2 })).toBeUndefined();
  await vi.advanceTimersByTimeAsync(5001);
  expect(ahead.take(panel)).toBeUndefined();
  vi.useRealTimers();
});
