import { expect, test } from 'vitest';
import '../store/fresh-databases.ts';
import { delivery, HOUR, START, testBrowser } from './queue-world.ts';

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
