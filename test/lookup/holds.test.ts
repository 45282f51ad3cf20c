import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEndpointHealth } from '../../lib/lookup/endpoint-health.ts';
import { createLookups } from '../../lib/lookup/lookup.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import '../store/fresh-databases.ts';
import { about, connector } from './sample.ts';
import { type TestWorld, testWorld } from './world.ts';

let endpoint: FaultServer;

beforeAll(async () => {
  endpoint = await startFaultServer();
});
beforeEach(() => {
  endpoint.requests.length = 0;
});
afterAll(() => endpoint.close());

const crm = (path: string, id = 'crm') => connector({ id, endpoint: `${endpoint.url}/${path}` });

function look({ lookups }: Pick<TestWorld, 'lookups'>, path: string, refresh = false, id = 'crm') {
  return lookups.lookup({ connector: crm(path, id), about: about(), refresh });
}

async function failFiveTimes(world: TestWorld): Promise<void> {
  for (let n = 0; n < 5; n++) await look(world, 'status/503');
}

describe('an endpoint that fails again and again', () => {
  test('is left alone for half a minute after the fifth time, and then asked again', async () => {
    const world = testWorld();
    await failFiveTimes(world);
    expect(await look(world, 'status/503')).toMatchObject({
      answer: { reason: 'paused', mender: 'endpoint', until: world.clock.now + 30_000 },
      fromCache: false,
    });
    expect(endpoint.requests).toHaveLength(5);
    world.clock.now += 30_000;
    expect(await look(world, 'found')).toMatchObject({ answer: { status: 'found' } });
  });

  test('is asked at once where the agent wants it, and one good answer ends the pause', async () => {
    const world = testWorld();
    await failFiveTimes(world);
    expect(await look(world, 'status/503', true)).toMatchObject({ answer: { http: 503 } });
    expect(await look(world, 'status/503')).toMatchObject({
      answer: { reason: 'paused', until: world.clock.now + 60_000 },
    });
    await look(world, 'found', true);
    await expect.poll(() => world.health.hold('crm', world.clock.now)).toBeNull();
  });

  test('is still left alone by the next background', async () => {
    const world = testWorld();
    await failFiveTimes(world);
    const health = createEndpointHealth(world.session);
    const next = { lookups: createLookups({ ...world, health }) };
    expect(await look(next, 'status/503')).toMatchObject({ answer: { reason: 'paused' } });
    expect(endpoint.requests).toHaveLength(5);
  });

  test('holds up nobody else', async () => {
    const world = testWorld();
    await failFiveTimes(world);
    expect(await look(world, 'found', false, 'billing')).toMatchObject({ answer: { status: 'found' } });
  });

  test('is asked again as soon as its connector has changed', async () => {
    const world = testWorld();
    await failFiveTimes(world);
    await world.health.forget('crm');
    expect(await look(world, 'found')).toMatchObject({ answer: { status: 'found' } });
  });

  test('a pause is no lookup: the log does not fill up with it', async () => {
    const world = testWorld();
    await failFiveTimes(world);
    await look(world, 'status/503');
    await expect.poll(() => world.log.stats('crm')).toMatchObject({ lookups: 5, errorRate: 1 });
  });
});

describe('an endpoint that answers 429', () => {
  test('is not asked before it wants to be, unless the agent insists', async () => {
    const world = testWorld();
    const until = world.clock.now + 12_000;
    expect(await look(world, 'limited?after=12')).toMatchObject({
      answer: { reason: 'rate-limited', http: 429, until },
    });
    world.clock.now += 11_000;
    expect(await look(world, 'found')).toMatchObject({ answer: { reason: 'rate-limited', until } });
    expect(endpoint.requests).toHaveLength(1);
    expect(await look(world, 'found', true)).toMatchObject({ answer: { status: 'found' } });
  });

  test('without Retry-After is left alone for half a minute', async () => {
    const world = testWorld();
    expect(await look(world, 'limited')).toMatchObject({
      answer: { reason: 'rate-limited', until: world.clock.now + 30_000 },
    });
  });
});

test('what is kept is shown whatever the endpoint does', async () => {
  const world = testWorld();
  await look(world, 'found');
  await expect
    .poll(() => world.lookups.cached([{ connector: crm('found'), about: about() }]))
    .toHaveProperty('crm');
  await failFiveTimes(world);
  expect(await look(world, 'found')).toMatchObject({ answer: { status: 'found' }, fromCache: true });
});

test('a session that cannot be used stops no lookup, and spares an endpoint until the background ends', async () => {
  const broken = () => Promise.reject(new Error('The session is gone.'));
  const area = { get: broken, set: broken, remove: broken };
  const world = testWorld({ health: createEndpointHealth(area) });
  expect(await look(world, 'found')).toMatchObject({ answer: { status: 'found' } });
  await failFiveTimes(world);
  expect(await look(world, 'status/503')).toMatchObject({ answer: { reason: 'paused' } });
  const next = { lookups: createLookups({ ...world, health: createEndpointHealth(area) }) };
  expect(await look(next, 'status/503')).toMatchObject({ answer: { http: 503 } });
});

test('how long an endpoint usually takes is known after five answers', async () => {
  const world = testWorld();
  const slow = () => world.health.slowAfter(['crm', 'billing']);
  for (let n = 0; n < 5; n++) {
    expect(await slow()).toEqual({});
    await world.health.record('crm', {
      outcome: { kind: 'response', http: 200, contentType: '', text: '{}' },
      at: world.clock.now,
      durationMs: 1200,
    });
  }
  expect(await slow()).toEqual({ crm: 1200 });
});
