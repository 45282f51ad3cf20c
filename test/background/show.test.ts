import { beforeEach, expect, test, vi } from 'vitest';
import type { TabRecord } from '../../entrypoints/background/tab-records.ts';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import type { Shown } from '../../lib/shown.ts';
import { shownIn } from './shown-in.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => {
  const items = new Map<string, unknown>();
  const get = async (key: string | null) =>
    Object.fromEntries([...items].filter(([each]) => key === null || each === key));
  const set = async (changes: object) => {
    for (const [key, value] of Object.entries(changes)) items.set(key, value);
  };
  return {
    storage: { session: { items, get, set } },
    tabs: { sendMessage: vi.fn(async (): Promise<unknown> => undefined) },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { pushToAllTabs, shownFor } = await import('../../entrypoints/background/show.ts');

const config = configSchema.parse({
  version: 2,
  connectors: [
    { id: 'crm', name: 'Shop CRM', endpoint: 'https://crm.example/lookup' },
    { id: 'refunds', name: 'Refunds', endpoint: 'https://crm.example/refunds?status={status}' },
  ],
});
const world = {
  layers: async () => ({ effective: config }),
  lookups: { cached: async () => ({}) },
  health: { slowAfter: async () => ({}) },
  typed: { read: async () => null },
} as unknown as World;
const record: TabRecord = {
  tab: 7,
  origin: 'https://help.example',
  sequence: 4,
  validSince: 1,
  view: { state: 'no-ticket' },
  sidebarFrame: 3,
  typed: { ticket: null, email: 'ada@example.com' },
  settled: false,
  answered: [],
  heardAt: [],
  greetedAt: [],
  number: 0,
  seenAt: 0,
  left: [],
};
/** What the sidebar was told last. */
const told = () => browser.tabs.sendMessage.mock.lastCall as unknown;

beforeEach(() => {
  vi.clearAllMocks();
  world.tabs = tabsWith(record);
});

test('after a change of the settings a sidebar is told that its answers count no more', async () => {
  await pushToAllTabs(world);
  const shown = { sequence: 5, validSince: 5, ticket: { state: 'customer', email: 'ada@example.com' } };
  expect(told()).toMatchObject([7, { name: 'show' }, { frameId: 3 }]);
  expect(shownIn(told())).toMatchObject(shown);
});

test('after customer data was forgotten, what was typed on a page without a ticket is gone too', async () => {
  await pushToAllTabs(world, { typed: null });
  expect(shownIn(told())).toMatchObject({ validSince: 5, ticket: { state: 'no-ticket' } });
});

test('a panel whose request names the ticket’s status is told as another question when that changes, and no other panel is', async () => {
  const status = (now: string): TabRecord => ({
    ...record,
    typed: null,
    view: {
      state: 'ticket',
      ticket: { id: '12', status: now, customer: { state: 'address', email: 'ada@example.com', others: [] } },
    },
  });
  const [open, solved] = await Promise.all([
    shownFor(world, status('open')),
    shownFor(world, status('solved')),
  ]);
  const questions = (shown: Shown) => shown.panels.map(({ question }) => question);
  expect(questions(open)[0]).toBe(questions(solved)[0]);
  expect(questions(open)[1]).not.toBe(questions(solved)[1]);
});
