import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAgain } from '../../entrypoints/sidebar/ask-again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const gone = new Error('Could not establish connection. Receiving end does not exist.');

test('what is answered is asked once', async () => {
  const ask = vi.fn(async () => 'answer');
  expect(await askAgain(ask)).toBe('answer');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a background that ends in the middle of it is asked again once it has ended, and nobody notices', async () => {
  const ask = vi.fn(async () => 'answer').mockRejectedValueOnce(gone);
  const answer = askAgain(ask);
  await vi.advanceTimersByTimeAsync(100);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(await answer).toBe('answer');
  expect(ask).toHaveBeenCalledTimes(2);
});

test('one that cannot be reached at all is asked twice, and that is said', async () => {
  const ask = vi.fn(() => Promise.reject(gone));
  const said = expect(askAgain(ask)).rejects.toBe(gone);
  await vi.advanceTimersByTimeAsync(60_000);
  await said;
  expect(ask).toHaveBeenCalledTimes(2);
});
