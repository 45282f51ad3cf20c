import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { createOrganisationStore, type OrganisationStore } from '../../lib/config/organisation-store.ts';
import { readPolicy } from '../../lib/config/policy.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { shows } from '../attacks/attack.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';
import { type ConfigServer, startConfigServer } from './config-server.ts';

const FILE = '/deskside.json';
const clock = { now: 1000 };
let server: ConfigServer;
let store: OrganisationStore;

beforeAll(async () => {
  server = await startConfigServer();
});
afterAll(() => server.close());
beforeEach(() => {
  clock.now = 1000;
  server.asked.length = 0;
  store = made();
});

function made(baked: Config | null = null): OrganisationStore {
  return createOrganisationStore(desksideDatabase(), {
    baked,
    now: () => clock.now,
    fetch,
    online: () => true,
    hasHost: async () => true,
  });
}

const config = (organisation: string, changes: object = {}) => ({ version: 2, organisation, ...changes });
const asking = (...hosts: string[]) => ({
  connectors: hosts.map((host, index) => connector({ id: `c${index}`, endpoint: `https://${host}/lookup` })),
});
const withLogin = (...hosts: string[]) =>
  asking(...hosts).connectors.map((one) => ({ ...one, credentials: 'include' }));
const policy = (managed: object) => store.takePolicy(readPolicy({ ...managed }));
const policyConfig = (organisation: string) => policy({ config: JSON.stringify(config(organisation)) });
const serve = (file: object) => server.put(FILE, JSON.stringify(file));
const inForce = async () => (await store.read())?.config?.organisation ?? null;
const check = async () => (await store.read())?.check;

test('nobody sets anything', async () => expect(await store.read()).toBeNull());

describe('the one source', () => {
  test.each([
    [{ policy: true, baked: true, address: true }, 'Policy', { kind: 'policy' }],
    [{ policy: false, baked: true, address: true }, 'Baked', { kind: 'baked' }],
    [{ policy: false, baked: false, address: true }, 'Served', { kind: 'url', by: 'agent' }],
  ])('of %j is %s', async (there, organisation, source) => {
    store = made(there.baked ? configSchema.parse(config('Baked')) : null);
    serve(config('Served'));
    const typing = made();
    await typing.setAddress({ url: server.url });
    await typing.look();
    if (there.policy) await policyConfig('Policy');
    expect(await store.read()).toMatchObject({ source, config: { organisation } });
  });

  test('an address that does not count is not asked', async () => {
    await store.setAddress({ url: server.url });
    await policyConfig('Policy');
    await store.look();
    expect(server.asked).toEqual([]);
  });
});

describe('a policy', () => {
  test('that is gone gives back what the agent had', async () => {
    serve(config('Served'));
    await store.setAddress({ url: server.url });
    await store.look();
    await policyConfig('Policy');
    expect(await inForce()).toBe('Policy');
    await policy({});
    expect(await inForce()).toBe('Served');
  });

  test(shows('43.3', 'that is invalid keeps the last good one and says so, until it is mended'), async () => {
    await policyConfig('Policy');
    clock.now = 2000;
    await policy({ config: '{' });
    expect(await store.read()).toMatchObject({
      source: { kind: 'policy' },
      config: { organisation: 'Policy' },
      since: 1000,
      check: { state: 'failed', at: 2000, problems: [{ path: 'config' }] },
    });
    await policyConfig('Mended');
    expect(await store.read()).toMatchObject({
      config: { organisation: 'Mended' },
      check: { state: 'applied' },
    });
  });

  test.each([
    ['the build’s config', 'Baked', { kind: 'baked' }],
    ['nothing', null, { kind: 'policy' }],
  ])('that never was any good leaves %s in force, and says so', async (_, organisation, source) => {
    store = made(organisation === null ? null : configSchema.parse(config(organisation)));
    await policy({ config: '{' });
    expect(await inForce()).toBe(organisation);
    expect(await store.read()).toMatchObject({ source, check: { state: 'failed' } });
  });

  test('that says the same again changes nothing', async () => {
    await policyConfig('Policy');
    const former = await store.read();
    clock.now = 5000;
    await policyConfig('Policy');
    expect(await store.read()).toEqual(former);
  });

  test('with an address has it looked at, and needs nobody’s consent', async () => {
    serve(config('Served', asking('new.acme.example')));
    await policy({ url: server.url });
    expect(await check()).toEqual({ state: 'never' });
    await store.look();
    expect(await store.read()).toMatchObject({
      source: { kind: 'url', url: server.url, by: 'policy' },
      config: { organisation: 'Served' },
      check: { state: 'applied' },
    });
  });

  test('that moves to an address keeps its former config until the address has given one', async () => {
    await policyConfig('Policy');
    server.answer(FILE, (response) => response.writeHead(503).end());
    await policy({ url: server.url });
    await store.look();
    expect(await inForce()).toBe('Policy');
    serve(config('Served'));
    await store.look();
    expect(await inForce()).toBe('Served');
  });
});

describe('the address that an agent has typed', () => {
  const typed = async (file: object) => {
    serve(file);
    await store.setAddress({ url: server.url });
    await store.look();
  };
  const waiting = async () => {
    const now = await check();
    if (now?.state !== 'waits') throw new Error(`Nothing waits: ${now?.state}`);
    return now;
  };
  const consent = async () => store.agree(await waiting());

  test('a config that asks nowhere new is taken over at once', async () => {
    await typed(config('Served'));
    expect(await inForce()).toBe('Served');
  });

  test(shows(['41.1', '42.7'], 'new endpoints wait for consent, and the former config stays'), async () => {
    await typed(config('First', { revision: 1, ...asking('a.example') }));
    expect(await store.read()).toMatchObject({
      config: null,
      check: { state: 'waits', revision: 1, endpoints: ['https://a.example'] },
      waiting: { organisation: 'First' },
    });
    expect(await consent()).toBe(true);
    expect(await inForce()).toBe('First');
    expect(await store.read()).not.toHaveProperty('waiting');

    serve(config('Second', { revision: 2, ...asking('a.example', 'b.example') }));
    await store.look();
    await store.look();
    expect(await inForce()).toBe('First');
    expect(await check()).toMatchObject({ state: 'waits', revision: 2, endpoints: ['https://b.example'] });
    expect(await consent()).toBe(true);
    expect(await inForce()).toBe('Second');
  });

  test.each([
    ['that asks elsewhere', asking('evil.example')],
    ['that asks the same endpoint with the agent’s own login', { connectors: withLogin('a.example') }],
  ])('consent to what was shown is none to a config %s and came after it', async (_, other) => {
    await typed(config('First', { revision: 1, ...asking('a.example') }));
    const shown = await waiting();
    serve(config('Other', { revision: 1, ...other }));
    clock.now += 1000;
    await store.look();
    expect(await store.agree(shown)).toBe(false);
    expect(await inForce()).toBeNull();
  });

  test('consent to what was shown holds while the same config is looked at again', async () => {
    await typed(config('First', { revision: 1, ...asking('a.example') }));
    const shown = await waiting();
    clock.now += 1000;
    await store.look();
    server.put(FILE, `${JSON.stringify(config('First', { revision: 1, ...asking('a.example') }))}\n`);
    await store.look();
    expect(await store.agree(shown)).toBe(true);
    expect(await inForce()).toBe('First');
  });

  test('a connector that begins to send the agent’s own login waits too', async () => {
    await typed(config('First', asking('a.example')));
    await consent();
    const [known] = asking('a.example').connectors;
    serve(config('Second', { connectors: [{ ...known, credentials: 'include' }] }));
    await store.look();
    expect(await check()).toMatchObject({ state: 'waits', endpoints: ['https://a.example'] });
  });

  test.each([
    ['reads more with the agent’s session', { requests: { ticket: { path: '/api/mailbox' } } }],
    ['takes the place of another helpdesk', { id: 'zendesk' }],
  ])('a helpdesk of its own that %s waits too', async (_, change) => {
    const desk = (changes: object) => ({
      ownHelpdesks: [
        {
          id: 'desk',
          name: 'Acme Desk',
          ticket: [{ in: 'path', pattern: '^/t/(?<id>[0-9]+)$' }],
          requests: { ticket: { path: '/api/tickets/{id}' } },
          fields: {},
          ...changes,
        },
      ],
    });
    await typed(config('First', desk({})));
    expect(await check()).toMatchObject({ state: 'waits', endpoints: ['Acme Desk'] });
    await consent();
    serve(config('Second', desk(change)));
    await store.look();
    expect(await inForce()).toBe('First');
    expect(await check()).toMatchObject({ state: 'waits', endpoints: ['Acme Desk'] });
  });

  test('a site that runs another helpdesk waits too', async () => {
    const site = (helpdesk: string) => ({ helpdesks: [{ origin: 'https://desk.acme.example', helpdesk }] });
    await typed(config('First', site('zendesk')));
    await consent();
    serve(config('Second', site('zammad')));
    await store.look();
    expect(await check()).toMatchObject({ state: 'waits', endpoints: ['https://desk.acme.example'] });
  });

  test('a site that begins to take a sign-in token out of a cookie waits too', async () => {
    const site = { origin: 'https://chat.acme.example', helpdesk: 'chatwoot' };
    await typed(config('First', { helpdesks: [site] }));
    await consent();
    serve(config('Second', { helpdesks: [{ ...site, settings: { useCredential: 'yes' } }] }));
    await store.look();
    expect(await inForce()).toBe('First');
    expect(await check()).toMatchObject({ state: 'waits', endpoints: ['https://chat.acme.example'] });
  });

  test(shows('42.6', 'an older revision is refused, and the next one is not'), async () => {
    await typed(config('Fifth', { revision: 5 }));
    for (const older of [{ revision: 4 }, {}]) {
      serve(config('Older', older));
      await store.look();
      expect(await inForce()).toBe('Fifth');
      expect(await check()).toMatchObject({ state: 'failed', problems: [{ path: 'revision' }] });
    }
    serve(config('Sixth', { revision: 6 }));
    await store.look();
    expect(await inForce()).toBe('Sixth');
  });

  test(
    shows(
      ['42.2', '42.3', '42.5'],
      'whatever goes wrong, the last good one stays, and the next look mends it',
    ),
    async () => {
      await typed(config('Served', { revision: 1 }));
      server.answer(FILE, (response) => response.writeHead(200).end('{"version":1,'));
      clock.now = 7000;
      await store.look();
      expect(await store.read()).toMatchObject({
        config: { organisation: 'Served' },
        since: 1000,
        check: { state: 'failed', at: 7000 },
      });
      serve(config('Served', { revision: 1 }));
      await store.look();
      expect(await check()).toEqual({ state: 'same', at: 7000 });
    },
  );

  test('a background that starts anew knows all of it, and asks by the ETag', async () => {
    await typed(config('Served'));
    store = made();
    await store.look();
    expect([await inForce(), (await check())?.state]).toEqual(['Served', 'same']);
    expect(server.asked.map(({ etag }) => etag === undefined)).toEqual([true, false]);
  });

  test('typed again it stays as it is; another one, or none, takes its config along', async () => {
    await typed(config('Served'));
    await store.setAddress({ url: server.url });
    expect(await inForce()).toBe('Served');
    await store.setAddress({ url: 'https://other.acme.example/x' });
    expect(await inForce()).toBeNull();
    await store.setAddress(null);
    expect(await store.read()).toBeNull();
  });

  test('an answer for an address that was changed meanwhile is dropped', async () => {
    server.answer(FILE, (response) => setTimeout(() => response.end(JSON.stringify(config('Late'))), 100));
    await store.setAddress({ url: server.url });
    const looking = store.look();
    await store.setAddress({ url: 'https://other.acme.example/x' });
    await looking;
    expect(await store.read()).toMatchObject({ config: null, check: { state: 'never' } });
  });
});

test('a config that this release cannot read is not in force, and is said', async () => {
  await desksideDatabase().use((open) =>
    open.put(
      'organisation',
      {
        policy: { good: { kind: 'config', config: { version: 9 }, since: 1 }, check: { state: 'never' } },
        address: null,
      },
      'kept',
    ),
  );
  expect(await store.read()).toMatchObject({ config: null, check: { state: 'failed' } });
});
