import { expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import { randomFrom } from '../random.ts';
import { tabsWith } from './tabs-with.ts';

const DESK = 'https://desk.example';
const TAB = 7;
const ORDERS = Array.from({ length: 150 }, (_, order) => order);

/** A browser with one tab at the helpdesk. Its content script stands down where one lives, and says hello; every call takes as many turns as the test's dice say. */
const browser = vi.hoisted(() => {
  const items = new Map<string, unknown>();
  const page = { lives: 0, stops: 0, hello: async () => {}, dice: () => 0 };
  const aWhile = async () => {
    for (let turn = page.dice() * 6; turn >= 1; turn -= 1) await new Promise((next) => setImmediate(next));
  };
  const begin = async () => {
    if (page.lives > 0) return;
    page.lives += 1;
    void aWhile().then(() => page.hello());
  };
  const stop = async () => {
    if (page.lives === 0) throw new Error('Receiving end does not exist.');
    page.lives -= 1;
    page.stops += 1;
  };
  return {
    page,
    items,
    aWhile,
    storage: {
      session: {
        get: async (key: string) => ({ [key]: items.get(key) }),
        set: async (changes: object) => {
          for (const [key, value] of Object.entries(changes)) items.set(key, value);
        },
        remove: async (key: string) => void items.delete(key),
      },
      local: { get: async () => ({}) },
    },
    permissions: { contains: () => aWhile().then(() => true), remove: async () => true },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: aWhile,
      unregisterContentScripts: aWhile,
      executeScript: () => aWhile().then(begin),
    },
    tabs: {
      query: () => aWhile().then(() => [{ id: TAB, url: `${DESK}/ticket/12` }]),
      sendMessage: async (_: number, { name }: { name: string }) => {
        await aWhile();
        if (name === 'stop') await stop();
        await aWhile();
      },
    },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { handleHelpdesk } = await import('../../entrypoints/background/handle-helpdesk.ts');
const { onAccessChanged } = await import('../../entrypoints/background/lifecycle.ts');
const { handleSites } = await import('../../entrypoints/background/handle-sites.ts');

let mine: Config;
const world = {
  layers: async () => {
    const layers = joinLayers(null, mine);
    await browser.aWhile();
    return layers;
  },
  changeMine: async (change: (config: Config) => Config) => {
    await browser.aWhile();
    mine = change(mine);
    return { ok: true };
  },
  organisation: { read: async () => null },
  forgetAccess: () => {},
} as unknown as World;
const page = { kind: 'helpdesk' as const, tab: TAB, origin: DESK, url: `${DESK}/ticket/12` };
const popup = { kind: 'page' as const, tab: null };
const { 'helpdesk-hello': hello } = handleHelpdesk(world);
const sites = handleSites(world);
const intent = { origin: DESK, helpdesk: 'request-tracker' };

/** Does this in many orders: in each, every call of the browser takes another while. */
async function inEveryOrder(work: () => Promise<void>): Promise<void> {
  for (const order of ORDERS) {
    mine = configSchema.parse({ version: 2 });
    world.tabs = tabsWith();
    browser.items.clear();
    const dice = randomFrom(order);
    Object.assign(browser.page, { lives: 0, stops: 0, dice, hello: () => hello({}, page) });
    await work();
  }
}

test('told by the popup and by the browser at once, a site is switched on once, and its open tab is heard', () =>
  inEveryOrder(async () => {
    const click = () => sites['intend-switch-on'](intent, popup);
    await Promise.all([click(), onAccessChanged(world), browser.aWhile().then(click)]);
    await rest();
    expect(mine.helpdesks).toHaveLength(1);
    expect(browser.page).toMatchObject({ lives: 1, stops: 0 });
    expect(await world.tabs.read(TAB)).toMatchObject({ origin: DESK });
  }));

test('its settings are saved while the page begins and the access changes: its tab is heard', () =>
  inEveryOrder(async () => {
    await sites['switch-on'](intent, popup);
    const saved = sites['save-helpdesk']({ ...intent, settings: {}, exclude: ['desk.example'] }, popup);
    await Promise.all([saved, onAccessChanged(world), onAccessChanged(world)]);
    await rest();
    expect(browser.page.lives).toBe(1);
    expect(await world.tabs.read(TAB)).toMatchObject({ origin: DESK });
  }));

test('switched off while its page says hello, the page is stopped, or told that it is off', () =>
  inEveryOrder(async () => {
    await sites['switch-on'](intent, popup);
    await rest();
    const told = browser.tabs.query().then(() => hello({}, page));
    await sites['switch-off']({ origin: DESK }, popup);
    const { state } = await told;
    await rest();
    if (state === 'on') expect(browser.page.lives).toBe(0);
    expect(await world.tabs.read(TAB)).toBeNull();
  }));

/** All that was begun is over. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((next) => setImmediate(next));
}
