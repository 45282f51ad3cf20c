import { describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { LEASE } from '../../lib/webhooks/claim.ts';
import { DAY, delivery, HOUR, MINUTE, response, START, testBrowser } from './queue-world.ts';

describe('clocks that jump', () => {
  test(shows('28.1', 'set back a day: what was due in half an hour is due in half an hour'), async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => response(503, { retryAt: START + 10 * MINUTE });
    await browser.put(delivery('a'));
    await browser.drain();
    browser.clock.now -= DAY;
    browser.receiver.answer = () => response(200);
    await browser.drain();
    await browser.pass(29 * MINUTE);
    expect(browser.sent).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(await browser.row('a')).toMatchObject({ state: { is: 'delivered' } });
  });

  test('set back while a dead background’s lease runs: it is due at once', async () => {
    const browser = testBrowser();
    await browser.put(delivery('a', { leaseUntil: START + LEASE, dueAt: START + LEASE }));
    await browser.queue.keepTime(START);
    browser.clock.now -= 10 * HOUR;
    await browser.drain();
    expect(browser.sent).toEqual(['a']);
  });

  test(
    shows('28.2', 'forward ten years and back: nothing is lost, and nothing waits for ten years'),
    async () => {
      const browser = testBrowser();
      browser.receiver.answer = () => response(500);
      await browser.put(delivery('a'));
      await browser.drain();
      browser.clock.now += 3650 * DAY;
      await browser.drain();
      expect(await browser.row('a')).toMatchObject({ state: { is: 'waiting' }, tries: 2 });
      browser.clock.now -= 3650 * DAY;
      browser.receiver.answer = () => response(200);
      await browser.drain();
      await browser.pass(31 * MINUTE);
      expect(await browser.row('a')).toMatchObject({ state: { is: 'delivered' } });
    },
  );

  test(shows('27.4', 'three days asleep cost no attempt'), async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => response(500);
    await browser.put(delivery('a'));
    await browser.drain();
    browser.clock.now += 3 * DAY;
    await browser.drain();
    expect(await browser.row('a')).toMatchObject({ state: { is: 'waiting' }, tries: 2 });
  });
});
