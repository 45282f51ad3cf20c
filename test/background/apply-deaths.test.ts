import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';

const session = vi.hoisted(() => {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (key: string) => (items.has(key) ? { [key]: items.get(key) } : {}),
    set: async (more: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(more)) items.set(key, value);
    },
    remove: async (key: string) => void items.delete(key),
  };
});
const told = vi.hoisted(() => ({
  pushToAllTabs: vi.fn(),
  stopOn: vi.fn(),
  registerHelpdesks: vi.fn(),
  injectIntoOpenTabs: vi.fn(),
}));
vi.mock('../../lib/browser.ts', () => ({ browser: { storage: { session } } }));
vi.mock('../../entrypoints/background/host-access.ts', () => ({ hasAccess: async () => true }));
vi.mock('../../entrypoints/background/register-helpdesks.ts', () => told);
vi.mock('../../entrypoints/background/run-deliveries.ts', () => ({ retryMended: vi.fn() }));
vi.mock('../../entrypoints/background/show.ts', () => told);
vi.mock('../../entrypoints/background/stop-on.ts', () => told);
const { applyConfig, finishApplying } = await import('../../entrypoints/background/apply-config.ts');

const DESK = 'https://desk.example';
const former = configSchema.parse({ version: 2, helpdesks: [{ origin: DESK, helpdesk: 'zammad' }] });
const next = configSchema.parse({ version: 2, helpdesks: [{ origin: DESK, helpdesk: 'znuny' }] });
const world = { layers: async () => ({ effective: next }) } as World;

beforeEach(() => {
  session.items.clear();
  vi.resetAllMocks();
});

describe('a background that dies while it brings tabs to a new description', () => {
  test.each(['registerHelpdesks', 'stopOn', 'injectIntoOpenTabs', 'pushToAllTabs'] as const)(
    'at %s: the next one brings them there',
    async (step) => {
      await dieAt(step);
      await finishApplying(world);
      expect(told.stopOn.mock.calls.at(-1)?.[1]).toBe(DESK);
      expect(told.injectIntoOpenTabs).toHaveBeenLastCalledWith([DESK]);
      expect(told.pushToAllTabs).toHaveBeenCalled();
    },
  );

  test('and the one after that has nothing left to do', async () => {
    await dieAt('stopOn');
    await finishApplying(world);
    vi.resetAllMocks();
    await finishApplying(world);
    expect(told.stopOn).not.toHaveBeenCalled();
  });

  test('twice: the third one brings them there', async () => {
    await dieAt('stopOn');
    await dieAt('injectIntoOpenTabs', () => finishApplying(world));
    await finishApplying(world);
    expect(told.injectIntoOpenTabs).toHaveBeenLastCalledWith([DESK]);
  });
});

test('what was brought to its end, or failed, is not done again at the next start', async () => {
  await applyConfig(world, former, next);
  told.injectIntoOpenTabs.mockRejectedValueOnce(new Error('No tab with this id.'));
  await expect(applyConfig(world, former, next)).rejects.toThrow('No tab');
  vi.resetAllMocks();
  await finishApplying(world);
  expect(told.stopOn).not.toHaveBeenCalled();
});

test('two changes at once, one of which is brought to its end: the other is still known', async () => {
  const slow = Promise.withResolvers<void>();
  told.injectIntoOpenTabs.mockReturnValueOnce(slow.promise);
  void applyConfig(world, former, next);
  await vi.waitFor(() => expect(told.injectIntoOpenTabs).toHaveBeenCalled());
  await applyConfig(world, configSchema.parse({ version: 2 }), next);
  vi.resetAllMocks();
  await finishApplying(world);
  expect(told.stopOn).toHaveBeenCalled();
});

/** From here on this step, and all that waits for it, never comes to its end. The next life's does. */
async function dieAt(step: keyof typeof told, work = () => applyConfig(world, former, next)): Promise<void> {
  told[step].mockReturnValueOnce(new Promise(() => {}));
  void work();
  await vi.waitFor(() => expect(told[step]).toHaveBeenCalled());
  vi.resetAllMocks();
}
