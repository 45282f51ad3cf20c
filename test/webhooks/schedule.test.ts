import { describe, expect, test } from 'vitest';
import { mostTries, nextDue } from '../../lib/webhooks/schedule.ts';
import { shows } from '../attacks/attack.ts';
import { HOUR, MINUTE, START } from './queue-world.ts';

const DAY = 24 * HOUR;

describe.each([
  ['half-hourly' as const, Array.from({ length: 48 }, () => 30 * MINUTE), DAY],
  [
    'standard-webhooks' as const,
    [5000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
    75 * HOUR + 35 * MINUTE + 5000,
  ],
])('%s', (retry, waits, lasts) => {
  test('waits so long after each attempt, and gives up after the last', () => {
    expect(mostTries(retry)).toBe(waits.length + 1);
    waits.forEach((wait, before) => {
      expect(nextDue(retry, { tries: before + 1, now: START })).toBe(START + wait);
    });
    expect(nextDue(retry, { tries: waits.length + 1, now: START })).toBeNull();
  });

  test(shows('44.2', 'an endpoint that is always unwell is tried for so long'), () => {
    let now = START;
    for (let tries = 1; ; tries += 1) {
      const due = nextDue(retry, { tries, now });
      if (due === null) break;
      now = due;
    }
    expect(now - START).toBe(lasts);
  });

  test(
    shows(
      '28.5',
      'what an endpoint asks for is minded, for a day at most, and never brings an attempt forward',
    ),
    () => {
      const dueAt = (askedFor: number) => nextDue(retry, { tries: 2, now: START, askedFor });
      const usual = START + (waits[1] ?? 0);
      expect(dueAt(START + 2 * HOUR)).toBe(START + 2 * HOUR);
      expect(dueAt(START + 90 * DAY)).toBe(START + DAY);
      expect(dueAt(START + 1000)).toBe(usual);
      expect(dueAt(START - DAY)).toBe(usual);
    },
  );
});
