import { expect, test } from 'vitest';
import { timeLeft } from '../../lib/panel/wait-text.ts';

test.each([
  [1, '0:01'],
  [999, '0:01'],
  [23_000, '0:23'],
  [60_000, '1:00'],
  [245_000, '4:05'],
  [3_600_000, '60:00'],
  [0, null],
  [-5, null],
])('%i ms left are %j', (left, text) => expect(timeLeft(1_000_000 + left, 1_000_000)).toBe(text));
