import { beforeEach, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { rule } from '../webhooks/sample-rule.ts';

const told = vi.hoisted(() => ({ retryMended: vi.fn(), pushToAllTabs: vi.fn() }));
vi.mock('../../lib/browser.ts', () => ({
  browser: { storage: { session: { get: async () => ({}), set: async () => {}, remove: async () => {} } } },
}));
vi.mock('../../entrypoints/background/run-deliveries.ts', () => told);
vi.mock('../../entrypoints/background/show.ts', () => told);
vi.mock('../../entrypoints/background/register-helpdesks.ts', () => ({
  registerHelpdesks: async () => {},
  injectIntoOpenTabs: async () => {},
}));
const { applyConfig } = await import('../../entrypoints/background/apply-config.ts');

const config = (rules: Rule[], parts: object = {}) => configSchema.parse({ version: 2, rules, ...parts });
const apply = (...[former, now]: [Rule[], Rule[]]) =>
  applyConfig({} as World, config(former), config(now, { adminContact: 'it@acme.example' }));

beforeEach(() => vi.clearAllMocks());

test.each([
  ['comes', [], [rule()]],
  ['goes', [rule()], []],
  ['changes', [rule()], [rule({ request: { method: 'PUT' } })]],
])(
  'a rule that %s: what waits of rules is looked at, and all sidebars get their buttons',
  async (_, former, now) => {
    await apply(former, now);
    expect(told.retryMended).toHaveBeenCalledOnce();
    expect(told.pushToAllTabs).toHaveBeenCalledOnce();
  },
);

test('where rules stay as they are nothing is sent sooner', async () => {
  await apply([rule()], [rule()]);
  expect(told.pushToAllTabs).toHaveBeenCalledOnce();
  expect(told.retryMended).not.toHaveBeenCalled();
});
