import { expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { createVault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../entrypoints/background/show.ts', () => ({ pushToAllTabs: vi.fn() }));

const { handleSettings } = await import('../../entrypoints/background/handle-settings.ts');

const page = { kind: 'page' as const, tab: null };
const configOf = (entry: Connector) => configSchema.parse({ version: 2, connectors: [entry] });

test('a secret typed for the organisation’s connector leaves the one of an own connector that it hides', async () => {
  const own = connector({ id: 'crm', endpoint: 'https://own.example/lookup', secretHeader: 'X-API-Key' });
  const theirs = { ...own, endpoint: 'https://crm.acme.example/lookup' };
  const vault = createVault(desksideDatabase(), navigator.locks);
  const store = createConfigStore(desksideDatabase(), async () => configOf(theirs));
  await store.change(() => configOf(own));
  await vault.put({ kind: 'connector', ...own }, { key: 'mine' });
  const world = { layers: () => store.read(), vault, health: { forget: async () => {} } };
  const handlers = handleSettings(world as unknown as World);
  const typed = { connector: 'crm', secrets: { key: 'theirs' } };
  expect(await handlers['save-secrets'](typed, page)).toEqual({ ok: true });
  const opened = ({ id, endpoint }: Connector) => vault.open({ kind: 'connector', id, endpoint }, 'key');
  expect(await opened(theirs)).toEqual({ state: 'secret', value: 'theirs' });
  expect(await opened(own)).toEqual({ state: 'secret', value: 'mine' });
});
