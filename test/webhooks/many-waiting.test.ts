import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../store/fresh-databases.ts';
import type { Delivery } from '../../lib/webhooks/delivery.ts';
import { delivery, HOUR, rule, START, type TestBrowser, testBrowser } from './queue-world.ts';

const MANY = 10_000;
const other = 'https://other.example';
let browser: TestBrowser;

beforeEach(async () => {
  browser = testBrowser([rule(), rule({ id: 'other' })]);
  const waiting = Array.from({ length: MANY }, (_, index) =>
    delivery(`d${index}`, { at: START + index, dueAt: START }),
  );
  await browser.put(...waiting, delivery('last', { rule: 'other', endpoint: other, dueAt: START }));
}, 60_000);
afterEach(() => vi.restoreAllMocks());

/** How many deliveries were read, by whatever way, while this ran. */
async function readBy(work: () => Promise<unknown>): Promise<number> {
  let read = 0;
  const clone = globalThis.structuredClone;
  const isDelivery = (value: unknown): value is Delivery =>
    typeof value === 'object' && value !== null && 'leaseUntil' in value;
  vi.spyOn(globalThis, 'structuredClone').mockImplementation((value, options) => {
    if (isDelivery(value)) read += 1;
    return clone(value, options);
  });
  await work();
  vi.restoreAllMocks();
  return read;
}

const limitOf = () => 300;

test('of 10,000 that wait a few are read to claim a few, to see when the next is due, to count and to show the newest', async () => {
  const claim = { now: START, most: 4, busy: new Map<string, number>(), limitOf };
  const claiming = await readBy(() => browser.queue.claim(claim));
  expect(claiming).toBeGreaterThan(3);
  expect(claiming).toBeLessThan(30);
  expect(await readBy(() => browser.queue.nextAt(limitOf, START))).toBe(0);
  expect(await readBy(() => browser.queue.counts())).toBe(0);
  expect(await readBy(() => browser.queue.waitingRules())).toBe(0);
  expect(await readBy(() => browser.queue.health(browser.rules.rules))).toBe(0);
  const page = { states: [], rule: null, matches: () => true, before: null, most: 50, mostRead: 2000 };
  expect(await readBy(() => browser.queue.log(page))).toBeLessThan(120);
}, 60_000);

test('one for another endpoint goes out at once, though 10,000 wait for one that is left alone', async () => {
  browser.receiver.answer = ({ endpoint }) =>
    endpoint === other
      ? { kind: 'response', http: 200, text: '', contentType: '' }
      : { kind: 'response', http: 429, text: '', contentType: '', retryAt: START + HOUR };
  await browser.drain();
  expect(browser.sent).toContain('last');
  expect(browser.sent.length).toBeLessThan(9);
}, 60_000);
