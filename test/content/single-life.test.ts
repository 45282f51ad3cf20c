import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginLife } from '../../entrypoints/helpdesk/single-life.ts';
import { shows } from '../attacks/attack.ts';
import { type FakeRuntime, fakeRuntime } from './fake-runtime.ts';

let runtime: FakeRuntime;
const lives: (AbortController | null)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  runtime = fakeRuntime();
});

afterEach(() => {
  for (const life of lives.splice(0)) life?.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a second injection does nothing while the first one lives', () => {
  expect(begin()).not.toBeNull();
  expect(begin()).toBeNull();
});

test('after the first one was stopped, the next one may live', () => {
  begin()?.abort();
  expect(begin()).not.toBeNull();
});

test(shows('26.1', 'a script whose extension is gone stops within seconds'), () => {
  const life = begin();
  runtime.disappear();
  vi.advanceTimersByTime(4000);
  expect(life?.signal.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test(shows('26.1', 'one whose extension is gone makes way at once'), () => {
  const old = begin();
  runtime.disappear();
  expect(begin()).not.toBeNull();
  expect(old?.signal.aborted).toBe(true);
});

test('elements and variables of the page cannot keep it from living', () => {
  vi.stubGlobal('deskside.helpdesk', { isAlive: () => true, stop: () => {} });
  vi.stubGlobal('deskside', { isAlive: () => true, stop: () => {} });
  expect(begin()).not.toBeNull();
});

function begin(): AbortController | null {
  const life = beginLife();
  lives.push(life);
  return life;
}
