import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ALLOW_ALL } from '../../lib/config/allow.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { openSealed, type PlainSecret, resealSecrets, sealSecrets } from '../../lib/config/seal-secrets.ts';
import { createVault, type Vault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { shows } from '../attacks/attack.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';
import {
  configOf,
  crm,
  erp,
  keyPlace,
  ownerOf,
  PASSPHRASE,
  tokenPlace,
  transferWorld,
} from './transfer-world.ts';

const applied = vi.hoisted(() => ({ applyConfig: vi.fn(), pushToAllTabs: vi.fn() }));
vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../entrypoints/background/apply-config.ts', () => ({ applyConfig: applied.applyConfig }));
vi.mock('../../entrypoints/background/show.ts', () => ({ pushToAllTabs: applied.pushToAllTabs }));

let vault: Vault;

beforeEach(() => {
  vi.clearAllMocks();
  vault = createVault(desksideDatabase(), navigator.locks);
});

const withMine = (mine: Config | null, organisation: Config | null = null) =>
  transferWorld(vault, mine, organisation);
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

  test('of the organisation leave what an own connector of the same id has, for when it is back', async () => {
    const own = { ...crm, endpoint: 'https://own.example/lookup' };
    await vault.put(ownerOf(own), { key: 'mine' });
    const theirs = configOf([crm], { sealed: await sealed([{ ...keyPlace, value: 'theirs' }]) });
    const browser = await withMine(configOf([own]), theirs);
    expect(await browser.open(PASSPHRASE)).toMatchObject({ opened: [keyPlace] });
    expect(await vault.open(ownerOf(crm), 'key')).toEqual({ state: 'secret', value: 'theirs' });
    expect(await vault.open(ownerOf(own), 'key')).toEqual({ state: 'secret', value: 'mine' });
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
        { ...keyPlace, connector: 'gone', reason: 'no-holder' },
        { ...keyPlace, name: 'other', reason: 'not-wanted' },
        { ...tokenPlace, reason: 'not-sendable' },
        { ...keyPlace, name: 'altered', reason: 'altered' },
      ],
      closed: 0,
    });
  });
});

describe('an export', () => {
  test(
    shows('33.4', 'never holds a secret of the vault, or one that stands in the config in plain words'),
    async () => {
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
    },
  );

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
