import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { again } from '../lib/again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Fails so many times, and then succeeds. */
function failing(times: number) {
  let count = 0;
  return vi.fn(async () => {
    count += 1;
    if (count <= times) throw new Error(`failed ${count}`);
    return 'done';
  });
}

test.each([0, 1, 3])('what failed %i times succeeds in the end', async (times) => {
  const work = failing(times);
  const done = again(work);
  await vi.runAllTimersAsync();
  expect(await done).toBe('done');
  expect(work).toHaveBeenCalledTimes(times + 1);
});

test('what fails four times fails as it did then', async () => {
  const work = failing(4);
  const done = again(work).catch((error: unknown) => String(error));
  await vi.runAllTimersAsync();
  expect(await done).toBe('Error: failed 4');
});

test('the second follows after a third of a second', async () => {
  const work = failing(1);
  void again(work);
  await vi.advanceTimersByTimeAsync(200);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(work).toHaveBeenCalledTimes(2);
});
