import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { ALLOW_ALL } from '../../lib/config/allow.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createImportStore } from '../../lib/config/import-store.ts';
import { openSealed, type PlainSecret, resealSecrets, sealSecrets } from '../../lib/config/seal-secrets.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { createVault, type Vault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';

const applied = vi.hoisted(() => ({ applyConfig: vi.fn(), pushToAllTabs: vi.fn() }));
vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../entrypoints/background/apply-config.ts', () => ({ applyConfig: applied.applyConfig }));
vi.mock('../../entrypoints/background/show.ts', () => ({ pushToAllTabs: applied.pushToAllTabs }));

const { handleTransfer } = await import('../../entrypoints/background/handle-transfer.ts');

const PASSPHRASE = 'four calm otters rowing';
const page = { kind: 'page' as const, tab: null };
const crm = connector({ id: 'crm', endpoint: 'https://crm.example/lookup', secretHeader: 'X-API-Key' });
const erp = connector({
  id: 'erp',
  endpoint: 'https://erp.example/lookup',
  headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
});
const DESK = { id: 'desk', name: 'Desk', ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }], fields: {} };
const SLOW = { in: 'path', pattern: '^/(?<id>(a+)+)$' };
const keyPlace = { connector: 'crm', name: 'key', origin: 'https://crm.example' };
const tokenPlace = { connector: 'erp', name: 'token', origin: 'https://erp.example' };

let vault: Vault;
let forgotten: string[];

beforeEach(() => {
  vi.clearAllMocks();
  vault = createVault(desksideDatabase(), navigator.locks);
  forgotten = [];
});

function configOf(connectors: Connector[], rest: Partial<Config> = {}): Config {
  return configSchema.parse({ version: 1, connectors, ...rest });
}

type Given = { passphrase?: string; secrets?: Record<string, Record<string, string>> };

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
    forgetConnector: async (id: string) => void forgotten.push(id),
  };
  const handlers = handleTransfer(world as unknown as World);
  return {
    open: (passphrase: string) => handlers['open-sealed']({ passphrase }, page),
    waiting: () => handlers['sealed-waiting']({}, page),
    export: (layer: 'mine' | 'effective', passphrase: string | null) =>
      handlers['export-config']({ layer, passphrase }, page),
    import: (config: unknown, how: 'replace' | 'add' = 'replace', given: Given = {}) =>
      handlers['import-config'](
        { config: JSON.parse(JSON.stringify(config)), how, passphrase: null, secrets: {}, ...given },
        page,
      ),
    undo: (overChanges = false) => handlers['undo-import']({ overChanges }, page),
    last: () => handlers['last-import']({}, page),
    change: (next: Config) => store.change(() => next),
    ids: async () => (await store.read()).mine.connectors.map(({ id }) => id),
  };
}

const sealed = (secrets: PlainSecret[], passphrase = PASSPHRASE) => sealSecrets(secrets, passphrase);

describe('sealed secrets of a config', () => {
  const both = [
    { ...keyPlace, value: 'canary-1' },
    { ...tokenPlace, value: 'canary-2' },
  ];

  test('go into the vault once their passphrase is typed, and wait until then', async () => {
    const browser = await withMine(configOf([crm, erp], { sealed: await sealed(both) }));
    expect(await browser.waiting()).toEqual([keyPlace, tokenPlace]);
    const reply = await browser.open(PASSPHRASE);
    expect(reply).toEqual({ state: 'opened', opened: [keyPlace, tokenPlace], refused: [], closed: 0 });
    expect(JSON.stringify(reply)).not.toContain('canary');
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'canary-1' });
    expect(await vault.open(ownerOf(erp), 'token')).toEqual({ state: 'secret', value: 'canary-2' });
    expect(await browser.waiting()).toEqual([]);
    expect(applied.pushToAllTabs).toHaveBeenCalledOnce();
  });

  test('stay closed under a wrong passphrase, and the vault stays as it is', async () => {
    await vault.put(ownerOf(crm), { key: 'typed before' });
    const browser = await withMine(configOf([crm], { sealed: await sealed(both) }));
    expect(await browser.open('not this one at all')).toEqual({ state: 'wrong-passphrase' });
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'typed before' });
  });

  test('wait again once they are sealed anew, and no longer after they were opened or typed', async () => {
    const first = configOf([crm, erp], { sealed: await sealed(both) });
    await (await withMine(first)).open(PASSPHRASE);
    const set = first.sealed ?? (await sealed(both));
    const [, token = { ...tokenPlace, value: '' }] = both;
    const next = configOf([crm, erp], {
      sealed: await resealSecrets(set, [{ ...keyPlace, value: 'canary-3' }, token], PASSPHRASE),
    });
    const browser = await withMine(next);
    expect(await browser.waiting()).toEqual([keyPlace]);
    await browser.open(PASSPHRASE);
    expect(await browser.waiting()).toEqual([]);
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'canary-3' });
    await vault.put(ownerOf(erp), { token: 'one of the agent’s own' });
    expect(await browser.waiting()).toEqual([]);
  });

  test('wait again, all of them, once the key of the vault is lost, and open under a new one', async () => {
    const browser = await withMine(configOf([crm], { sealed: await sealed(both) }));
    await browser.open(PASSPHRASE);
    await desksideDatabase().use((open) => open.clear('keys'));
    expect(await browser.waiting()).toEqual([keyPlace]);
    await browser.open(PASSPHRASE);
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'canary-1' });
  });

  test('that no header names, or that are for another origin, are not waited for', async () => {
    const moved = { ...erp, endpoint: 'https://elsewhere.example/lookup' };
    const set = await sealed([...both, { ...keyPlace, name: 'other', value: 'x' }]);
    expect(await (await withMine(configOf([crm, moved], { sealed: set }))).waiting()).toEqual([keyPlace]);
  });

  test('are not asked for where there are none', async () => {
    expect(await (await withMine(configOf([crm]))).open(PASSPHRASE)).toEqual({ state: 'none' });
  });

  test('do not open for an endpoint elsewhere, and the others do', async () => {
    const moved = { ...crm, endpoint: 'https://evil.example/lookup' };
    const browser = await withMine(configOf([moved, erp], { sealed: await sealed(both) }));
    expect(await browser.open(PASSPHRASE)).toEqual({
      state: 'opened',
      opened: [tokenPlace],
      refused: [{ ...keyPlace, reason: 'other-origin' }],
      closed: 0,
    });
    expect(await vault.list(ownerOf(moved))).toEqual({});
  });

  test('that were opened do not open any more when the endpoint’s origin changes', async () => {
    const browser = await withMine(configOf([crm], { sealed: await sealed(both) }));
    await browser.open(PASSPHRASE);
    const moved = { ...crm, endpoint: 'https://evil.example/lookup' };
    expect(await vault.open(ownerOf(moved), 'key')).toEqual({ state: 'unreadable' });
  });

  test('of the organisation open beside mine, each set under its own passphrase', async () => {
    const theirs = configOf([crm], { sealed: await sealed([{ ...keyPlace, value: 'theirs' }]) });
    const mine = configOf([erp], {
      sealed: await sealed([{ ...tokenPlace, value: 'mine' }], 'my own words for it'),
    });
    const browser = await withMine(mine, theirs);
    expect(await browser.open(PASSPHRASE)).toMatchObject({ opened: [keyPlace], closed: 1 });
    expect(await browser.waiting()).toEqual([tokenPlace]);
    expect(await browser.open('my own words for it')).toMatchObject({ opened: [tokenPlace], closed: 1 });
    expect(await browser.waiting()).toEqual([]);
  });

  test('are refused one by one, each with its reason', async () => {
    const set = await sealed([
      { ...keyPlace, connector: 'gone', value: 'a' },
      { ...keyPlace, name: 'other', value: 'b' },
      { ...tokenPlace, value: 'line\nbreak' },
      { ...keyPlace, value: 'moved' },
    ]);
    const last = set.secrets[3];
    if (last !== undefined) set.secrets[3] = { ...last, name: 'altered' };
    const browser = await withMine(configOf([crm, erp], { sealed: set }));
    expect(await browser.open(PASSPHRASE)).toEqual({
      state: 'opened',
      opened: [],
      refused: [
        { ...keyPlace, connector: 'gone', reason: 'no-connector' },
        { ...keyPlace, name: 'other', reason: 'not-wanted' },
        { ...tokenPlace, reason: 'not-sendable' },
        { ...keyPlace, name: 'altered', reason: 'altered' },
      ],
      closed: 0,
    });
  });
});

describe('an export', () => {
  test('never holds a secret of the vault, or one that stands in the config in plain words', async () => {
    await vault.put(ownerOf(crm), { key: 'canary-1' });
    const plain = connector({
      id: 'plain',
      endpoint: 'https://plain.example/lookup',
      headers: [{ name: 'Authorization', value: 'Bearer canary-2' }],
    });
    const browser = await withMine(configOf([crm, plain]));
    for (const layer of ['mine', 'effective'] as const)
      for (const passphrase of [null, PASSPHRASE])
        expect(JSON.stringify(await browser.export(layer, passphrase))).not.toMatch(/canary|otters/);
  });

  test('without a passphrase says which secrets are left to whoever imports it', async () => {
    await vault.put(ownerOf(crm), { key: 'canary-1' });
    const reply = await (await withMine(configOf([crm]))).export('mine', null);
    expect(reply).toMatchObject({ sealed: [], left: [{ ...keyPlace, reason: 'no-passphrase' }], lifted: [] });
    expect(reply.state === 'exported' && JSON.parse(reply.text)).toEqual(configOf([crm]));
  });

  test('with one carries them sealed, and opens in another browser', async () => {
    await vault.put(ownerOf(crm), { key: 'canary-1' });
    const reply = await (await withMine(configOf([crm, erp]))).export('mine', PASSPHRASE);
    if (reply.state !== 'exported') throw new Error('It was refused.');
    expect(reply.sealed).toEqual([keyPlace]);
    expect(reply.left).toEqual([{ ...tokenPlace, reason: 'missing' }]);
    const file = configSchema.parse(JSON.parse(reply.text));
    await vault.remove(ownerOf(crm));
    const other = await withMine(file);
    expect(await other.open(PASSPHRASE)).toMatchObject({ opened: [keyPlace] });
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'canary-1' });
  });

  test('hands out none of the organisation’s secrets', async () => {
    await vault.put(ownerOf(crm), { key: 'canary-1' });
    await vault.put(ownerOf(erp), { token: 'canary-2' });
    const reply = await (await withMine(configOf([crm, erp]), configOf([crm]))).export(
      'effective',
      PASSPHRASE,
    );
    if (reply.state !== 'exported') throw new Error('It was refused.');
    expect(reply.left).toEqual([{ ...keyPlace, reason: 'organisation' }]);
    const { sealed: set } = configSchema.parse(JSON.parse(reply.text));
    const opened = set === undefined ? null : await openSealed(set, PASSPHRASE);
    expect(opened).toMatchObject({ secrets: [{ ...tokenPlace, value: 'canary-2' }] });
  });

  test('keeps what was sealed elsewhere and is not opened here', async () => {
    const mine = configOf([crm], {
      sealed: await sealed([{ ...keyPlace, value: 'x' }], 'another passphrase'),
    });
    const reply = await (await withMine(mine)).export('mine', null);
    expect(reply.state === 'exported' && JSON.parse(reply.text).sealed).toEqual(mine.sealed);
    expect(reply).toMatchObject({ left: [{ ...keyPlace, reason: 'sealed-before' }] });
    const under = await (await withMine(mine)).export('mine', PASSPHRASE);
    expect(under).toMatchObject({ sealed: [], left: [{ ...keyPlace, reason: 'sealed-before' }] });
  });

  test('is refused where the organisation forbids it', async () => {
    const allow = { ...ALLOW_ALL, export: false };
    const browser = await withMine(configOf([crm]), configOf([], { allow }));
    expect(await browser.export('mine', null)).toMatchObject({ state: 'refused' });
  });

  test('under a short passphrase is refused at its field', async () => {
    const reply = await (await withMine(configOf([crm]))).export('mine', 'short');
    expect(reply).toEqual({
      state: 'refused',
      problems: [{ path: 'passphrase', message: 'A passphrase has 12 to 1000 characters.' }],
    });
  });
});

describe('an import', () => {
  test('replaces my layer, and can be undone', async () => {
    const browser = await withMine(configOf([crm]));
    expect(await browser.last()).toBeNull();
    expect(await browser.import(configOf([erp]))).toEqual({ ok: true });
    expect([await browser.ids(), await browser.last()]).toEqual([
      ['erp'],
      { at: 1700, undone: false, changed: false },
    ]);
    expect(await browser.undo()).toEqual({ ok: true });
    expect(await browser.ids()).toEqual(['crm']);
    expect(applied.applyConfig).toHaveBeenCalledTimes(2);
  });

  test('brings its sealed secrets and those typed one by one, each to the endpoint it is for', async () => {
    const browser = await withMine(null);
    const file = configOf([crm, erp], { sealed: await sealed([{ ...keyPlace, value: 'canary-1' }]) });
    const secrets = { erp: { token: ' canary-2\n', unknown: 'x' }, gone: { key: 'x' } };
    expect(await browser.import(file, 'replace', { passphrase: PASSPHRASE, secrets })).toEqual({ ok: true });
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'canary-1' });
    expect(await vault.open(ownerOf(erp), 'token')).toEqual({ state: 'secret', value: 'canary-2' });
    expect(await vault.list(ownerOf(erp))).toEqual({ token: 'saved' });
  });

  test('with a wrong passphrase takes nothing over', async () => {
    const browser = await withMine(configOf([erp]));
    const file = configOf([crm], { sealed: await sealed([{ ...keyPlace, value: 'canary-1' }]) });
    expect(await browser.import(file, 'replace', { passphrase: 'not this one at all' })).toMatchObject({
      ok: false,
      problems: [{ path: 'passphrase' }],
    });
    expect([await browser.ids(), await browser.last()]).toEqual([['erp'], null]);
  });

  test('laid into my layer keeps what it does not name', async () => {
    const browser = await withMine(configOf([crm]));
    await browser.import(configOf([erp]), 'add');
    expect(await browser.ids()).toEqual(['crm', 'erp']);
  });

  test('that is no config is refused with every problem, and nothing changes', async () => {
    const browser = await withMine(configOf([crm]));
    const wrong = { version: 1, connectors: [{ ...erp, endpoint: 'http://evil.example' }], colour: 'red' };
    expect(await browser.import(wrong)).toMatchObject({
      ok: false,
      problems: [{ path: 'connectors.0.endpoint' }, { path: 'colour' }],
    });
    expect([await browser.ids(), await browser.last()]).toEqual([['crm'], null]);
    expect(applied.applyConfig).not.toHaveBeenCalled();
  });

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
    await browser.import(configOf([moved]), 'add', { secrets: { crm: { key: 'theirs' } } });
    expect(await vault.open(ownerOf(moved), 'key')).toEqual({ state: 'secret', value: 'theirs' });
    await browser.undo();
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'mine' });
    await browser.undo();
    expect(await vault.open(ownerOf(moved), 'key')).toEqual({ state: 'secret', value: 'theirs' });
  });

  test('is not undone over later changes unless somebody says so', async () => {
    const browser = await withMine(configOf([crm]));
    await browser.import(configOf([erp]));
    await browser.change(configOf([erp, connector({ id: 'later' })]));
    expect(await browser.undo()).toMatchObject({ ok: false, problems: [{ path: 'changed' }] });
    expect(await browser.ids()).toEqual(['erp', 'later']);
    expect(await browser.undo(true)).toEqual({ ok: true });
    expect(await browser.ids()).toEqual(['crm']);
    await browser.undo();
    expect(await browser.ids()).toEqual(['erp', 'later']);
  });

  test('gives what was typed for a connector of mine to none of the organisation’s', async () => {
    const theirs = { ...crm, endpoint: 'https://theirs.example/lookup' };
    const browser = await withMine(null, configOf([theirs]));
    await browser.import(configOf([crm]), 'add', { secrets: { crm: { key: 'mine' } } });
    expect(await vault.list(ownerOf(theirs))).toEqual({});
  });

  test('leaves secrets of connectors that went until the import after the next', async () => {
    const browser = await withMine(configOf([crm]));
    await browser.import(configOf([erp]));
    expect(forgotten).toEqual([]);
    await browser.import(configOf([connector({ id: 'shop' })]));
    expect(forgotten).toEqual(['crm']);
  });

  test('of connectors, where the organisation lets agents have none of their own, is refused', async () => {
    const allow = { ...ALLOW_ALL, connectors: false };
    const browser = await withMine(configOf([]), configOf([crm], { allow, adminContact: 'it@acme.example' }));
    expect(await browser.import(configOf([erp]))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('it@acme.example') }],
    });
    expect([await browser.ids(), await browser.last()]).toEqual([[], null]);
  });

  test('that never was cannot be undone', async () => {
    expect(await (await withMine(configOf([crm]))).undo()).toMatchObject({
      ok: false,
      problems: [{ message: 'There is no import to undo.' }],
    });
  });
});
