import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import { shows } from '../attacks/attack.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { breakOpening } from '../store/fresh-databases.ts';
import { about, connector } from './sample.ts';
import { type TestWorld, testWorld } from './world.ts';

const HOUR = 3_600_000;
let endpoint: FaultServer;

beforeAll(async () => {
  endpoint = await startFaultServer();
});
beforeEach(() => {
  endpoint.requests.length = 0;
});
afterAll(() => endpoint.close());

const crm = (changes: Partial<Connector> = {}, path = 'found') =>
  connector({ endpoint: `${endpoint.url}/${path}`, ...changes });

function look({ lookups }: TestWorld, asked = crm(), refresh = false, seen: Partial<About> = {}) {
  return lookups.lookup({ connector: asked, about: about(seen), refresh });
}

/** Waits until the answer of a lookup is kept: it comes back before that. */
async function settled({ lookups }: TestWorld, asked = crm()): Promise<void> {
  await expect.poll(() => lookups.cached([{ connector: asked, about: about() }])).toHaveProperty(asked.id);
}

describe('the cache', () => {
  test('answers the second lookup', async () => {
    const world = testWorld();
    expect(await look(world)).toMatchObject({
      answer: { status: 'found' },
      fromCache: false,
      at: world.clock.now,
    });
    await settled(world);
    world.clock.now += HOUR;
    expect(await look(world)).toMatchObject({
      answer: { status: 'found' },
      fromCache: true,
      at: world.clock.now - HOUR,
    });
    expect(endpoint.requests).toHaveLength(1);
  });

  test('is still there for the next background', async () => {
    const before = testWorld();
    await look(before);
    await settled(before);
    expect(await look(testWorld())).toMatchObject({ fromCache: true });
  });

  test('is passed over by a refresh, which is then kept', async () => {
    const world = testWorld();
    await look(world);
    await settled(world);
    world.clock.now += HOUR;
    expect(await look(world, crm(), true)).toMatchObject({ fromCache: false, at: world.clock.now });
    expect(endpoint.requests).toHaveLength(2);
    await expect.poll(async () => (await look(world))?.at).toBe(world.clock.now);
    expect(endpoint.requests).toHaveLength(2);
  });

  test.each([1, 24, 168])(
    'with %i hours to live is asked anew after them, its old answer at hand meanwhile',
    async (hours) => {
      const world = testWorld();
      const asked = crm({ cache: { hours, keep: 'disk' } });
      await look(world, asked);
      await settled(world, asked);
      world.clock.now += hours * HOUR;
      const at = world.clock.now - hours * HOUR;
      expect(await world.lookups.cached([{ connector: asked, about: about() }])).toMatchObject({
        crm: { expired: true, at },
      });
      expect(await look(world, asked)).toMatchObject({ fromCache: false, expired: false });
      expect(endpoint.requests).toHaveLength(2);
    },
  );

  test.each([
    { hours: 0, keep: 'disk' },
    { hours: 24, keep: 'nothing' },
  ] as const)('%j always asks and stores nothing', async (cache) => {
    const world = testWorld();
    const asked = crm({ cache });
    await look(world, asked);
    await expect.poll(async () => (await look(world, asked))?.fromCache).toBe(false);
    expect(endpoint.requests.length).toBeGreaterThanOrEqual(2);
    expect(await world.lookups.cached([{ connector: asked, about: about() }])).toEqual({});
    expect([...world.session.items.keys()].filter((key) => key.startsWith('answer:'))).toEqual([]);
  });

  test('for the session is gone with it', async () => {
    const world = testWorld();
    const asked = crm({ cache: { hours: 24, keep: 'session' } });
    await look(world, asked);
    await settled(world, asked);
    expect(await look(world, asked)).toMatchObject({ fromCache: true });
    expect(await look(testWorld(), asked)).toMatchObject({ fromCache: false });
  });

  test(
    shows('32.3', 'serves the same customer on another ticket, written otherwise, and nobody else'),
    async () => {
      const world = testWorld();
      await look(world);
      await settled(world);
      expect(
        await look(world, crm(), false, { email: 'ANA@example.com', ticket: { id: '9' } }),
      ).toMatchObject({
        fromCache: true,
      });
      expect(await look(world, crm(), false, { email: 'bob@example.com' })).toMatchObject({
        fromCache: false,
      });
    },
  );

  test('keeps no failure', async () => {
    const world = testWorld();
    const failing = crm({}, 'status/503');
    for (let n = 0; n < 2; n++)
      expect(await look(world, failing)).toMatchObject({
        answer: { status: 'error', http: 503 },
        fromCache: false,
      });
    expect(endpoint.requests).toHaveLength(2);
  });

  test('of an old secret is not shown once the secret has changed', async () => {
    const world = testWorld();
    const asked = crm({ secretHeader: 'X-API-Key' });
    const owner = { kind: 'connector', id: asked.id, endpoint: asked.endpoint } as const;
    await world.vault.put(owner, { key: 'first-secret' });
    await look(world, asked);
    await settled(world, asked);
    await world.vault.put(owner, { key: 'second-secret' });
    expect(await world.lookups.cached([{ connector: asked, about: about() }])).toEqual({});
    await look(world, asked);
    expect(endpoint.requests.map(({ headers }) => headers['x-api-key'])).toEqual([
      'first-secret',
      'second-secret',
    ]);
  });

  test('gives what it holds of several connectors, by id', async () => {
    const world = testWorld();
    const billing = crm({ id: 'billing', headers: [{ name: 'X-Team', value: 'billing' }] });
    const off = crm({ id: 'off', enabled: false });
    await look(world);
    await settled(world);
    const asks = [crm(), billing, off].map((entry) => ({ connector: entry, about: about() }));
    expect(Object.keys(await world.lookups.cached(asks))).toEqual(['crm']);
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('nothing is sent', () => {
  test('by a connector that is switched off', async () => {
    expect(await look(testWorld(), crm({ enabled: false }), true)).toBeNull();
    expect(endpoint.requests).toEqual([]);
  });

  test(shows('8.6', 'without the permission for exactly its host'), async () => {
    const asked: string[] = [];
    const hasHost = async (pattern: string) => {
      asked.push(pattern);
      return false;
    };
    expect(await look(testWorld({ hasHost }))).toMatchObject({
      answer: { reason: 'permission-missing', mender: 'you' },
    });
    expect(asked).toEqual(['http://127.0.0.1/*']);
    expect(endpoint.requests).toEqual([]);
  });

  test('where the browser cannot say whether it is permitted', async () => {
    const hasHost = () => Promise.reject(new Error('Invalid pattern.'));
    expect(await look(testWorld({ hasHost }))).toMatchObject({ answer: { reason: 'permission-missing' } });
  });

  test('without its secret, or with one for another endpoint', async () => {
    const world = testWorld();
    const asked = crm({ secretHeader: 'X-API-Key' });
    expect(await look(world, asked)).toMatchObject({ answer: { reason: 'secret-missing', detail: 'key' } });
    await world.vault.put(
      { kind: 'connector', id: 'crm', endpoint: 'https://former.example' },
      { key: 'secret' },
    );
    expect(await look(world, asked)).toMatchObject({
      answer: { reason: 'secret-unreadable', detail: 'key' },
    });
    expect(endpoint.requests).toEqual([]);
  });
});

describe('a broken database', () => {
  test(shows('29.4', 'of the cache stops no lookup'), async () => {
    breakOpening('deskside-cache', Number.POSITIVE_INFINITY);
    const world = testWorld();
    for (let n = 0; n < 2; n++)
      expect(await look(world)).toMatchObject({ answer: { status: 'found' }, fromCache: false });
    expect(await world.log.read('crm')).toEqual([]);
  });

  test(
    shows('29.4', 'of the secrets is said by those who need one, and no kept answer is shown'),
    async () => {
      const before = testWorld();
      await look(before, crm({ secretHeader: 'X-API-Key' }));
      breakOpening('deskside', Number.POSITIVE_INFINITY);
      const world = testWorld();
      expect(await look(world, crm({ secretHeader: 'X-API-Key' }))).toMatchObject({
        answer: { reason: 'vault-unreadable', mender: 'you' },
      });
      expect(await look(world, crm())).toMatchObject({ answer: { status: 'found' } });
    },
  );
});

test('a slow endpoint does not keep the others waiting', async () => {
  const world = testWorld();
  const slow = look(world, crm({ id: 'slow', timeoutSeconds: 1 }, 'never'));
  const first = await Promise.race([slow, look(world)]);
  expect(first).toMatchObject({ answer: { status: 'found' } });
  expect(await slow).toMatchObject({ answer: { status: 'timeout', seconds: 1 } });
});

test('the time that a lookup took is never less than none, whatever the clock does', async () => {
  let now = 1_000_000;
  const answer = await look(testWorld({ now: () => (now -= 60_000) }));
  expect(answer?.durationMs).toBe(0);
});
