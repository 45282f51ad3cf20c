import { effect, signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherer } from '../../components/sidebar/gather.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Gathers additions to a list, and tells what was rendered: the list after each change. */
function start() {
  const list = signal('');
  const rendered: string[] = [];
  effect(() => void rendered.push(list.value));
  const gather = gatherer();
  const add = (each: string) =>
    gather(() => {
      list.value += each;
    });
  return { rendered, add };
}

test('what has come before the next task is rendered together, in order', () => {
  const { rendered, add } = start();
  for (const each of ['a', 'b', 'c']) add(each);
  vi.advanceTimersByTime(1);
  expect(rendered).toEqual(['', 'abc']);
});

test('nothing waits for what comes later, and that is not lost', () => {
  const { rendered, add } = start();
  add('a');
  vi.advanceTimersByTime(1);
  add('b');
  vi.advanceTimersByTime(1);
  expect(rendered).toEqual(['', 'a', 'ab']);
});
