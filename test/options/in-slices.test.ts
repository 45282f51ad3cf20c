import { expect, test } from 'vitest';
import { inSlices } from '../../components/config/in-slices.ts';

test('long work lets others have their turn, says how far it is, and gives its result', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  });
  const told: number[] = [];
  const result = await inSlices(work(12), (step) => told.push(step));
  clearInterval(others);
  expect(result).toBe('done');
  expect(turns).toBeGreaterThan(1);
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
});

test('short work is done at once', async () => {
  const told: number[] = [];
  expect(await inSlices(work(0), (step) => told.push(step))).toBe('done');
  expect(told).toEqual([]);
});

/** Each step takes five milliseconds. */
function* work(steps: number): Generator<number, string> {
  for (let step = 1; step <= steps; step += 1) {
    for (const end = performance.now() + 5; performance.now() < end; );
    yield step;
  }
  return 'done';
}
