import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowed, waitBefore } from '../../lib/helpdesks/rate-limit.ts';

describe('two messages a second, sixty a minute', () => {
  test.each([
    [[], 0, 0],
    [[0], 10, 0],
    [[0, 10], 20, 980],
    [[0, 10], 1000, 0],
    [[0, 10], 1001, 0],
    [[0, 600], 1200, 0],
    [[5000, 5001], 1000, 0],
  ])('after %j, at %d, the next waits %d ms', (times, now, wait) => {
    expect(waitBefore(times, now)).toBe(wait);
    expect(allowed(times, now)).toEqual(wait > 0 ? null : [...times.filter((time) => time <= now), now]);
  });

  test('the sixty-first of a minute waits for its end', () => {
    const times = Array.from({ length: 60 }, (_, index) => index * 900);
    expect(waitBefore(times, 58_000)).toBe(2000);
    expect(allowed(times, 58_000)).toBeNull();
    expect(allowed(times, 60_000)).toHaveLength(60);
  });

  test('a sender who waits as told, with slack, is never refused though its messages bunch up', () => {
    const delays = fc.array(fc.record({ pause: fc.nat(2000), late: fc.nat(99) }), { maxLength: 150 });
    fc.assert(
      fc.property(delays, (messages) => {
        let now = 0;
        let sent: number[] = [];
        let heard: number[] = [];
        for (const { pause, late } of messages) {
          now += pause;
          now += waitBefore(sent, now, 100);
          sent = [...sent, now];
          const answer = allowed(heard, Math.max(now + late, heard.at(-1) ?? 0));
          expect(answer).not.toBeNull();
          heard = answer ?? heard;
        }
      }),
    );
  });
});
