import { describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';
import { MENDABLE } from '../../lib/webhooks/due-now.ts';
import { DAY, delivery, ENDPOINT, HOUR, MINUTE, response, rule, START, testBrowser } from './queue-world.ts';

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
      expect(await browser.queue.unseenFailures()).toBe(1);
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
