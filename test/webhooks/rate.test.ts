import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSending, type EndpointState, FREE, opensAt, room } from '../../lib/webhooks/rate.ts';
import { MINUTE, START } from './queue-world.ts';

test('as many as there may be in a minute are begun at once, and the next when that minute is over', () => {
  const full = afterSending(FREE, 3, START);
  expect(room(FREE, 3, START)).toBe(3);
  expect(room(full, 3, START + 59_999)).toBe(0);
  const opens = opensAt(full, 3, START + 1000);
  expect(opens).toBeLessThanOrEqual(START + 65_000);
  expect(room(full, 3, opens)).toBe(3);
});

test('one that is held is left alone until then', () => {
  const held: EndpointState = { hold: { why: 'asked', until: START + MINUTE }, sent: [] };
  expect(room(held, 3, START)).toBe(0);
  expect(opensAt(held, 3, START)).toBe(START + MINUTE);
  expect(room(held, 3, START + MINUTE)).toBe(3);
});

test('what was sent while the clock was years ahead counts no more once it is right', () => {
  const ahead = afterSending(FREE, 300, START + 10 * 365 * 24 * 60 * MINUTE);
  expect(room(ahead, 300, START)).toBe(300);
});

describe('however the requests fall', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 60,
  });

  test('no minute has more than there may be', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 8 }), (asks, perMinute) => {
        const sent = sendAll(asks, perMinute);
        for (const from of sent)
          expect(sent.filter((at) => at >= from && at < from + MINUTE).length).toBeLessThanOrEqual(perMinute);
      }),
    );
  });

  test('there is room when it says there is', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 8 }), (asks, perMinute) => {
        let [state, now] = [FREE, START];
        for (const [wait, count] of asks) {
          now += wait;
          state = afterSending(state, Math.min(count, room(state, perMinute, now)), now);
          const opens = opensAt(state, perMinute, now);
          expect(room(state, perMinute, opens)).toBeGreaterThan(0);
          if (opens > now) expect(room(state, perMinute, opens - 1)).toBe(0);
        }
      }),
    );
  });
});

/** When each request was begun. */
function sendAll(asks: [number, number][], perMinute: number): number[] {
  const sent: number[] = [];
  let [state, now] = [FREE, START];
  for (const [wait, count] of asks) {
    now += wait;
    const begun = Math.min(count, room(state, perMinute, now));
    state = afterSending(state, begun, now);
    sent.push(...Array.from({ length: begun }, () => now));
  }
  return sent;
}
