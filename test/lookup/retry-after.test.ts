import { expect, test } from 'vitest';
import { LONGEST_WAIT, retryAt } from '../../lib/lookup/retry-after.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

test.each<[string | null, number | null]>([
  ['30', 30_000],
  [' 1 ', 1000],
  ['Sat, 21 Nov 2026 12:02:00 GMT', 120_000],
  ['999999999999', LONGEST_WAIT],
  ['Mon, 01 Jan 2035 00:00:00 GMT', LONGEST_WAIT],
  ['0', null],
  ['-5', null],
  ['soon', null],
  ['', null],
  [null, null],
  ['Sat, 21 Nov 2026 11:00:00 GMT', null],
])('Retry-After: %s is %j ms from now', (header, wait) =>
  expect(retryAt(header, NOW)).toBe(wait === null ? null : NOW + wait),
);
