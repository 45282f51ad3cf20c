import { expect, test } from 'vitest';
import { differences, percentile, ratio, summarise, turned } from './statistics.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test('percentiles are samples that were taken, by nearest rank, whatever order they came in', () => {
  expect(summarise(hundred)).toEqual({ runs: 100, p50: 50, p95: 95 });
  expect(percentile([3], 0.95)).toBe(3);
  expect(percentile([1, 2], 0.5)).toBe(1);
  expect(percentile([1, 2], 0)).toBe(1);
  expect(percentile([1, 2], 1)).toBe(2);
});

test('samples are left in their order', () => {
  const samples = [3, 1, 2];
  summarise(samples);
  expect(samples).toEqual([3, 1, 2]);
});

test('one outlier among twenty moves neither', () => {
  const samples = [...Array.from({ length: 19 }, () => 10), 900];
  expect(summarise(samples)).toEqual({ runs: 20, p50: 10, p95: 10 });
});

test('nothing measured is said, not taken for 0', () => {
  expect(() => summarise([])).toThrow('Nothing was measured');
});

test('the ratio compares medians', () => {
  expect(ratio(summarise([20, 20, 500]), summarise([10, 10, 10]))).toBe(2);
});

test('differences are taken run by run', () => {
  expect(differences([5, 9], [2, 10])).toEqual([3, -1]);
  expect(() => differences([5], [])).toThrow('without their partners');
});

test('every round begins with the next one', () => {
  expect([0, 1, 2, 3].map((round) => turned(['a', 'b', 'c'], round).join(''))).toEqual([
    'abc',
    'bca',
    'cab',
    'abc',
  ]);
  expect(turned([], 4)).toEqual([]);
});
