import { describe, expect, test } from 'vitest';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import { lookupStats } from '../../lib/lookup/lookup-stats.ts';
import { percentile, slowAfter } from '../../lib/lookup/pace.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test.each([
  [[], 0.5, null],
  [[7], 0.95, 7],
  [[1, 2], 0.5, 1],
  [[3, 1, 2], 0.5, 2],
  [oneToHundred, 0.95, 95],
  [oneToHundred, 0, 1],
  [oneToHundred, 1, 100],
] as const)('of %j the share %d is %j', (values, share, result) =>
  expect(percentile(values, share)).toBe(result),
);

test('an endpoint is slow by its own measure, never before 800 ms, and never while it is hardly known', () => {
  expect(slowAfter([900, 900, 900, 900])).toBeNull();
  expect(slowAfter([900, 1000, 1100, 1200, 2000])).toBe(2000);
  expect(slowAfter([20, 20, 20, 20, 20])).toBe(800);
});

describe('what the log says of a connector', () => {
  const row = (status: LogRow['status'], durationMs: number, reason?: LogRow['reason']) => ({
    status,
    durationMs,
    ...(reason === undefined ? {} : { reason }),
  });

  test('median, 95th percentile and share of failures, timeouts among them', () => {
    const rows = [
      row('found', 80),
      row('not_found', 60),
      row('error', 240, 'http'),
      row('timeout', 3000),
      row('found', 100),
    ];
    expect(lookupStats(rows)).toEqual({ lookups: 5, p50: 100, p95: 3000, errorRate: 0.4 });
  });

  test.each([
    'offline',
    'permission-missing',
    'secret-missing',
    'secret-unreadable',
    'vault-unreadable',
  ] as const)('what was never sent does not count: %s', (reason) => {
    expect(lookupStats([row('error', 1, reason)])).toBeNull();
    expect(lookupStats([row('found', 50), row('error', 1, reason)])).toMatchObject({
      lookups: 1,
      errorRate: 0,
    });
  });
});
