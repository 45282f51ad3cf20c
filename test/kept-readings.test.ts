import { expect, test, vi } from 'vitest';
import { keptReadings } from '../lib/kept-readings.ts';

/** A disk that says how often it was read. */
function disk() {
  const world = { value: 'old', reads: 0 };
  const readings = keptReadings(async (key) => {
    world.reads += 1;
    return `${key}: ${world.value}`;
  });
  return { world, ...readings };
}

test('what was read is read once, each key for itself', async () => {
  const { world, read } = disk();
  expect([await read('a'), await read('a'), await read('b')]).toEqual(['a: old', 'a: old', 'b: old']);
  expect(world.reads).toBe(2);
});

test('what was written is read, by whoever asks while it is being written and after', async () => {
  const { world, read, writing } = disk();
  await read('a');
  await writing(async () => {
    expect(await read('a')).toBe('a: old');
    world.value = 'new';
    expect(await read('a')).toBe('a: new');
  });
  expect(await read('a')).toBe('a: new');
});

test('a reading that began before the writing and ends after it is not kept', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const readNow = vi.fn<() => Promise<string>>().mockReturnValueOnce(promise).mockResolvedValue('new');
  const { read, writing } = keptReadings(readNow);
  const late = read('a');
  await writing(async () => {});
  resolve('old');
  expect([await late, await read('a')]).toEqual(['old', 'new']);
});

test('writing that fails may have written nevertheless', async () => {
  const { world, read, writing } = disk();
  await read('a');
  const failed = writing(async () => {
    world.value = 'new';
    throw new Error('The disk is full.');
  });
  await expect(failed).rejects.toThrow('full');
  expect(await read('a')).toBe('a: new');
});

test('of two that write at once the later end counts', async () => {
  const { world, read, writing } = disk();
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = writing(() => promise);
  await writing(async () => {});
  await read('a');
  world.value = 'new';
  resolve();
  await slow;
  expect(await read('a')).toBe('a: new');
});

test('a reading that failed, or that does not count, is read anew', async () => {
  const readNow = vi
    .fn<() => Promise<boolean>>()
    .mockRejectedValueOnce(new Error('The disk hangs.'))
    .mockResolvedValueOnce(false)
    .mockResolvedValue(true);
  const { read, forget } = keptReadings(readNow, (allowed) => allowed);
  await expect(read('a')).rejects.toThrow('hangs');
  expect([await read('a'), await read('a'), await read('a')]).toEqual([false, true, true]);
  expect(readNow).toHaveBeenCalledTimes(3);
  forget();
  await read('a');
  expect(readNow).toHaveBeenCalledTimes(4);
});
