import { beforeEach, describe, expect, test } from 'vitest';
import {
  dropIntent,
  type IntentWorld,
  keepIntent,
  PATIENCE,
  takeIntent,
} from '../../entrypoints/background/switch-on-intent.ts';

const ACME = { origin: 'https://acme.zendesk.com:8443', helpdesk: 'zendesk' };
const OTHER = { origin: 'https://desk.example', helpdesk: 'freescout' };

let allowed: Set<string>;
let now: number;
let world: IntentWorld;

beforeEach(() => {
  allowed = new Set();
  now = 1_000_000;
  world = fakeWorld();
});

describe('a click on “Switch on”', () => {
  test('is carried out once the browser allows the host, and once only', async () => {
    await keepIntent(world, ACME);
    expect(await takeIntent(world)).toBeNull();
    allowed.add('https://acme.zendesk.com/*');
    expect(await takeIntent(world)).toEqual(ACME);
    expect(await takeIntent(world)).toBeNull();
  });

  test('where two events come at once, one of them has it', async () => {
    await keepIntent(world, ACME);
    allowed.add('https://acme.zendesk.com/*');
    const taken = await Promise.all([takeIntent(world), takeIntent(world)]);
    expect(taken.filter((intent) => intent !== null)).toEqual([ACME]);
  });

  test('another host that is allowed meanwhile is not meant', async () => {
    await keepIntent(world, ACME);
    allowed.add('https://desk.example/*');
    expect(await takeIntent(world)).toBeNull();
  });

  test('a later click takes its place', async () => {
    await keepIntent(world, ACME);
    await keepIntent(world, OTHER);
    allowed.add('https://acme.zendesk.com/*').add('https://desk.example/*');
    expect(await takeIntent(world)).toEqual(OTHER);
    expect(await takeIntent(world)).toBeNull();
  });

  test('grows too old: a declined question tells nobody, and access may be given for another reason', async () => {
    await keepIntent(world, ACME);
    now += PATIENCE + 1;
    allowed.add('https://acme.zendesk.com/*');
    expect(await takeIntent(world)).toBeNull();
    now -= PATIENCE;
    expect(await takeIntent(world)).toBeNull();
  });

  test('waits as long as the question may stand', async () => {
    await keepIntent(world, ACME);
    now += PATIENCE;
    allowed.add('https://acme.zendesk.com/*');
    expect(await takeIntent(world)).toEqual(ACME);
  });

  test('can be taken back', async () => {
    await keepIntent(world, ACME);
    await dropIntent(world);
    allowed.add('https://acme.zendesk.com/*');
    expect(await takeIntent(world)).toBeNull();
  });

  test('something else in its place is nothing', async () => {
    await world.session.set({ 'switch-on': { origin: 7 } });
    expect(await takeIntent(world)).toBeNull();
  });
});

/** A session's storage and a lock that lets one piece of work in at a time. */
function fakeWorld(): IntentWorld {
  const stored: Record<string, unknown> = {};
  let queue: Promise<unknown> = Promise.resolve();
  return {
    session: {
      get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
      set: async (items) => void Object.assign(stored, structuredClone(items)),
      remove: async (key) => void delete stored[key],
    },
    hasHost: async (pattern) => allowed.has(pattern),
    now: () => now,
    lock: (_name, work) => {
      const done = queue.then(work);
      queue = done.catch(() => undefined);
      return done;
    },
  };
}
