import { describe, expect, test } from 'vitest';
import { freshness, goesAt, LONGEST_LIFE } from '../../lib/lookup/freshness.ts';
import { shows } from '../attacks/attack.ts';

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 10, 21);

describe.each([
  [1, 2],
  [24, 48],
  [168, 336],
  [1000, 1168],
])('with %i hours to live', (hours, gone) => {
  test.each([
    [0, 'fresh'],
    [hours - 0.001, 'fresh'],
    [hours, 'expired'],
    [gone - 0.001, 'expired'],
    [gone, 'gone'],
    [1e6, 'gone'],
  ] as const)('after %d hours it is %s', (age, state) =>
    expect(freshness(AT, hours, AT + age * HOUR)).toBe(state),
  );
});

test('with 0 hours to live it is gone at once', () => expect(freshness(AT, 0, AT)).toBe('gone'));

test(
  shows(['28.1', '32.1'], 'one from the future is expired, by a moment or by years: the clock was set back'),
  () => {
    expect(freshness(AT, 24, AT - 1)).toBe('expired');
    expect(freshness(AT, 24, AT - 10 * 365 * 24 * HOUR)).toBe('expired');
  },
);

test('nothing lives longer than the longest life', () => expect(goesAt(AT, 8760)).toBe(AT + LONGEST_LIFE));
