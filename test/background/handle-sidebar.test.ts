import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabRecord } from '../../entrypoints/background/tab-records.ts';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => {
  const items = new Map<string, unknown>();
  const get = async (key: string) => Object.fromEntries([...items].filter(([each]) => each === key));
  return {
    storage: { session: { items, get } },
    tabs: { sendMessage: vi.fn(async () => true) },
    runtime: { getManifest: () => ({ version: '1.0.0' }) },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { handleSidebar } = await import('../../entrypoints/background/handle-sidebar.ts');

const endpoint = 'https://crm.example/lookup';
const imageHosts = ['cdn.example'];
const world = {
  layers: async () => ({
    effective: configSchema.parse({
      version: 2,
      connectors: [
        { id: 'crm', name: 'Shop CRM', endpoint, imageHosts },
        { id: 'off', name: 'Old CRM', endpoint, imageHosts, enabled: false },
        { id: 'vip', name: 'VIP desk', endpoint, imageHosts, showWhen: { tags: ['vip'] } },
      ],
    }),
  }),
  typed: { read: async () => null },
  stats: async () => null,
  noteInLog: vi.fn(async () => {}),
  images: vi.fn(async () => []),
};
const handlers = handleSidebar(world as unknown as World);
const sidebar = { kind: 'sidebar' as const, tab: 7, frame: 3, origin: 'chrome-extension://deskside' };
const url = 'https://cdn.example/a.png';

/** The tab shows a ticket of Ada's, or what is given. */
function shows(view: TabRecord['view'] = ticketOf('ada@example.com')): void {
  const record: TabRecord = {
    tab: 7,
    origin: 'https://help.example',
    sequence: 4,
    validSince: 1,
    view,
    sidebarFrame: 3,
    typed: null,
    settled: false,
    answered: [],
    heardAt: [],
    greetedAt: [],
    number: 0,
    seenAt: 0,
    left: [],
  };
  Object.assign(world, { tabs: tabsWith(record) });
}

function ticketOf(email: string): TabRecord['view'] {
  return { state: 'ticket', ticket: { id: '12', customer: { state: 'address', email, others: [] } } };
}

beforeEach(() => {
  vi.clearAllMocks();
  shows();
});

describe('of a connector whose panel the tab shows', () => {
  test('a failed template is noted at the lookup whose answer it was given', async () => {
    await handlers['template-failed']({ connector: 'crm', at: 1700, text: 'Line 3' }, sidebar);
    expect(world.noteInLog).toHaveBeenCalledExactlyOnceWith(
      'crm',
      1700,
      'The template gave no output. Line 3',
    );
  });

  test('pictures are loaded from its hosts', async () => {
    await handlers['load-images']({ connector: 'crm', urls: [url] }, sidebar);
    expect(world.images).toHaveBeenCalledExactlyOnceWith([url], imageHosts);
  });
});

describe.each(['off', 'vip', 'nobody'])(
  'of a connector whose panel the tab does not show (%s)',
  (connector) => {
    test('nothing is noted', async () => {
      await handlers['template-failed']({ connector, at: 1700, text: 'Line 3' }, sidebar);
      expect(world.noteInLog).not.toHaveBeenCalled();
    });

    test('no picture is loaded', async () => {
      expect(await handlers['load-images']({ connector, urls: [url] }, sidebar)).toEqual([]);
      expect(world.images).not.toHaveBeenCalled();
    });
  },
);

test('without a customer nothing is noted and no picture loaded', async () => {
  shows({ state: 'no-ticket' });
  await handlers['template-failed']({ connector: 'crm', at: 1700, text: 'Line 3' }, sidebar);
  expect(await handlers['load-images']({ connector: 'crm', urls: [url] }, sidebar)).toEqual([]);
  expect(world.noteInLog).not.toHaveBeenCalled();
});

describe('a text for the reply', () => {
  const insert = (sequence: number) => handlers.insert({ sequence, text: 'Pro' }, sidebar);

  test('of what the tab showed before is not inserted, and that is said', async () => {
    expect(await insert(3)).toBe('moved-on');
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
  });

  test('is inserted, or there is no reply', async () => {
    expect(await insert(4)).toBe('inserted');
    browser.tabs.sendMessage.mockResolvedValueOnce(false);
    expect(await insert(4)).toBe('no-reply');
  });
});

describe('what helps whoever mends a lookup', () => {
  const explained = (preview: boolean) => {
    const allow = configSchema.parse({ version: 2, allow: { preview } }).allow;
    const layers = async () => ({ effective: { ...(await world.layers()).effective, allow } });
    const under = handleSidebar({ ...world, layers } as unknown as World);
    return under['explain-lookup']({ sequence: 4, connector: 'crm' }, sidebar);
  };

  test('holds the request', async () =>
    expect(await explained(true)).toMatchObject({ curl: expect.stringContaining('ada@example.com') }));

  test('holds no request where the organisation shows none', async () => {
    const facts = await explained(false);
    expect(facts).toMatchObject({ curl: null, lines: expect.arrayContaining([expect.any(String)]) });
    expect(JSON.stringify(facts)).not.toContain('ada@example.com');
  });
});
