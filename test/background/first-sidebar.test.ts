import { beforeEach, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => {
  return {
    tabs: { sendMessage: vi.fn(async (): Promise<unknown> => undefined) },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));
vi.mock('../../entrypoints/background/show.ts', () => ({ shownFor: async () => ({}) }));
vi.mock('../../entrypoints/background/note-events.ts', () => ({ noteShown: async () => {} }));
vi.mock('../../entrypoints/background/sidebar-place.ts', () => ({ readLayout: async () => ({}) }));

const { handleSidebar } = await import('../../entrypoints/background/handle-sidebar.ts');

const DESK = 'https://help.example';
const effective = configSchema.parse({ version: 2, helpdesks: [{ origin: DESK, helpdesk: 'generic' }] });
const world = { layers: async () => ({ effective }) } as unknown as World;
const handlers = handleSidebar(world);
const record = {
  ...{ tab: 7, origin: DESK, sequence: 1, validSince: 1, view: null, settled: false, answered: [] },
  ...{ number: 0, seenAt: 0, left: [], sidebarFrame: null, typed: null, heardAt: [] },
};

beforeEach(async () => {
  vi.clearAllMocks();
  world.tabs = tabsWith(record);
  await hello(3);
});

test('the first frame to say hello is the sidebar, also when it says so again', async () => {
  expect(await sidebarFrame()).toBe(3);
  expect(await hello(3)).toBe('on');
});

test('a second one shows nothing while the first is there', async () => {
  expect(await hello(5)).toBe('off');
  expect(await sidebarFrame()).toBe(3);
});

test('nor while the first hangs', { timeout: 5000 }, async () => {
  browser.tabs.sendMessage.mockReturnValueOnce(new Promise(() => {}));
  expect(await hello(5)).toBe('off');
});

test('once the first is gone, the next one is the sidebar', async () => {
  browser.tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  expect(await hello(5)).toBe('on');
  expect(await sidebarFrame()).toBe(5);
});

test('a page that makes it anew and anew gets no more of them, until it has stopped for a while', async () => {
  vi.useFakeTimers();
  browser.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  const states = [];
  for (let frame = 4; frame < 104; frame += 1) states.push(await hello(frame));
  expect(states.filter((state) => state === 'on')).toHaveLength(19);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await hello(104)).toBe('on');
  vi.useRealTimers();
});

async function hello(frame: number): Promise<string> {
  const sender = { kind: 'sidebar' as const, tab: 7, frame };
  const { state } = await handlers['sidebar-hello']({ ancestors: [DESK] }, sender);
  return state;
}

async function sidebarFrame(): Promise<unknown> {
  return (await world.tabs.read(7))?.sidebarFrame;
}
