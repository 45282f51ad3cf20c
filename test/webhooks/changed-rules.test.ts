import { describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { delivery, HOUR, response, rule, START, testBrowser } from './queue-world.ts';

describe('a rule that is not what it was', () => {
  test('in no config for an hour: what waits of it fails, and says why', async () => {
    const browser = testBrowser([]);
    await browser.put(delivery('a'), delivery('later', { dueAt: START + 3 * HOUR }));
    await browser.drain();
    expect(await browser.queue.counts()).toMatchObject({ waiting: 2 });
    await browser.pass(HOUR + 60_000);
    const failed = { state: { is: 'failed', why: 'rule-gone' } };
    expect([await browser.row('a'), await browser.row('later')]).toMatchObject([failed, failed]);
    expect(browser.sent).toEqual([]);
    expect(await browser.queue.unseenFailures()).toBe(0);
  });

  test('in no config for a while, as a policy that comes late: what waits of it is sent when it is back', async () => {
    const browser = testBrowser([]);
    await browser.put(delivery('a'));
    for (let time = 0; time < 3; time += 1) {
      await browser.pass(HOUR / 2);
      browser.rules = { rules: [rule()], complete: true };
      await browser.put(delivery(`later-${time}`, { dueAt: START + 9 * HOUR }));
      await browser.drain();
      browser.rules = { rules: [], complete: true };
    }
    expect(await browser.row('a')).toMatchObject({ state: { is: 'delivered' } });
    expect(await browser.queue.counts()).toMatchObject({ failed: 0, waiting: 3 });
  });

  test(shows('45.4', 'switched off: the same'), async () => {
    const browser = testBrowser([rule({ enabled: false })]);
    await browser.put(delivery('a'));
    await browser.drain();
    expect(await browser.row('a')).toMatchObject({ state: { is: 'failed', why: 'rule-off' } });
  });

  test('in settings that cannot be read just now: what waits of it waits', async () => {
    const browser = testBrowser([]);
    browser.rules.complete = false;
    await browser.put(delivery('a'));
    await browser.drain();
    expect(browser.sent).toEqual([]);
    expect(await browser.row('a')).toMatchObject({ state: { is: 'waiting' }, tries: 0 });
    Object.assign(browser.rules, { rules: [rule()], complete: true });
    await browser.pass(HOUR);
    expect(await browser.row('a')).toMatchObject({ state: { is: 'delivered' } });
  });

  test(shows('45.4', 'deleted while its request is on its way: what arrived has arrived'), async () => {
    const browser = testBrowser();
    browser.receiver.answer = async () => {
      await browser.queue.endRule('notify', 'rule-gone', START);
      return response(200);
    };
    await browser.put(delivery('a'));
    await browser.drain();
    expect(await browser.row('a')).toMatchObject({ state: { is: 'delivered' } });
  });

  test('made while deliveries are being sent: what is put of it is sent, not ended', async () => {
    const browser = testBrowser();
    browser.receiver.answer = async ({ id }) => {
      if (id !== 'a') return response(200);
      browser.rules = { rules: [...browser.rules.rules, rule({ id: 'new' })], complete: true };
      await browser.put(delivery('b', { rule: 'new' }));
      return response(200);
    };
    await browser.put(delivery('a'));
    await browser.drain();
    expect(await browser.row('b')).toMatchObject({ state: { is: 'delivered' } });
  });
});
