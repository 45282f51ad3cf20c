import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ALLOW_ALL } from '../../lib/config/allow.ts';
import type { Config } from '../../lib/config/config.ts';
import { type PlainSecret, sealSecrets } from '../../lib/config/seal-secrets.ts';
import { createVault, type Vault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { connector } from '../lookup/sample.ts';
import { rule } from '../webhooks/sample-rule.ts';
import '../store/fresh-databases.ts';
import { configOf, crm, erp, keyPlace, ownerOf, PASSPHRASE, transferWorld } from './transfer-world.ts';

const applied = vi.hoisted(() => ({ applyConfig: vi.fn(), pushToAllTabs: vi.fn(), retryMended: vi.fn() }));
vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../entrypoints/background/apply-config.ts', () => ({ applyConfig: applied.applyConfig }));
vi.mock('../../entrypoints/background/run-deliveries.ts', () => ({ retryMended: applied.retryMended }));
vi.mock('../../entrypoints/background/show.ts', () => ({ pushToAllTabs: applied.pushToAllTabs }));
const DESK = { id: 'desk', name: 'Desk', ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }], fields: {} };
const SLOW = { in: 'path', pattern: '^/(?<id>(a+)+)$' };

let vault: Vault;
let forgotten: string[];

beforeEach(() => {
  vi.clearAllMocks();
  vault = createVault(desksideDatabase(), navigator.locks);
  forgotten = [];
});

const withMine = (mine: Config | null, organisation: Config | null = null) =>
  transferWorld(vault, mine, organisation, forgotten);
const sealed = (secrets: PlainSecret[], passphrase = PASSPHRASE) => sealSecrets(secrets, passphrase);

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
    const wrong = { version: 2, connectors: [{ ...erp, endpoint: 'http://evil.example' }], colour: 'red' };
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
    expect(await browser.import({ version: 2, ...parts }, 'add')).toMatchObject({
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

  test('beside another one gives its undo its own secrets back', async () => {
    await vault.put(ownerOf(crm), { key: 'mine' });
    const browser = await withMine(configOf([crm]));
    const typed = (key: string) => ({ secrets: { crm: { key } } });
    const keys = Array.from({ length: 8 }, (_, nth) => `import ${nth}`);
    await Promise.all(keys.map((key) => browser.import(configOf([crm]), 'replace', typed(key))));
    await browser.undo();
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'import 6' });
    await browser.undo();
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'import 7' });
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

  test('that is undone already is not imported again by an undo that somebody had in sight before', async () => {
    const browser = await withMine(configOf([crm]));
    await browser.import(configOf([erp]));
    expect(await browser.undo(false, false)).toEqual({ ok: true });
    expect(await browser.undo(false, false)).toMatchObject({ ok: false });
    expect(await browser.ids()).toEqual(['crm']);
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

describe('rules in an import', () => {
  const notify = rule({ request: { authorisation: { type: 'bearer' }, sign: true } });
  const owner = { kind: 'rule', id: 'notify', endpoint: notify.request.url } as const;
  const place = { rule: 'notify', origin: 'https://hooks.example.com' };
  const SIGNING = `whsec_${btoa('a key of twenty-four bytes, or more')}`;

  test('bring their secrets, sealed and typed, and what failed for want of them is sent', async () => {
    const browser = await withMine(null);
    const file = configOf([], {
      rules: [notify],
      sealed: await sealed([{ ...place, name: 'signing', value: SIGNING }]),
    });
    const ruleSecrets = { notify: { token: ' t0ken\n', unknown: 'x' }, gone: { token: 'x' } };
    expect(await browser.import(file, 'replace', { passphrase: PASSPHRASE, ruleSecrets })).toEqual({
      ok: true,
    });
    expect(await vault.open(owner, 'signing')).toEqual({ state: 'secret', value: SIGNING });
    expect(await vault.open(owner, 'token')).toEqual({ state: 'secret', value: 't0ken' });
    expect(await vault.list(owner)).toEqual({ signing: 'saved', token: 'saved' });
    expect(applied.retryMended).toHaveBeenCalledOnce();
  });

  test('leave the secret of a connector of the same id alone', async () => {
    const same = connector({ id: 'notify', endpoint: notify.request.url, secretHeader: 'X-Key' });
    const browser = await withMine(configOf([same], { rules: [notify] }));
    await vault.put(ownerOf(same), { key: 'k3y' });
    await browser.import(configOf([], { rules: [notify] }), 'add', {
      ruleSecrets: { notify: { token: 't' } },
    });
    expect(await vault.open(ownerOf(same), 'key')).toEqual({ state: 'secret', value: 'k3y' });
  });

  test('undone, have the secrets that they had', async () => {
    const browser = await withMine(configOf([], { rules: [notify] }));
    await vault.put(owner, { token: 'former' });
    await browser.import(configOf([], { rules: [notify] }), 'replace', {
      ruleSecrets: { notify: { token: 'new' } },
    });
    expect(await vault.open(owner, 'token')).toEqual({ state: 'secret', value: 'new' });
    expect(await browser.undo()).toEqual({ ok: true });
    expect(await vault.open(owner, 'token')).toEqual({ state: 'secret', value: 'former' });
  });

  test('are forgotten once no undo leads back to them', async () => {
    const browser = await withMine(configOf([], { rules: [notify] }));
    await browser.import(configOf([crm]));
    expect(forgotten).toEqual([]);
    await browser.import(configOf([erp]));
    expect(forgotten).toEqual(['rule notify']);
  });

  test.each([
    ['rules', { rules: [notify] }],
    ['flags', { flags: ['lead'] }],
  ])('are refused where own rules are not allowed: %s', async (_, parts) => {
    const organisation = configOf([], { allow: { ...ALLOW_ALL, rules: false } });
    const browser = await withMine(configOf([]), organisation);
    expect(await browser.import(configOf([], parts), 'add')).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/do not have permission/) }],
    });
  });

  test('exported with a passphrase, carry their own secrets and not the organisation’s', async () => {
    const own = rule({ id: 'own', request: { url: 'https://own.example.com/{secret.path}' } });
    const browser = await withMine(configOf([], { rules: [own] }), configOf([], { rules: [notify] }));
    await vault.put({ ...owner, id: 'own', endpoint: own.request.url }, { path: 'p4th' });
    await vault.put(owner, { token: 't0ken', signing: SIGNING });
    const exported = await browser.export('effective', PASSPHRASE);
    expect(exported).toMatchObject({
      sealed: [{ rule: 'own', name: 'path', origin: 'https://own.example.com' }],
      left: [
        { ...place, name: 'token', reason: 'organisation' },
        { ...place, name: 'signing', reason: 'organisation' },
      ],
    });
    expect(JSON.stringify(exported)).not.toMatch(/p4th|t0ken|whsec/);
  });
});
