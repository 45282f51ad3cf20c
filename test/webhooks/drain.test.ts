import { describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { LEASE } from '../../lib/webhooks/claim.ts';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';
import { DAY, delivery, ENDPOINT, response, rule, START, testBrowser, worldOf } from './queue-world.ts';

describe('what arrives', () => {
  test.each<[string, AttemptOutcome]>([
    ['200', response(200)],
    ['204', response(204)],
    ['304', response(304)],
    ['a redirect', { kind: 'redirect' }],
  ])('%s is delivered, once', async (_, outcome) => {
    const browser = testBrowser();
    browser.receiver.answer = () => outcome;
    await browser.put(delivery('a'));
    await browser.drain();
    await browser.pass(2 * DAY);
    expect(browser.sent).toEqual(['a']);
    expect(await browser.row('a')).toMatchObject({ state: { is: 'delivered' }, endedAt: START });
    expect(browser.alarm.at).toBeNull();
  });

  test('its bodies are kept, unless the rule logs none: then it cannot be sent again', async () => {
    const browser = testBrowser([rule(), rule({ id: 'quiet', logBodies: false })]);
    browser.receiver.answer = () => response(200, { text: 'thanks' });
    await browser.put(delivery('a'), delivery('b', { rule: 'quiet' }));
    await browser.drain();
    expect(await browser.row('a')).toMatchObject({
      request: { method: 'POST' },
      attempts: [{ outcome: { text: 'thanks' } }],
    });
    expect(await browser.row('b')).toMatchObject({
      request: null,
      attempts: [{ outcome: { http: 200, text: '' } }],
    });
    expect(await browser.queue.sendAgain(['b'], START)).toBe(0);
  });
});

describe('who sends when', () => {
  test(
    shows(
      ['27.3', '45.1'],
      'two drains at once, in two contexts without a common lock: each delivery goes out once',
    ),
    async () => {
      const browser = testBrowser();
      await browser.put(...Array.from({ length: 40 }, (_, index) => delivery(`d${index}`)));
      await Promise.all([browser.drain(), browser.drain(), browser.drain()]);
      expect(browser.sent).toHaveLength(40);
      expect(new Set(browser.sent).size).toBe(40);
    },
  );

  test('never more than four at once, and one that hangs keeps another endpoint’s from nothing', async () => {
    const browser = testBrowser();
    let [underWay, most] = [0, 0];
    let isOpen = false;
    browser.receiver.answer = async ({ endpoint }) => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (endpoint === ENDPOINT) await expect.poll(() => isOpen, { timeout: 9000 }).toBe(true);
      underWay -= 1;
      return response(200);
    };
    const other = 'https://other.example';
    await browser.put(
      ...Array.from({ length: 12 }, (_, index) => delivery(`hangs${index}`)),
      ...Array.from({ length: 12 }, (_, index) =>
        delivery(`other${index}`, { endpoint: other, dueAt: START - index }),
      ),
    );
    const draining = browser.drain();
    await expect.poll(() => browser.sent.filter((id) => id.startsWith('other')).length).toBe(12);
    isOpen = true;
    await draining;
    expect(most).toBe(4);
  });

  test('what is put while a drain comes to its end is not forgotten', async () => {
    const browser = testBrowser();
    const world = worldOf(browser);
    let isLate = false;
    const { drain } = await import('../../lib/webhooks/drain.ts');
    let second: Promise<void> | undefined;
    const arm = async (at: number | null) => {
      browser.alarm.at = at;
      if (isLate || at !== null) return;
      isLate = true;
      await browser.put(delivery('late'));
      second = drain({ ...world, arm });
    };
    await browser.put(delivery('a'));
    await drain({ ...world, arm });
    await second;
    expect(browser.sent).toEqual(['a', 'late']);
  });

  test('a limit by endpoint holds over deaths, and nothing waits longer than it must', async () => {
    const browser = testBrowser([rule({ perMinute: 10 }), rule({ id: 'other', perMinute: 600 })]);
    await browser.put(
      ...Array.from({ length: 25 }, (_, index) =>
        delivery(`d${index}`, { rule: index % 2 ? 'other' : 'notify' }),
      ),
    );
    await browser.drain();
    await browser.drain();
    expect(browser.sent).toHaveLength(10);
    await browser.pass(70_000);
    expect(browser.sent).toHaveLength(20);
    await browser.pass(70_000);
    expect(browser.sent).toHaveLength(25);
  });

  test(
    shows('45.2', 'a request that outlives its lease is sent by another, and each says what came of it'),
    async () => {
      const browser = testBrowser();
      let finishFirst = () => {};
      browser.receiver.answer = () =>
        new Promise((resolve) => {
          finishFirst = () => resolve(response(500));
        });
      await browser.put(delivery('a'));
      const slow = browser.drain();
      await expect.poll(() => browser.sent).toEqual(['a']);
      browser.clock.now += LEASE - 1;
      await browser.drain();
      expect(browser.sent).toEqual(['a']);
      browser.clock.now += 2;
      browser.receiver.answer = () => response(200);
      await browser.drain();
      finishFirst();
      await slow;
      expect(browser.sent).toEqual(['a', 'a']);
      const row = await browser.row('a');
      expect(row.state).toEqual({ is: 'delivered' });
      expect(row.attempts.map(({ outcome }) => 'http' in outcome && outcome.http)).toEqual([200, 500]);
    },
  );

  test('the alarm is armed before the first request, for when its lease is over', async () => {
    const browser = testBrowser();
    const seen: (number | null)[] = [];
    browser.receiver.answer = () => {
      seen.push(browser.alarm.at);
      return response(200);
    };
    await browser.put(delivery('a'));
    await browser.drain();
    expect(seen).toEqual([START + LEASE]);
  });
});
