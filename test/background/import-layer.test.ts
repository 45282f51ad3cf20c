import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createImportStore } from '../../lib/config/import-store.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { createVault, type Vault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../entrypoints/background/apply-config.ts', () => ({ applyConfig: vi.fn() }));
vi.mock('../../entrypoints/background/show.ts', () => ({ pushToAllTabs: vi.fn() }));

const { handleTransfer } = await import('../../entrypoints/background/handle-transfer.ts');

const page = { kind: 'page' as const, tab: null };
const crm = connector({ id: 'crm', endpoint: 'https://crm.example/lookup', secretHeader: 'X-API-Key' });
const erp = connector({ id: 'erp', endpoint: 'https://erp.example/lookup' });
const DESK = { id: 'desk', name: 'Desk', ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }], fields: {} };
const SLOW = { in: 'path', pattern: '^/(?<id>(a+)+)$' };

let vault: Vault;

beforeEach(() => {
  vault = createVault(desksideDatabase(), navigator.locks);
});

function configOf(connectors: Connector[]): Config {
  return configSchema.parse({ version: 1, connectors });
}

const ownerOf = ({ id, endpoint }: Connector) => ({ kind: 'connector' as const, id, endpoint });

/** What a page of ours may ask, in a browser whose agent's own layer is `mine`. */
async function withMine(mine: Config | null, organisation: Config | null = null) {
  const store = createConfigStore(desksideDatabase(), async () => organisation);
  if (mine !== null) await store.change(() => mine);
  const world = {
    layers: () => store.read(),
    imports: createImportStore(desksideDatabase(), () => 1700),
    vault,
    health: { forget: async () => {} },
    forgetConnector: async () => {},
  };
  const handlers = handleTransfer(world as unknown as World);
  return {
    import: (config: unknown, how: 'replace' | 'add', secrets: Record<string, Record<string, string>> = {}) =>
      handlers['import-config']({ config, how, passphrase: null, secrets }, page),
    undo: (overChanges = false, again?: boolean) =>
      handlers['undo-import']({ overChanges, ...(again === undefined ? {} : { again }) }, page),
    last: () => handlers['last-import']({}, page),
    change: (next: Config) => store.change(() => next),
    ids: async () => (await store.read()).mine.connectors.map(({ id }) => id),
  };
}

describe('an import', () => {
  test.each([
    ['two connectors of one id', { connectors: [erp, erp] }, 'connectors.1.id'],
    [
      'a helpdesk that claims every site',
      { ownHelpdesks: [{ ...DESK, matches: ['<all_urls>'] }] },
      'matches.0',
    ],
    ['a regular expression without end', { ownHelpdesks: [{ ...DESK, ticket: [SLOW] }] }, 'ticket.0.pattern'],
  ])('with %s is refused here, too', async (_, parts, path) => {
    const browser = await withMine(configOf([crm]));
    expect(await browser.import({ version: 1, ...parts }, 'add')).toMatchObject({
      ok: false,
      problems: [{ path: expect.stringContaining(path) }],
    });
    expect([await browser.ids(), await browser.last()]).toEqual([['crm'], null]);
  });

  test('undone gives back the secrets that it took the place of, and once more its own', async () => {
    await vault.put(ownerOf(crm), { key: 'mine' });
    const browser = await withMine(configOf([crm]));
    const moved = { ...crm, endpoint: 'https://new.example/lookup' };
    await browser.import(configOf([moved]), 'add', { crm: { key: 'theirs' } });
    expect(await vault.open(ownerOf(moved), 'key')).toEqual({ state: 'secret', value: 'theirs' });
    await browser.undo();
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'mine' });
    await browser.undo();
    expect(await vault.open(ownerOf(moved), 'key')).toEqual({ state: 'secret', value: 'theirs' });
  });

  test('is not undone over later changes unless somebody says so', async () => {
    const browser = await withMine(configOf([crm]));
    await browser.import(configOf([erp]), 'replace');
    await browser.change(configOf([erp, connector({ id: 'later' })]));
    expect(await browser.undo()).toMatchObject({ ok: false, problems: [{ path: 'changed' }] });
    expect(await browser.ids()).toEqual(['erp', 'later']);
    expect(await browser.undo(true)).toEqual({ ok: true });
    expect(await browser.ids()).toEqual(['crm']);
    await browser.undo();
    expect(await browser.ids()).toEqual(['erp', 'later']);
  });

  test('that is undone already is not imported again by an undo that somebody had in sight before', async () => {
    const browser = await withMine(configOf([crm]));
    await browser.import(configOf([erp]), 'replace');
    expect(await browser.undo(false, false)).toEqual({ ok: true });
    expect(await browser.undo(false, false)).toMatchObject({ ok: false });
    expect(await browser.ids()).toEqual(['crm']);
  });

  test('gives what was typed for a connector of mine to none of the organisation’s', async () => {
    const theirs = { ...crm, endpoint: 'https://theirs.example/lookup' };
    const browser = await withMine(null, configOf([theirs]));
    await browser.import(configOf([crm]), 'add', { crm: { key: 'mine' } });
    expect(await vault.list(ownerOf(theirs))).toEqual({});
  });
});
