import { afterEach, expect, test, vi } from 'vitest';
import '../store/fresh-databases.ts';
import { delivery, HOUR, rule, START, testBrowser } from './queue-world.ts';

test('whether a rule is stopped, which panels with its button ask, is known while all that waits is changed', async () => {
  const { queue, rules, put } = testBrowser();
  await put(...Array.from({ length: 50 }, (_, index) => delivery(`d${index}`)));
  await queue.keepTime(START + HOUR);
  const order: string[] = [];
  const setBack = queue.keepTime(START).then(() => order.push('all is due'));
  await queue.stops(rules.rules).then(() => order.push('stops are known'));
  await setBack;
  expect(order).toEqual(['stops are known', 'all is due']);
});

test('the stops of 200 rules are read in one transaction, and none is spelled out for it', async () => {
  const { queue } = testBrowser();
  const rules = Array.from({ length: 200 }, (_, index) => rule({ id: `r${index}` }));
  await queue.stops([]);
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const spelled = vi.spyOn(JSON, 'stringify');
  expect(await queue.stops(rules)).toEqual(new Map());
  expect(begun).toHaveBeenCalledTimes(1);
  expect(spelled).not.toHaveBeenCalled();
});

afterEach(() => vi.restoreAllMocks());
