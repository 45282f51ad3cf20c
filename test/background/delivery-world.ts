import { vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { ALLOW_ALL, type Allow } from '../../lib/config/allow.ts';
import { configSchema } from '../../lib/config/config.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { rule, type TestBrowser, testBrowser, worldOf } from '../webhooks/queue-world.ts';

/** The parts of the browser that deliveries reach: alarms, and the toolbar's button as it looks now. */
export function fakeBrowser() {
  const alarms = new Map<string, { when?: number; periodInMinutes?: number }>();
  const button = { text: '', title: '' };
  return {
    alarms: {
      known: alarms,
      get: async (name: string) => alarms.get(name),
      create: vi.fn(async (name: string, info: { when?: number; periodInMinutes?: number }) => {
        alarms.set(name, info);
      }),
      clear: async (name: string) => alarms.delete(name),
    },
    action: {
      button,
      setBadgeText: async ({ text }: { text: string }) => {
        button.text = text;
      },
      setTitle: async ({ title }: { title: string }) => {
        button.title = title;
      },
      setBadgeBackgroundColor: async () => {},
    },
    runtime: { getManifest: () => ({ name: 'Deskside' }) },
    storage: { session: { get: async () => ({}) } },
  };
}

export interface DeliveryWorld {
  world: World;
  browser: TestBrowser;
}

/** A world whose queue and clock are real; what is sent comes to what the receiver answers. The test's clock stands at the beginning. */
export function deliveryWorld(rules: Rule[] = [rule()], allow: Partial<Allow> = {}): DeliveryWorld {
  const browser = testBrowser(rules);
  browser.clock.now = Date.now();
  const { rules: inForce, send, locks } = worldOf(browser);
  const effective = configSchema.parse({ version: 2, rules, allow: { ...ALLOW_ALL, ...allow } });
  const world = {
    layers: async () => ({ effective }),
    deliveries: browser.queue,
    sending: { rules: inForce, send, now: Date.now, locks },
    sendTrial: vi.fn(async () => ({ at: 1, durationMs: 7, outcome: { kind: 'redirect' as const } })),
    lookups: { lookup: async () => null },
  };
  return { world: world as unknown as World, browser };
}
