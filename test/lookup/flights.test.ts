import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import { shows } from '../attacks/attack.ts';
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

const crm = (changes: Partial<Connector> = {}, path = 'found') =>
  connector({ endpoint: `${endpoint.url}/${path}`, ...changes });

function look({ lookups }: TestWorld, asked = crm(), refresh = false, seen: Partial<About> = {}) {
  return lookups.lookup({ connector: asked, about: about(seen), refresh });
}

/** Waits until the answer of a lookup is kept: it comes back before that. */
async function settled({ lookups }: TestWorld, asked = crm()): Promise<void> {
  await expect.poll(() => lookups.cached([{ connector: asked, about: about() }])).toHaveProperty(asked.id);
}

describe('one flight', () => {
  test(shows(['25.1', '25.2'], 'however many tabs ask at once'), async () => {
    const world = testWorld();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => look(world, crm(), false, { ticket: { id: `${n}` } })),
    );
    expect(answers.every((answer) => answer?.answer.status === 'found')).toBe(true);
    expect(endpoint.requests).toHaveLength(1);
    expect(await world.log.read('crm')).toHaveLength(1);
  });

  test('that a refresh joins, for it is asking too', async () => {
    const world = testWorld();
    const slow = crm({}, 'drip');
    await Promise.all([
      look(world, { ...slow, timeoutSeconds: 1 }),
      look(world, { ...slow, timeoutSeconds: 1 }, true),
    ]);
    expect(endpoint.requests).toHaveLength(1);
  });

  test('that a refresh does not join once it has landed, though its answer is still being kept', async () => {
    const keeping = Promise.withResolvers<void>();
    const { answers } = testWorld();
    const world = testWorld({ answers: { ...answers, put: () => keeping.promise } });
    await look(world);
    await look(world);
    expect(endpoint.requests).toHaveLength(1);
    await look(world, crm(), true);
    expect(endpoint.requests).toHaveLength(2);
    keeping.resolve();
  });

  test('but a lookup that the cache can answer does not wait for a refresh', async () => {
    const world = testWorld();
    await look(world);
    await settled(world);
    const refreshing = look(world, crm(), true);
    expect(await look(world)).toMatchObject({ fromCache: true });
    expect(await refreshing).toMatchObject({ fromCache: false });
  });

  test('for each customer, and for each connector that asks otherwise', async () => {
    const world = testWorld();
    await Promise.all([
      look(world),
      look(world, crm({ id: 'billing', headers: [{ name: 'X-Team', value: 'billing' }] })),
      look(world, crm(), false, { email: 'bob@example.com' }),
    ]);
    expect(endpoint.requests).toHaveLength(3);
  });

  test('and the next one after it has failed', async () => {
    const world = testWorld();
    const failing = crm({}, 'status/500');
    await look(world, failing);
    await look(world, failing);
    expect(endpoint.requests).toHaveLength(2);
  });
});

describe('what is under way when it is to be forgotten', () => {
  test.each([{}, { cache: { hours: 24, keep: 'session' } as const }])(
    'gets to whoever asked, and is neither kept nor logged: %j',
    async (changes) => {
      const { world, flying, land } = heldWorld();
      const asked = crm(changes);
      const asking = look(world, asked);
      await flying;
      await world.lookups.abandon();
      await world.answers.forget();
      land();
      expect(await asking).toMatchObject({ answer: { status: 'found' } });
      await allWritten(world);
      expect(await world.lookups.cached([{ connector: asked, about: about() }])).toEqual({});
      expect(await world.log.read('crm')).toEqual([]);
    },
  );

  test('is asked anew by the next one, and that is kept', async () => {
    const { world, flying, land } = heldWorld();
    const asking = look(world);
    await flying;
    await world.lookups.abandon();
    const again = look(world);
    land();
    await Promise.all([asking, again]);
    expect(endpoint.requests).toHaveLength(2);
    await settled(world);
  });

  test('is waited for where it is being written just then', async () => {
    const keeping = Promise.withResolvers<void>();
    const { answers } = testWorld();
    const world = testWorld({ answers: { ...answers, put: () => keeping.promise } });
    await look(world);
    let abandoned = false;
    const abandoning = world.lookups.abandon().then(() => {
      abandoned = true;
    });
    await allWritten(world);
    expect(abandoned).toBe(false);
    keeping.resolve();
    await abandoning;
  });

  test('is in the log before anything is noted on it there', async () => {
    const { promise: written, resolve: write } = Promise.withResolvers<void>();
    const world = testWorld({ afterwards: () => written });
    const answer = await look(world);
    const noting = world.lookups.logged('crm').then(() => world.log.note('crm', answer?.at ?? 0, 'Line 3.'));
    write();
    await noting;
    expect(await world.log.read('crm')).toMatchObject([{ notes: expect.arrayContaining(['Line 3.']) }]);
  });

  test('is written by nobody once it has been told, but not written yet', async () => {
    const { promise: written, resolve: write } = Promise.withResolvers<void>();
    const world = testWorld({ afterwards: () => written });
    expect(await look(world)).toMatchObject({ answer: { status: 'found' } });
    const abandoning = world.lookups.abandon();
    write();
    await abandoning;
    expect(await world.lookups.cached([{ connector: crm(), about: about() }])).toEqual({});
    expect(await world.log.read('crm')).toEqual([]);
  });

  test('is left alone where it is of another connector', async () => {
    const { world, flying, land } = heldWorld();
    const asking = look(world);
    await flying;
    await world.lookups.abandon('billing');
    land();
    await asking;
    await settled(world);
    expect(await world.log.read('crm')).toHaveLength(1);
  });
});

/** A world whose endpoint is reached when the test says so. */
function heldWorld() {
  const held = Promise.withResolvers<void>();
  const flying = Promise.withResolvers<void>();
  const world = testWorld({
    fetch: async (input, init) => {
      flying.resolve();
      await held.promise;
      return fetch(input, init);
    },
  });
  return { world, flying: flying.promise, land: () => held.resolve() };
}

/** Whatever was to be written has been: a later write comes after it. */
async function allWritten({ log }: TestWorld): Promise<void> {
  await log.write('other', { at: 0, status: 'timeout', durationMs: 1, notes: [] });
}
