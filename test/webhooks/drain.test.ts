import { describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { LEASE } from '../../lib/webhooks/claim.ts';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';
import { MENDABLE } from '../../lib/webhooks/due-now.ts';
import {
  delivery,
  ENDPOINT,
  HOUR,
  MINUTE,
  response,
  rule,
  START,
  testBrowser,
  worldOf,
} from './queue-world.ts';

const DAY = 24 * HOUR;

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

describe('an endpoint that is unwell', () => {
  test.each([
    ['half-hourly' as const, 49, DAY],
    ['standard-webhooks' as const, 10, 75 * HOUR + 36 * MINUTE],
  ])(
    shows('44.2', 'always 500, tried %s: %i attempts, then failed once and for good'),
    async (retry, tries, lasts) => {
      const browser = testBrowser([rule({ retry })]);
      browser.receiver.answer = () => response(500, { text: 'broken' });
      await browser.put(delivery('a'));
      await browser.drain();
      await browser.pass(lasts);
      expect(browser.sent).toHaveLength(tries);
      expect(await browser.row('a')).toMatchObject({ state: { is: 'failed', why: 'tries-used-up' }, tries });
      expect(await browser.queue.failedAt()).not.toBeNull();
      await browser.pass(30 * DAY);
      expect(browser.sent).toHaveLength(tries);
    },
  );

  test.each<[string, AttemptOutcome]>([
    ['404', response(404)],
    ['a timeout: it may have arrived, and comes again under the same id', { kind: 'timeout', seconds: 10 }],
    ['no connection', { kind: 'unreachable' }],
    ['no access', { kind: 'permission-missing' }],
    ['a secret that is missing', { kind: 'secret-missing', name: 'token' }],
  ])(shows('44.1', '%s is tried again'), async (_, outcome) => {
    const browser = testBrowser();
    browser.receiver.answer = () => outcome;
    await browser.put(delivery('a'));
    await browser.drain();
    expect(await browser.row('a')).toMatchObject({
      state: { is: 'waiting' },
      tries: 1,
      dueAt: START + 30 * MINUTE,
    });
    browser.receiver.answer = () => response(200);
    await browser.pass(HOUR);
    expect(browser.sent).toEqual(['a', 'a']);
  });

  test('429 with Retry-After: everything for that endpoint waits so long, and nothing for another', async () => {
    const browser = testBrowser();
    const elsewhere = 'https://elsewhere.example';
    browser.receiver.answer = ({ endpoint }) =>
      endpoint === ENDPOINT ? response(429, { retryAt: START + 2 * HOUR }) : response(200);
    await browser.put(delivery('a'));
    await browser.drain();
    await browser.put(delivery('b'), delivery('c', { endpoint: elsewhere }));
    await browser.pass(HOUR + 59 * MINUTE);
    await browser.drain();
    expect(browser.sent).toEqual(['a', 'c']);
    browser.receiver.answer = () => response(200);
    await browser.pass(10 * MINUTE);
    expect(browser.sent.toSorted()).toEqual(['a', 'a', 'b', 'c']);
  });

  test('429 without one: a minute', async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => response(429);
    await browser.put(delivery('a'));
    await browser.drain();
    browser.receiver.answer = () => response(200);
    await browser.put(delivery('b'));
    await browser.drain();
    await browser.pass(59_000);
    expect(browser.sent).toEqual(['a']);
    await browser.pass(60_000);
    expect(browser.sent).toEqual(['a', 'b']);
  });

  test('410: what waits of the rule fails, and nothing is sent until it is resumed', async () => {
    const browser = testBrowser([rule(), rule({ id: 'other' })]);
    browser.receiver.answer = ({ rule }) => response(rule === 'notify' ? 410 : 200);
    await browser.put(
      delivery('a'),
      delivery('later', { dueAt: START + HOUR }),
      delivery('c', { rule: 'other' }),
    );
    await browser.drain();
    const gone = { state: { is: 'failed', why: 'gone' } };
    expect([await browser.row('a'), await browser.row('later')]).toMatchObject([gone, gone]);
    expect(await browser.row('c')).toMatchObject({ state: { is: 'delivered' } });
    expect([...(await browser.queue.stops(browser.rules.rules))]).toEqual([['notify', START]]);
    expect(await browser.queue.health(browser.rules.rules)).toMatchObject({
      notify: { waiting: 0, failed: 2, stoppedAt: START },
      other: { deliveredAt: START },
    });
    browser.receiver.answer = () => response(200);
    await browser.put(delivery('d'));
    await browser.drain();
    expect(await browser.row('d')).toMatchObject(gone);
    await browser.queue.resume('notify');
    expect(await browser.queue.sendAgain(['a', 'later', 'd'], START)).toBe(3);
    await browser.drain();
    expect(await browser.queue.counts()).toMatchObject({ delivered: 4, failed: 0, waiting: 0 });
  });

  test('410 counts for the rule as it was: changed, it sends again', async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => response(410);
    await browser.put(delivery('a'));
    await browser.drain();
    browser.rules.rules = [rule({ perMinute: 10 })];
    expect((await browser.queue.stops(browser.rules.rules)).size).toBe(0);
  });
});

describe('without a network', () => {
  test('no attempt counts, one is made now and then, and all are made once there is one', async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => ({ kind: 'offline' });
    await browser.put(...Array.from({ length: 20 }, (_, index) => delivery(`d${index}`)));
    await browser.drain();
    await browser.pass(6 * HOUR);
    expect(browser.sent.length).toBeLessThanOrEqual(4 * 12 * 6 + 4);
    expect(await browser.row('d0')).toMatchObject({ state: { is: 'waiting' }, tries: 0 });
    expect((await browser.row('d0')).attempts).toHaveLength(1);
    browser.receiver.answer = () => response(200);
    await browser.queue.online();
    await browser.drain();
    expect(await browser.queue.counts()).toMatchObject({ delivered: 20, waiting: 0 });
  });
});

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
    expect(await browser.queue.failedAt()).toBeNull();
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

describe('what was mended', () => {
  test.each<AttemptOutcome>([
    { kind: 'permission-missing' },
    { kind: 'secret-missing', name: 'token' },
    { kind: 'secret-unreadable', name: 'token' },
    { kind: 'vault-unreadable' },
  ])('$kind: is due at once; what an endpoint refused is not', async (outcome) => {
    const browser = testBrowser();
    browser.receiver.answer = ({ id }) => (id === 'a' ? outcome : response(500));
    await browser.put(delivery('a'), delivery('b'));
    await browser.drain();
    browser.receiver.answer = () => response(200);
    expect(await browser.queue.dueNow({ rule: 'other', after: MENDABLE }, START)).toBe(0);
    expect(await browser.queue.dueNow({ after: MENDABLE }, START)).toBe(1);
    await browser.drain();
    expect(await browser.queue.counts()).toMatchObject({ delivered: 1, waiting: 1 });
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
