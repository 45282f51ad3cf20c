import { beforeEach, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import { shows } from '../attacks/attack.ts';

const DESK = 'https://desk.acme.example';

const browser = vi.hoisted(() => {
  const badges = new Map<number, string>();
  const titles = new Map<number, string>();
  const kept = new Map<string, unknown>();
  return {
    badges,
    titles,
    kept,
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string | null }) => {
        if (text === null) badges.delete(tabId);
        else badges.set(tabId, text);
      },
      /** `!` is what all tabs without one of their own have: a webhook has failed. */
      getBadgeText: async ({ tabId }: { tabId: number }) => badges.get(tabId) ?? '!',
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void titles.set(tabId, title),
    },
    runtime: { getManifest: () => ({ name: 'Deskside' }) },
    storage: {
      local: {
        get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: async (changes: object) => {
          for (const [key, value] of Object.entries(changes)) kept.set(key, value);
        },
      },
    },
    tabs: {
      get: async () => ({ url: 'https://desk.acme.example/tickets/1' }),
      sendMessage: vi.fn(async (_tab: number, _message: { notice: unknown }) => true),
    },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { handleRemoved } = await import('../../entrypoints/background/sidebar-removed.ts');
const { toggleSidebar } = await import('../../entrypoints/background/set-sidebar.ts');
const { tabState } = await import('../../entrypoints/background/tab-state.ts');

const config = configSchema.parse({ version: 2, helpdesks: [{ origin: DESK, helpdesk: 'generic' }] });
const world = { layers: async () => joinLayers(null, config) } as unknown as World;

beforeEach(() => {
  browser.badges.clear();
  browser.titles.clear();
  browser.kept.clear();
  browser.tabs.sendMessage.mockClear();
});

test(shows('35.5', 'the toolbar’s button says it in that tab alone, and the popup too'), async () => {
  await told(7, true);
  expect(browser.badges).toEqual(new Map([[7, '×']]));
  expect(browser.titles.get(7)).toMatch(/keeps taking the sidebar away/);
  expect(await tabState(world, 7)).toMatchObject({ open: false, removed: true });
  expect(await tabState(world, 8)).toMatchObject({ open: true, removed: false });
});

test(shows('35.5', 'opening it again is one click, and takes the mark away'), async () => {
  await told(7, true);
  await toggleSidebar(7, DESK);
  expect(browser.tabs.sendMessage.mock.lastCall?.[1]).toMatchObject({ notice: { open: true } });
  await told(7, false);
  expect(browser.badges.size).toBe(0);
  expect(browser.titles.get(7)).toBe('Deskside');
  expect(await tabState(world, 7)).toMatchObject({ open: true, removed: false });
  await toggleSidebar(7, DESK);
  expect(browser.tabs.sendMessage.mock.lastCall?.[1]).toMatchObject({ notice: { open: false } });
});

test('of a page in a sandbox it says so, and in that tab alone', async () => {
  await handleRemoved()['page-sandboxed']({}, senderIn(7));
  expect(browser.badges).toEqual(new Map([[7, '–']]));
  expect(browser.titles.get(7)).toMatch(/in a sandbox/);
  expect(await tabState(world, 7)).toMatchObject({ open: true, removed: false, sandboxed: true });
  expect(await tabState(world, 8)).toMatchObject({ open: true, sandboxed: false });
});

function told(tab: number, removed: boolean): Promise<void> {
  return Promise.resolve(handleRemoved()['sidebar-removed']({ removed }, senderIn(tab)));
}

function senderIn(tab: number) {
  return { kind: 'helpdesk' as const, tab, origin: DESK, url: `${DESK}/tickets/1` };
}
