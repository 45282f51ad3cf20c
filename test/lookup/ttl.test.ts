import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '../../lib/lookup/connector.ts';
import { hoursToLive, readTtl } from '../../lib/lookup/ttl.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import '../store/fresh-databases.ts';
import { about, connector } from './sample.ts';
import { type TestWorld, testWorld } from './world.ts';

test.each([
  [60, 60],
  [0, 0],
  ['3600', 3600],
  [1.5, 1.5],
  [undefined, null],
  [null, null],
])('ttl_seconds: %j is read as %j', (said, seconds) =>
  expect(readTtl(said === undefined ? {} : { ttl_seconds: said })).toEqual({ seconds, notes: [] }),
);

test.each([-1, '', 'soon', true, [60], { s: 60 }, Infinity])(
  'ttl_seconds: %j is passed over, with a note',
  (said) => {
    const { seconds, notes } = readTtl({ ttl_seconds: said });
    expect(seconds).toBeNull();
    expect(notes).toEqual([expect.stringContaining('ttl_seconds')]);
  },
);

describe('the time to live', () => {
  const bounds = { min: 60, max: 7200 };
  test.each<[number, number | undefined, { min: number; max: number } | undefined, number]>([
    [24, undefined, undefined, 24],
    [24, 3600, undefined, 1],
    [1, 86_400, undefined, 24],
    [24, 0, undefined, 0],
    [24, 99_999_999, undefined, 168],
    [24, 1, bounds, 60 / 3600],
    [24, 1800, bounds, 0.5],
    [24, 86_400, bounds, 2],
    [24, undefined, bounds, 24],
    [0, 3600, undefined, 0],
    [0, 3600, bounds, 0],
  ])('%j hours, the endpoint says %j s, bounds %j: %j hours', (hours, said, ttlSeconds, lives) =>
    expect(hoursToLive({ hours, ttlSeconds }, said)).toBe(lives),
  );
});

describe('an endpoint that says how long its answer holds', () => {
  let endpoint: FaultServer;
  beforeAll(async () => {
    endpoint = await startFaultServer();
  });
  beforeEach(() => {
    endpoint.requests.length = 0;
  });
  afterAll(() => endpoint.close());

  const answering = (body: object, changes: Partial<Connector> = {}) =>
    connector({
      endpoint: `${endpoint.url}/json?body=${encodeURIComponent(JSON.stringify(body))}`,
      ...changes,
    });
  const look = ({ lookups }: TestWorld, asked: Connector) =>
    lookups.lookup({ connector: asked, about: about(), refresh: false });
  async function lookAndKeep(world: TestWorld, asked: Connector): Promise<void> {
    await look(world, asked);
    await expect
      .poll(() => world.lookups.cached([{ connector: asked, about: about() }]))
      .toHaveProperty('crm');
  }

  test.each([
    { found: true, ttl_seconds: 60 },
    { found: false, ttl_seconds: 60 },
  ])('is asked again after that long: %j', async (body) => {
    const world = testWorld();
    const asked = answering(body);
    await lookAndKeep(world, asked);
    world.clock.now += 59_000;
    expect(await look(world, asked)).toMatchObject({ fromCache: true });
    world.clock.now += 1000;
    expect(await look(world, asked)).toMatchObject({ fromCache: false });
  });

  test('is not asked for longer than the connector would wait', async () => {
    const world = testWorld();
    const asked = answering({ found: true, ttl_seconds: 86_400 }, { cache: { hours: 1, keep: 'disk' } });
    await lookAndKeep(world, asked);
    world.clock.now += 20 * 3_600_000;
    expect(await look(world, asked)).toMatchObject({ fromCache: true });
  });

  test.each(['disk', 'session'] as const)(
    'as 0 has nothing kept, and takes away what was (%s)',
    async (keep) => {
      const world = testWorld();
      const changes = { cache: { hours: 24, keep } };
      await lookAndKeep(world, answering({ found: true }, changes));
      const gone = { ...answering({ found: true }, changes) };
      const world2 = testWorld({
        ...world,
        fetch: async () =>
          new Response('{"found":true,"ttl_seconds":0}', { headers: { 'content-type': 'application/json' } }),
      });
      await world2.lookups.lookup({ connector: gone, about: about(), refresh: true });
      await expect.poll(() => world.lookups.cached([{ connector: gone, about: about() }])).toEqual({});
    },
  );
});
