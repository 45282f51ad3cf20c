import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '../../lib/lookup/connector.ts';
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

const BODY = encodeURIComponent('{"found":true,"name":"Ana","plan":"Pro"}');
const asking = (id: string, changes: Partial<Connector> = {}) =>
  connector({ id, endpoint: `${endpoint.url}/json?body=${BODY}`, ...changes });
/** Its answers take a while: whoever asks at once, on a busy machine too, is there before them. */
const unhurried = () =>
  testWorld({
    fetch: async (...request) => {
      await sleep(150);
      return fetch(...request);
    },
  });
const look = ({ lookups }: TestWorld, asked: Connector, refresh = false) =>
  lookups.lookup({ connector: asked, about: about(), refresh });
const save = ({ vault }: TestWorld, { id, endpoint }: Connector, key: string) =>
  vault.put({ kind: 'connector', id, endpoint }, { key });

describe('connectors that ask the same share one call', () => {
  const badge = () => asking('crm');
  const template = () => asking('billing', { template: '{{ data.plan }}', notFoundStatuses: [404] });

  test('for all panels of a ticket at once, each with a row in its own log', async () => {
    const world = unhurried();
    const [first, second] = await Promise.all([look(world, badge()), look(world, template())]);
    expect([first?.answer.status, second?.answer.status]).toEqual(['found', 'found']);
    expect(endpoint.requests).toHaveLength(1);
    for (const id of ['crm', 'billing']) await expect.poll(() => world.log.read(id)).toHaveLength(1);
  });

  test('and one after the other, from what is kept', async () => {
    const world = testWorld();
    await look(world, badge());
    await expect
      .poll(() => world.lookups.cached([{ connector: template(), about: about() }]))
      .toMatchObject({ billing: { fromCache: true } });
    expect(await look(world, template())).toMatchObject({ fromCache: true });
    expect(endpoint.requests).toHaveLength(1);
  });

  test('and a refresh of both', async () => {
    const world = unhurried();
    await Promise.all([look(world, badge(), true), look(world, template(), true)]);
    expect(endpoint.requests).toHaveLength(1);
  });

  test('though each reads the answer in its own way', async () => {
    const world = unhurried();
    const path = `${endpoint.url}/json?body=${encodeURIComponent('{"plan":"Pro"}')}`;
    const [badgeSays, templateSays] = await Promise.all([
      look(world, asking('crm', { endpoint: path })),
      look(world, asking('billing', { endpoint: path, template: 'x' })),
    ]);
    expect(badgeSays?.answer).toMatchObject({ status: 'error', reason: 'wrong-shape' });
    expect(templateSays?.answer).toMatchObject({ status: 'found', data: { plan: 'Pro' } });
    expect(endpoint.requests).toHaveLength(1);
  });

  test('and a failure is one for each of them', async () => {
    const world = unhurried();
    const path = `${endpoint.url}/status/503`;
    await Promise.all(['crm', 'billing'].map((id) => look(world, asking(id, { endpoint: path }))));
    expect(endpoint.requests).toHaveLength(1);
    for (const id of ['crm', 'billing'])
      expect(await world.log.stats(id)).toMatchObject({ lookups: 1, errorRate: 1 });
  });

  test('with the same secret, entered for each', async () => {
    const world = testWorld();
    const both = ['crm', 'billing'].map((id) => asking(id, { secretHeader: 'X-API-Key' }));
    for (const each of both) await save(world, each, 'same-secret');
    await Promise.all(both.map((each) => look(world, each)));
    expect(endpoint.requests.map(({ headers }) => headers['x-api-key'])).toEqual(['same-secret']);
  });
});

describe('each asks for itself', () => {
  const requests = async (world: TestWorld, ...connectors: Connector[]) => {
    await Promise.all(connectors.map((each) => look(world, each)));
    return endpoint.requests.length;
  };

  test.each<[string, Partial<Connector>]>([
    ['another header', { headers: [{ name: 'X-Team', value: 'billing' }] }],
    ['an own body', { body: '{"mail":"{email}"}' }],
    ['another dialect', { dialect: 'disqua' }],
    ["the agent's own login", { credentials: 'include' }],
    ['more time', { timeoutSeconds: 9 }],
  ])('with %s', async (_, changes) =>
    expect(await requests(unhurried(), asking('crm'), asking('billing', changes))).toBe(2),
  );

  test('with another secret, and neither is ever sent or shown for the other', async () => {
    const world = testWorld();
    const echo = `${endpoint.url}/echo`;
    const both = ['crm', 'billing'].map((id) => asking(id, { endpoint: echo, secretHeader: 'X-API-Key' }));
    for (const each of both) await save(world, each, `secret-of-${each.id}`);
    expect(await requests(world, ...both)).toBe(2);
    expect(endpoint.requests.map(({ headers }) => headers['x-api-key']).toSorted()).toEqual([
      'secret-of-billing',
      'secret-of-crm',
    ]);
    const asks = both.map((each) => ({ connector: each, about: about() }));
    await expect.poll(async () => Object.keys(await world.lookups.cached(asks))).toHaveLength(2);
    await save(world, both[1] as Connector, 'secret-of-nobody');
    expect(Object.keys(await world.lookups.cached(asks))).toEqual(['crm']);
  });

  test('without a secret, where the other has one', async () => {
    const world = testWorld();
    const both = ['crm', 'billing'].map((id) => asking(id, { secretHeader: 'X-API-Key' }));
    await save(world, both[0] as Connector, 'same-secret');
    const [has, lacks] = await Promise.all(both.map((each) => look(world, each)));
    expect(has?.answer.status).toBe('found');
    expect(lacks?.answer).toMatchObject({ reason: 'secret-missing' });
  });

  test('where one must leave nothing on the disk, and the other may', async () => {
    const world = testWorld();
    const shy = asking('billing', { cache: { hours: 24, keep: 'session' } });
    await look(world, asking('crm'));
    await expect
      .poll(() => world.lookups.cached([{ connector: asking('crm'), about: about() }]))
      .toHaveProperty('crm');
    expect(await world.lookups.cached([{ connector: shy, about: about() }])).toEqual({});
  });
});
