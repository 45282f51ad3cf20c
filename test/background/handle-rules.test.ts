import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createVault, type Vault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { createDeliveryQueue } from '../../lib/webhooks/delivery-queue.ts';
import { delivery } from '../webhooks/queue-world.ts';
import { rule } from '../webhooks/sample-rule.ts';
import '../store/fresh-databases.ts';

const told = vi.hoisted(() => ({ deliverNow: vi.fn(), retryMended: vi.fn(), pushToAllTabs: vi.fn() }));
vi.mock('../../lib/browser.ts', () => ({ browser: {} }));
vi.mock('../../entrypoints/background/run-deliveries.ts', () => told);
vi.mock('../../entrypoints/background/show.ts', () => ({ pushToAllTabs: told.pushToAllTabs }));
const { handleRules } = await import('../../entrypoints/background/handle-rules.ts');

const PAGE = { kind: 'page', tab: null } as const;
const notify = rule({ request: { authorisation: { type: 'bearer' } } });
const moved = rule({ request: { url: 'https://other.example.com/x', authorisation: { type: 'bearer' } } });
const owner = { kind: 'rule', id: 'notify', endpoint: notify.request.url } as const;
const config = (parts: object): Config => configSchema.parse({ version: 2, ...parts });

let vault: Vault;
beforeEach(() => {
  vi.clearAllMocks();
  vault = createVault(desksideDatabase(), navigator.locks);
});

async function browserWith(mine: Config, organisation: Config | null = null) {
  const store = createConfigStore(desksideDatabase(), async () => organisation);
  await store.change(() => mine);
  const world = {
    layers: () => store.read(),
    changeMine: async (change: (mine: Config) => Config) => {
      const changed = await store.change(change);
      return changed.ok ? { ok: true } : changed;
    },
    vault,
    deliveries: createDeliveryQueue(desksideDatabase()),
    forgetRule: (id: string) => vault.remove({ kind: 'rule', id }),
  } as unknown as World;
  return { on: handleRules(world), rules: async () => (await store.read()).effective.rules };
}

describe('an own rule', () => {
  test('is saved with the secrets typed for it, and what failed for want of them is sent', async () => {
    const { on, rules } = await browserWith(config({}));
    expect(await on['save-rule']({ rule: notify, secrets: { token: 't0ken' } }, PAGE)).toEqual({ ok: true });
    expect(await rules()).toEqual([notify]);
    expect(await vault.open(owner, 'token')).toEqual({ state: 'secret', value: 't0ken' });
    expect(told.retryMended).toHaveBeenCalledWith(expect.anything(), 'notify');
    expect(told.pushToAllTabs).toHaveBeenCalledOnce();
  });

  test('that sends to another origin loses its secret until it is entered again', async () => {
    const { on } = await browserWith(config({ rules: [notify] }));
    await on['save-rule-secrets']({ rule: 'notify', secrets: { token: 't0ken' } }, PAGE);
    await on['save-rule']({ rule: moved, secrets: {} }, PAGE);
    expect(await vault.open({ ...owner, endpoint: moved.request.url }, 'token')).toEqual({
      state: 'unreadable',
    });
  });

  test('keeps its place when it is saved again', async () => {
    const { on, rules } = await browserWith(config({ rules: [notify, rule({ id: 'second' })] }));
    await on['save-rule']({ rule: { ...notify, name: 'Renamed' }, secrets: {} }, PAGE);
    expect((await rules()).map(({ name }) => name)).toEqual(['Renamed', 'Notify']);
  });

  test('is deleted with its secrets, and what waits of it is ended; a connector’s of the same id stay', async () => {
    const { on, rules } = await browserWith(config({ rules: [notify] }));
    const connector = { kind: 'connector', id: 'notify', endpoint: 'https://crm.example' } as const;
    await vault.put(connector, { key: 'k3y' });
    await vault.put(owner, { token: 't0ken' });
    await desksideDatabase().use((open) => open.put('deliveries', delivery('waits')));
    expect(await on['delete-rule']({ rule: 'notify' }, PAGE)).toEqual({ ok: true });
    expect(await rules()).toEqual([]);
    expect(await vault.list(owner)).toEqual({});
    expect(await vault.list(connector)).toEqual({ key: 'saved' });
    expect(await createDeliveryQueue(desksideDatabase()).read('waits')).toMatchObject({
      state: { is: 'failed', why: 'rule-gone' },
    });
    expect(told.deliverNow).toHaveBeenCalledOnce();
  });

  test('forgets its second signing secret, and keeps the others', async () => {
    const signed = rule({ request: { sign: true } });
    const secret = `whsec_${btoa('x'.repeat(32))}`;
    const { on } = await browserWith(config({ rules: [signed] }));
    await on['save-rule-secrets'](
      { rule: 'notify', secrets: { signing: secret, signing_next: secret } },
      PAGE,
    );
    await on['forget-next-secret']({ rule: 'notify' }, PAGE);
    expect(await vault.list(owner)).toEqual({ signing: 'saved' });
  });

  test('is copied right after it, switched off, with its secrets', async () => {
    const { on, rules } = await browserWith(config({ rules: [notify, rule({ id: 'last' })] }));
    await vault.put(owner, { token: 't0ken' });
    expect(await on['duplicate-rule']({ rule: 'notify' }, PAGE)).toEqual({ ok: true });
    expect((await rules()).map(({ id, enabled }) => [id, enabled])).toEqual([
      ['notify', true],
      ['notify-copy', false],
      ['last', true],
    ]);
    expect(await vault.open({ ...owner, id: 'notify-copy' }, 'token')).toEqual({
      state: 'secret',
      value: 't0ken',
    });
  });

  test('that is gone has no secrets and no copy', async () => {
    const { on } = await browserWith(config({}));
    const gone = { ok: false, problems: [{ path: 'rule', message: expect.stringMatching(/no such rule/) }] };
    expect(await on['save-rule-secrets']({ rule: 'notify', secrets: {} }, PAGE)).toEqual(gone);
    expect(await on['duplicate-rule']({ rule: 'notify' }, PAGE)).toEqual(gone);
  });
});

describe('a rule of the organisation', () => {
  const theirs = config({ organisation: 'Acme', rules: [notify] });

  test('is neither changed nor deleted', async () => {
    const { on, rules } = await browserWith(config({}), theirs);
    const locked = {
      ok: false,
      problems: [{ path: '', message: expect.stringMatching(/organisation sets this/) }],
    };
    expect(await on['save-rule']({ rule: moved, secrets: {} }, PAGE)).toEqual(locked);
    expect(await on['delete-rule']({ rule: 'notify' }, PAGE)).toEqual(locked);
    expect(await rules()).toEqual([notify]);
  });

  test('gets its secrets here, beside those of the own rule that it hides', async () => {
    await vault.put({ ...owner, endpoint: moved.request.url }, { token: 'mine' });
    const { on } = await browserWith(config({ rules: [moved] }), theirs);
    await on['save-rule-secrets']({ rule: 'notify', secrets: { token: 'theirs' } }, PAGE);
    expect(await vault.open(owner, 'token')).toEqual({ state: 'secret', value: 'theirs' });
    expect(await vault.open({ ...owner, endpoint: moved.request.url }, 'token')).toEqual({
      state: 'secret',
      value: 'mine',
    });
  });

  test('is copied without its secrets', async () => {
    const { on, rules } = await browserWith(config({}), theirs);
    await vault.put(owner, { token: 't0ken' });
    await on['duplicate-rule']({ rule: 'notify' }, PAGE);
    expect((await rules()).map(({ id }) => id)).toEqual(['notify', 'notify-copy']);
    expect(await vault.list({ ...owner, id: 'notify-copy' })).toEqual({});
  });
});

test('where own rules are not allowed they are neither made, changed, copied nor deleted; secrets are the agent’s matter', async () => {
  const organisation = config({ allow: { rules: false }, adminContact: 'it@acme.example' });
  const { on, rules } = await browserWith(config({ rules: [notify] }), organisation);
  const denied = { ok: false, problems: [{ path: '', message: expect.stringContaining('it@acme.example') }] };
  expect(await on['save-rule']({ rule: rule({ id: 'new' }), secrets: {} }, PAGE)).toEqual(denied);
  expect(await on['save-rule']({ rule: moved, secrets: {} }, PAGE)).toEqual(denied);
  expect(await on['duplicate-rule']({ rule: 'notify' }, PAGE)).toEqual(denied);
  expect(await on['delete-rule']({ rule: 'notify' }, PAGE)).toEqual(denied);
  expect(await rules()).toEqual([notify]);
  expect(await on['save-rule-secrets']({ rule: 'notify', secrets: { token: 'x' } }, PAGE)).toEqual({
    ok: true,
  });
});
