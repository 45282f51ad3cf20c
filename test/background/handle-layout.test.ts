import { beforeEach, expect, test, vi } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import { DEFAULT_LAYOUT } from '../../lib/panel/layout.ts';
import { tabsWith } from './tabs-with.ts';

const DESK = 'https://desk.example';
const browser = vi.hoisted(() => {
  const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
  const area = (rows: Map<string, unknown>) => ({
    get: async (key: string | null) =>
      Object.fromEntries([...rows].filter(([each]) => key === null || each === key)),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) rows.set(key, value);
    },
  });
  return {
    areas,
    storage: { local: area(areas.local), session: area(areas.session) },
    tabs: { getZoom: async () => 1.25, sendMessage: vi.fn(async () => undefined) },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));
const { handleLayout } = await import('../../entrypoints/background/handle-layout.ts');

const NOBODY = configSchema.parse({ version: 2 });
const ACME = configSchema.parse({ version: 2, organisation: 'Acme', sidebar: { side: 'left', width: 400 } });
const record = (tab: number) => ({
  tab,
  origin: DESK,
  sequence: 1,
  validSince: 1,
  view: null,
  sidebarFrame: tab * 10,
  typed: null,
  settled: false,
  answered: [],
  heardAt: [],
});
const sender = { kind: 'sidebar' as const, tab: 1, frame: 10, origin: DESK };
const handlers = (organisation: typeof ACME | null) =>
  handleLayout({
    layers: async () => ({ ...joinLayers(organisation, NOBODY), mine: NOBODY }),
    tabs: tabsWith(record(1), record(2)),
  });

beforeEach(() => {
  vi.clearAllMocks();
  browser.areas.local.clear();
});

test('a width is tried out on the page, and the zoom comes back', async () => {
  expect(await handlers(null)['try-width']({ width: 300 }, sender)).toEqual({ zoom: 1.25 });
  expect(browser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(
    1,
    { name: 'set-sidebar', notice: { width: 300 } },
    { frameId: 0 },
  );
});

test('one that the organisation sets is not tried out', async () => {
  expect(await handlers(ACME)['try-width']({ width: 300 }, sender)).toEqual({ zoom: 1.25 });
  expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
});

test('what an agent changes reaches every tab as it is in force', async () => {
  const layout = { ...DEFAULT_LAYOUT, hidden: ['crm'], side: 'right' as const, choice: 'overlay' as const };
  await handlers(ACME)['keep-layout']({ layout }, sender);
  const place = { side: 'left', width: 400, choice: 'overlay' };
  const inForce = {
    ...DEFAULT_LAYOUT,
    hidden: ['crm'],
    ...place,
    locked: { by: 'Acme', keys: ['side', 'width'] },
  };
  expect(browser.tabs.sendMessage.mock.calls).toEqual([
    [1, { name: 'set-sidebar', notice: place }, { frameId: 0 }],
    [2, { name: 'set-sidebar', notice: place }, { frameId: 0 }],
    [2, { name: 'layout', notice: inForce }, { frameId: 20 }],
  ]);
});
