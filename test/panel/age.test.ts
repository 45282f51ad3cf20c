import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ageText } from '../../lib/panel/age.ts';
import { speak } from '../speak.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB', 'cs'] });
});
afterEach(() => vi.unstubAllGlobals());

const noon = new Date(2026, 10, 21, 12, 0).getTime();

test.each([
  [noon, 'just now'],
  [noon + 5000, 'just now'],
  [noon - 59_000, 'just now'],
  [noon - 60_000, '1 min ago'],
  [noon - 4.9 * 60_000, '4 min ago'],
  [noon - 59 * 60_000, '59 min ago'],
  [noon - 3 * 3_600_000, '3 h ago'],
  [new Date(2026, 10, 20, 23, 50).getTime(), 'yesterday'],
  [new Date(2026, 10, 20, 0, 5).getTime(), 'yesterday'],
  [new Date(2026, 10, 19, 23, 50).getTime(), '19 Nov'],
  [new Date(2025, 10, 19).getTime(), '19 Nov 2025'],
])('%i is %s', (at, text) => {
  expect(ageText(at, noon)).toBe(text);
});

test('ten minutes across midnight are minutes', () => {
  const pastMidnight = new Date(2026, 10, 21, 0, 5).getTime();
  expect(ageText(pastMidnight - 10 * 60_000, pastMidnight)).toBe('10 min ago');
});

describe('in Czech', () => {
  beforeEach(() => speak('cs'));
  afterEach(() => speak('en'));

  test.each([
    [noon, 'právě teď'],
    [noon - 4.9 * 60_000, 'před 4 min'],
    [noon - 3 * 3_600_000, 'před 3 h'],
    [new Date(2026, 10, 20, 23, 50).getTime(), 'včera'],
    [new Date(2026, 10, 19, 23, 50).getTime(), '19. 11.'],
    [new Date(2025, 10, 19).getTime(), '19. 11. 2025'],
  ])('%i is %s', (at, text) => {
    expect(ageText(at, noon)).toBe(text);
  });
});
