import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTabRecords } from '../../entrypoints/background/tab-records.ts';
import type { World } from '../../entrypoints/background/world.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createOrganisationStore } from '../../lib/config/organisation-store.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { shows } from '../attacks/attack.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';

const SITE = 'https://desk.acme.example';
const TAB = 7;

const browser = vi.hoisted(() => {
  const session = new Map<string, unknown>();
  const alarms = new Map<string, { delayInMinutes: number }>();
  return {
    session,
    alarmsSet: alarms,
    storage: {
      local: { get: async () => ({}) },
      managed: { get: vi.fn(async (): Promise<Record<string, unknown>> => ({})) },
      session: {
        get: async (keys: string | string[] | null) =>
          Object.fromEntries([...session].filter(([key]) => keys === null || [keys].flat().includes(key))),
        set: async (changes: object) => {
          for (const [key, value] of Object.entries(changes)) session.set(key, value);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) session.delete(key);
        },
      },
    },
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: vi.fn(async (name: string, when: { delayInMinutes: number }) => void alarms.set(name, when)),
    },
    permissions: { contains: async () => true },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: vi.fn(async () => {}),
      unregisterContentScripts: async () => {},
      executeScript: vi.fn(async () => []),
    },
    tabs: {
      query: async () => [{ id: 7, url: 'https://desk.acme.example/tickets/1' }],
      sendMessage: vi.fn(async (_tab: number, _message: { name: string }): Promise<unknown> => undefined),
    },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { followPolicy, keepLooking, lookNow, lookOnAlarm, onPolicyChanged } = await import(
  '../../entrypoints/background/organisation.ts'
);

const fetched = vi.fn<typeof fetch>();
let world: World;

beforeEach(() => {
  browser.session.clear();
  browser.alarmsSet.clear();
  browser.storage.managed.get.mockReset().mockResolvedValue({});
  vi.clearAllMocks();
  fetched.mockReset().mockRejectedValue(new TypeError('Failed to fetch'));
  world = freshWorld();
});
afterEach(() => void vi.useRealTimers());

function freshWorld(): World {
  const database = desksideDatabase();
  const outside = {
    now: Date.now,
    fetch: fetched,
    online: () => true,
    hasHost: async () => true,
    baked: null,
  };
  const organisation = createOrganisationStore(database, outside);
  const config = createConfigStore(database, async () => (await organisation.read())?.config ?? null);
  return {
    tabs: createTabRecords(browser.storage.session),
    layers: () => config.read(),
    changeMine: (change: Parameters<typeof config.change>[0]) => config.change(change),
    organisation,
    keepLess: vi.fn(async () => {}),
    health: { forget: vi.fn(async () => {}), slowAfter: async () => ({}) },
    lookups: { cached: async () => ({}) },
    typed: { read: async () => null },
  } as unknown as World;
}

const policyWith = (organisation: string, more: object = {}) => ({
  config: JSON.stringify({
    version: 2,
    organisation,
    helpdesks: [{ origin: SITE, helpdesk: 'zendesk' }],
    connectors: [connector()],
    ...more,
  }),
});
const says = (policy: Record<string, unknown>) => browser.storage.managed.get.mockResolvedValue(policy);
const inForce = async () => (await world.layers()).effective.organisation ?? null;
const told = () => browser.tabs.sendMessage.mock.calls.map(([, message]) => message.name);
/** A helpdesk tab with its sidebar, as it stands once both have said hello. */
const openTab = () =>
  browser.session.set(`tab:${TAB}`, {
    tab: TAB,
    origin: SITE,
    sequence: 3,
    validSince: 1,
    view: null,
    sidebarFrame: 2,
    typed: null,
    settled: false,
    answered: [],
    heardAt: [],
  });

describe('a policy', () => {
  test('that is there at the start is in force, and the tabs that are open get their sidebar', async () => {
    says(policyWith('Acme'));
    await followPolicy(world);
    expect(await inForce()).toBe('Acme');
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledOnce();
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: TAB },
      files: ['helpdesk.js'],
    });
  });

  test('that says nothing new disturbs nobody', async () => {
    says(policyWith('Acme'));
    await followPolicy(world);
    openTab();
    vi.clearAllMocks();
    await followPolicy(freshWorld());
    expect([told(), browser.scripting.executeScript.mock.calls]).toEqual([[], []]);
  });

  test('that changes while the browser runs is shown at once; other storage is not asked about', async () => {
    says(policyWith('Acme'));
    await followPolicy(world);
    openTab();
    says(policyWith('Acme', { connectors: [connector({ name: 'Other' })] }));
    browser.storage.managed.get.mockClear();
    await onPolicyChanged(world, 'local');
    expect(browser.storage.managed.get).not.toHaveBeenCalled();
    await onPolicyChanged(world, 'managed');
    expect((await world.layers()).effective.connectors[0]?.name).toBe('Other');
    expect(told()).toEqual(['show']);
    expect(world.keepLess).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Other' }));
  });

  test(shows('43.5', 'that the browser knows only after a moment is in force all the while'), async () => {
    says(policyWith('Acme'));
    await followPolicy(world);
    openTab();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    browser.storage.managed.get.mockResolvedValueOnce({});
    const following = followPolicy(world);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    expect(await inForce()).toBe('Acme');
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await following;
    expect(await inForce()).toBe('Acme');
    expect(told()).toEqual([]);
  });

  test(
    shows('43.5', 'that sets where the sidebar stands moves those in sight, and tells them whose word it is'),
    async () => {
      says(policyWith('Acme'));
      await followPolicy(world);
      openTab();
      says(policyWith('Acme', { sidebar: { side: 'left', room: 'push' } }));
      await onPolicyChanged(world, 'managed');
      const place = { side: 'left', width: null, choice: 'push' };
      expect(browser.tabs.sendMessage.mock.calls.slice(-2)).toEqual([
        [TAB, { name: 'set-sidebar', notice: place }, { frameId: 0 }],
        [
          TAB,
          {
            name: 'layout',
            notice: expect.objectContaining({ ...place, locked: { by: 'Acme', keys: ['side', 'choice'] } }),
          },
          { frameId: 2 },
        ],
      ]);
    },
  );

  test(shows('43.2', 'that is gone gives back what the agent had, and its site stops'), async () => {
    await world.changeMine((mine) => ({ ...mine, connectors: [connector({ name: 'Mine' })] }));
    says(policyWith('Acme'));
    await followPolicy(world);
    openTab();
    says({});
    await onPolicyChanged(world, 'managed');
    const { effective, locked } = await world.layers();
    expect([effective.connectors[0]?.name, effective.helpdesks, locked.connectors]).toEqual(['Mine', [], []]);
    expect(told()).toEqual(['stop']);
  });

  test(shows('43.1', 'that comes, changes and goes leaves all that the agent did meanwhile'), async () => {
    await world.changeMine((mine) => ({ ...mine, connectors: [connector({ name: 'Mine' })] }));
    says(policyWith('Acme'));
    await followPolicy(world);
    await world.changeMine((mine) => ({
      ...mine,
      workspace: { id: 'support-eu' },
      connectors: [...mine.connectors, connector({ id: 'orders', name: 'Orders' })],
    }));
    says({ config: '{"version": 1,' });
    await onPolicyChanged(world, 'managed');
    says({});
    await onPolicyChanged(world, 'managed');
    const { effective, mine } = await world.layers();
    expect(effective).toEqual(mine);
    expect(effective.connectors.map(({ name }) => name)).toEqual(['Mine', 'Orders']);
    expect(effective.workspace.id).toBe('support-eu');
  });

  test(
    shows('43.4', 'is none where Firefox has none, and unknown where the browser cannot say'),
    async () => {
      says(policyWith('Acme'));
      await followPolicy(world);
      browser.storage.managed.get.mockRejectedValue(new Error('An unexpected error occurred'));
      await onPolicyChanged(world, 'managed');
      expect(await inForce()).toBe('Acme');
      browser.storage.managed.get.mockRejectedValue(new Error('Managed storage manifest not found'));
      await onPolicyChanged(world, 'managed');
      expect(await inForce()).toBeNull();
    },
  );

  test('with an address has it looked at without waiting for an alarm', async () => {
    fetched.mockImplementation(async () => Response.json({ version: 2, organisation: 'Served' }));
    says({ url: 'https://config.acme.example/deskside.json' });
    await followPolicy(world);
    expect(await inForce()).toBe('Served');
    expect(fetched).toHaveBeenCalledOnce();
  });
});

describe('the schedule', () => {
  test('is armed once, and anew before every look', async () => {
    await keepLooking();
    await keepLooking();
    expect(browser.alarms.create).toHaveBeenCalledOnce();
    await lookOnAlarm(world, 'purge-answers');
    expect(browser.alarms.create).toHaveBeenCalledOnce();
    await lookOnAlarm(world, 'look-at-config');
    expect(browser.alarms.create).toHaveBeenCalledTimes(2);
  });

  test('is not the same minute for everybody', async () => {
    for (let look = 0; look < 50; look++) await lookOnAlarm(world, 'look-at-config');
    const delays = browser.alarms.create.mock.calls.map(([, { delayInMinutes }]) => delayInMinutes);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(45);
    expect(Math.max(...delays)).toBeLessThanOrEqual(75);
    expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(5);
  });

  test('asks nobody where no address is set', async () => {
    await lookNow(world);
    expect(fetched).not.toHaveBeenCalled();
  });

  test('leaves alone the site that the agent switches on meanwhile, whose tabs have their sidebar by then', async () => {
    await world.organisation.setAddress({ url: 'https://it.acme.example/deskside.json' });
    fetched.mockImplementation(async () => {
      const site = { origin: SITE, helpdesk: 'zendesk', settings: {}, exclude: [] };
      await world.changeMine((mine) => ({ ...mine, helpdesks: [site] }));
      openTab();
      throw new TypeError('Failed to fetch');
    });
    await lookNow(world);
    expect((await world.layers()).effective.helpdesks).toHaveLength(1);
    expect(told()).not.toContain('stop');
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });
});
