import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import { earlyAnswers } from '../../lib/lookup/early-answers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FOUND: TimedAnswer = {
  answer: { status: 'not_found', http: 404 },
  at: 1,
  durationMs: 2,
  fromCache: false,
  expired: false,
};

/** Comes after so many milliseconds. */
function after(milliseconds: number, answer: TimedAnswer | null = FOUND): Promise<TimedAnswer | null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, answer));
}

/** Which connectors' answers came early, and after how many milliseconds that was known. */
async function early(
  lookups: Record<string, Promise<TimedAnswer | null>>,
): Promise<{ came: string[]; at: number }> {
  const started = Date.now();
  const { promise, resolve } = Promise.withResolvers<{ came: string[]; at: number }>();
  void earlyAnswers(new Map(Object.entries(lookups))).then((answers) =>
    resolve({ came: Object.keys(answers), at: Date.now() - started }),
  );
  await vi.advanceTimersByTimeAsync(1000);
  return promise;
}

test.each([
  ['all at once: nobody waits', { crm: 5, billing: 6 }, { came: ['crm', 'billing'], at: 6 }],
  ['one right after the other: both', { crm: 20, billing: 26 }, { came: ['crm', 'billing'], at: 26 }],
  ['one of two is slow: not for long', { crm: 5, billing: 400 }, { came: ['crm'], at: 13 }],
  ['all are slow: less than an eye sees', { crm: 300, billing: 400 }, { came: [], at: 75 }],
  ['the first comes late: no longer for that', { crm: 72, billing: 78 }, { came: ['crm'], at: 75 }],
])('%s', async (_, takes, expected) => {
  const lookups = Object.fromEntries(Object.entries(takes).map(([name, time]) => [name, after(time)]));
  expect(await early(lookups)).toEqual(expected);
});

test('one that is switched off, or fails, is no answer, and holds up no other', async () => {
  const failed = after(1).then(() => Promise.reject(new Error('The background is ending.')));
  expect(await early({ off: after(2, null), broken: failed, crm: after(4) })).toEqual({
    came: ['crm'],
    at: 4,
  });
});
