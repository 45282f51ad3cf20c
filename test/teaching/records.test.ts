import { describe, expect, test } from 'vitest';
import {
  acceptDraft,
  allowTeaching,
  cancelTeaching,
  endTeaching,
  forgetDrafts,
  PATIENCE,
  type RecordWorld,
  readDraft,
} from '../../entrypoints/background/teaching-records.ts';
import { draftHelpdesk } from '../../lib/teaching/draft-helpdesk.ts';

const DESK = 'https://desk.example';
const DRAFT = {
  helpdesk: draftHelpdesk('desk.example', {
    ticket: { in: 'path', pattern: '^/t/(?<id>\\d+)' },
    fields: {},
    exclude: [],
  }),
  sample: { id: '7', email: 'jan@company.cz' },
};

describe('a tab that is being taught', () => {
  test('hands in one draft', async () => {
    const { world } = browserAt(0);
    await allowTeaching(world, 1, DESK);
    expect(await acceptDraft(world, 1, DESK, DRAFT)).toBe(true);
    expect(await readDraft(world, 1)).toEqual({ origin: DESK, ...DRAFT });
  });

  test.each([
    ['another tab', 2, DESK, 0],
    ['another site in the same tab', 1, 'https://evil.example', 0],
    ['too late', 1, DESK, PATIENCE + 1],
  ])('%s is refused', async (_, tab, origin, later) => {
    const clock = browserAt(0);
    await allowTeaching(clock.world, 1, DESK);
    clock.now = later;
    expect(await acceptDraft(clock.world, tab, origin, DRAFT)).toBe(false);
    expect(await readDraft(clock.world, 1)).toBeNull();
  });

  test('hands in no second draft, however many come at once', async () => {
    const { world } = browserAt(0);
    await allowTeaching(world, 1, DESK);
    const all = await Promise.all(Array.from({ length: 20 }, () => acceptDraft(world, 1, DESK, DRAFT)));
    expect(all.filter((accepted) => accepted)).toHaveLength(1);
    await endTeaching(world, 1);
    expect(await acceptDraft(world, 1, DESK, DRAFT)).toBe(false);
  });

  test('given up before it is done, hands in nothing; a draft that was handed in stays', async () => {
    const { world, kept } = browserAt(0);
    await allowTeaching(world, 1, DESK);
    await cancelTeaching(world, 1, DESK);
    expect(await acceptDraft(world, 1, DESK, DRAFT)).toBe(false);
    await allowTeaching(world, 1, DESK);
    await acceptDraft(world, 1, DESK, DRAFT);
    await cancelTeaching(world, 1, DESK);
    expect(await readDraft(world, 1)).not.toBeNull();
    await endTeaching(world, 1);
    expect(JSON.stringify([...kept])).not.toContain('jan@company.cz');
  });

  test('forgetting customer data forgets drafts, and nothing else', async () => {
    const { world, kept } = browserAt(0);
    for (const tab of [1, 2]) {
      await allowTeaching(world, tab, DESK);
      await acceptDraft(world, tab, DESK, DRAFT);
    }
    kept.set('tab:1', 'kept');
    await forgetDrafts(world);
    expect(await readDraft(world, 1)).toBeNull();
    expect([...kept]).toEqual([['tab:1', 'kept']]);
  });
});

/** A browser's session storage, its locks, and a clock that the test sets. */
function browserAt(now: number) {
  const kept = new Map<string, unknown>();
  let queue: Promise<unknown> = Promise.resolve();
  const clock = { now };
  const world: RecordWorld = {
    session: {
      get: async (key) =>
        structuredClone(Object.fromEntries([...kept].filter(([name]) => key === null || name === key))),
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
      },
      remove: async (keys) => {
        for (const key of [keys].flat()) kept.delete(key);
      },
    },
    now: () => clock.now,
    lock(_, work) {
      const done = queue.then(work);
      queue = done.catch(() => undefined);
      return done;
    },
  };
  return Object.assign(clock, { world, kept });
}
