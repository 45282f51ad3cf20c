import { afterEach, describe, expect, test, vi } from 'vitest';
import '../store/fresh-databases.ts';
import type { Delivery } from '../../lib/webhooks/delivery.ts';
import { LARGEST_LOG, MOST_ENDED } from '../../lib/webhooks/retention.ts';
import { delivery, HOUR, response, START, testBrowser } from './queue-world.ts';

const DAY = 24 * HOUR;

afterEach(() => vi.restoreAllMocks());

function ended(id: string, changes: Partial<Delivery> = {}): Delivery {
  const { dueAt: _, ...row } = delivery(id, { state: { is: 'delivered' }, endedAt: START, ...changes });
  return { ...row, ...changes };
}

describe('the log’s bounds', () => {
  test('what was delivered is kept for 7 days, what failed or was skipped for 30, what waits for ever', async () => {
    const browser = testBrowser();
    await browser.put(
      ended('delivered'),
      ended('failed', { state: { is: 'failed', why: 'tries-used-up' } }),
      ended('skipped', { state: { is: 'skipped', why: 'too-often' } }),
      delivery('waits'),
    );
    await browser.queue.trim(START + 7 * DAY);
    expect(await browser.queue.counts()).toEqual({ delivered: 1, failed: 1, skipped: 1, waiting: 1 });
    await browser.queue.trim(START + 7 * DAY + 1);
    expect(await browser.queue.counts()).toEqual({ delivered: 0, failed: 1, skipped: 1, waiting: 1 });
    await browser.queue.trim(START + 30 * DAY + 1);
    expect(await browser.queue.counts()).toEqual({ delivered: 0, failed: 0, skipped: 0, waiting: 1 });
  });

  test('of too many the oldest go', async () => {
    const browser = testBrowser();
    await browser.put(
      ...Array.from({ length: MOST_ENDED + 5 }, (_, index) => ended(`d${index}`, { endedAt: START + index })),
      delivery('waits'),
    );
    await browser.queue.trim(START);
    expect(await browser.queue.counts()).toMatchObject({ delivered: MOST_ENDED, waiting: 1 });
    expect(await browser.queue.read('d4')).toBeNull();
    expect(await browser.queue.read('d5')).not.toBeNull();
  });

  test('of too many bytes the oldest go', async () => {
    const browser = testBrowser();
    const size = LARGEST_LOG / 4;
    await browser.put(
      ...Array.from({ length: 6 }, (_, index) => ended(`d${index}`, { endedAt: START + index, size })),
    );
    await browser.queue.trim(START);
    expect(await browser.queue.counts()).toMatchObject({ delivered: 4 });
    expect(await browser.queue.read('d2')).not.toBeNull();
  });

  test('what an endpoint answers is kept of the last attempt, and shortened of those before', async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => response(500, { text: 'x'.repeat(20_000) });
    await browser.put(delivery('a'));
    await browser.drain();
    await browser.pass(DAY);
    const { attempts, size } = await browser.row('a');
    const lengths = attempts.map(({ outcome }) => ('text' in outcome ? outcome.text.length : 0));
    expect(lengths.at(-1)).toBe(20_000);
    expect(Math.max(...lengths.slice(0, -1))).toBe(500);
    expect(size).toBeLessThan(60_000);
  });
});

describe('a full disk', () => {
  test('the log makes room, and nothing that waits is dropped', async () => {
    const browser = testBrowser();
    await browser.put(
      ...Array.from({ length: 10 }, (_, index) => ended(`d${index}`)),
      delivery('a'),
      delivery('b'),
    );
    const { count } = fullWhile((failed) => failed < 1);
    await browser.drain();
    expect(browser.sent).toEqual(['a', 'b']);
    expect(await browser.row('b')).toMatchObject({ state: { is: 'delivered' } });
    expect(count()).toBe(1);
    expect(await browser.queue.read('d4')).toBeNull();
    expect(await browser.queue.read('d9')).not.toBeNull();
  });

  test('where there is no room at all nothing is sent, for it could not be written down; it is once there is some', async () => {
    const browser = testBrowser();
    await browser.put(delivery('a'));
    let isFull = true;
    fullWhile(() => isFull);
    await browser.drain().catch(() => undefined);
    expect(browser.sent).toEqual([]);
    isFull = false;
    await browser.drain();
    expect(browser.sent).toEqual(['a']);
  });
});

/** Every put fails as on a full disk while this holds; it is told how many have failed. */
function fullWhile(isFull: (failed: number) => boolean): { count: () => number } {
  let failed = 0;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (!isFull(failed)) return Reflect.apply(put, this, args);
    failed += 1;
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  return { count: () => failed };
}
