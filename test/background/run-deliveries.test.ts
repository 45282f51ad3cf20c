import { beforeEach, describe, expect, test, vi } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { delivery, ENDPOINT, HOUR, response } from '../webhooks/queue-world.ts';
import { deliveryWorld, fakeBrowser } from './delivery-world.ts';

const browser = vi.hoisted(() => ({
  current: {} as ReturnType<typeof import('./delivery-world.ts').fakeBrowser>,
}));
vi.mock('../../lib/browser.ts', () => ({
  get browser() {
    return browser.current;
  },
}));

const { deliverNow, deliverOnAlarm, deliverOnline, firstAttempt, keepDelivering, retryMended } = await import(
  '../../entrypoints/background/run-deliveries.ts'
);

beforeEach(() => {
  browser.current = fakeBrowser();
});

describe('at a start of the background', () => {
  test(shows('27.1', 'what a death left over is sent, and both alarms are there'), async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(500);
    await own.put(delivery('a', { dueAt: 1 }));
    await keepDelivering(world);
    expect(own.sent).toEqual(['a']);
    const { known } = browser.current.alarms;
    expect(known.get('deliver-anyway')).toEqual({ periodInMinutes: 30 });
    expect(known.get('deliver-due')?.when).toBe((await own.row('a')).dueAt);
  });

  test(shows('27.2', 'an alarm that is there is not made anew: it would never come'), async () => {
    const { world } = deliveryWorld();
    await keepDelivering(world);
    await keepDelivering(world);
    const made = browser.current.alarms.create.mock.calls.filter(([name]) => name === 'deliver-anyway');
    expect(made).toHaveLength(1);
  });

  test('where nothing waits there is nothing to be woken for', async () => {
    const { world } = deliveryWorld();
    await keepDelivering(world);
    expect([...browser.current.alarms.known.keys()]).toEqual(['deliver-anyway']);
  });
});

test(shows('27.5', 'no alarm is asked for sooner than browsers let one come'), async () => {
  const { world, browser: own } = deliveryWorld();
  await own.put(delivery('a', { dueAt: own.clock.now + 2000 }));
  const before = Date.now();
  await deliverNow(world);
  expect(own.sent).toEqual([]);
  expect(browser.current.alarms.known.get('deliver-due')?.when).toBeGreaterThanOrEqual(before + 30_000);
});

test.each(['deliver-due', 'deliver-anyway'])('the alarm %s sends, and nobody else’s does', async (name) => {
  const { world, browser: own } = deliveryWorld();
  await own.put(delivery('a', { dueAt: 1 }));
  await deliverOnAlarm(world, 'purge-answers');
  expect(own.sent).toEqual([]);
  await deliverOnAlarm(world, name);
  expect(own.sent).toEqual(['a']);
});

test('where nothing can be read an alarm comes, and nothing rejects', async () => {
  const { world } = deliveryWorld();
  vi.spyOn(world.deliveries, 'waitingRules').mockRejectedValue(new Error('broken'));
  await deliverNow(world);
  expect(browser.current.alarms.known.has('deliver-due')).toBe(true);
});

test('a network that is back sends what had none', async () => {
  const { world, browser: own } = deliveryWorld();
  own.receiver.answer = () => ({ kind: 'offline' });
  await own.put(delivery('a', { dueAt: 1 }));
  await deliverNow(world);
  await deliverNow(world);
  expect(own.sent).toEqual(['a']);
  own.receiver.answer = () => response(200);
  await deliverOnline(world);
  expect(own.sent).toEqual(['a', 'a']);
});

test('access that was given sends what failed for want of it', async () => {
  const { world, browser: own } = deliveryWorld();
  own.receiver.answer = () => ({ kind: 'permission-missing' });
  await own.put(delivery('a', { dueAt: 1 }));
  await deliverNow(world);
  own.receiver.answer = () => response(200);
  await retryMended(world, 'other');
  expect(own.sent).toEqual(['a']);
  await retryMended(world, 'notify');
  expect(await own.row('a')).toMatchObject({ state: { is: 'delivered' } });
});

describe('the toolbar’s button', () => {
  test('says that one has failed for good, also after a death, until somebody has looked', async () => {
    const { world, browser: own } = deliveryWorld();
    const { button } = browser.current.action;
    await deliverNow(world);
    expect(button).toEqual({ text: '', title: 'Deskside' });
    own.receiver.answer = () => response(500);
    await own.put(delivery('a', { dueAt: 1, tries: 48 }));
    await deliverNow(world);
    expect(button).toEqual({ text: '!', title: expect.stringContaining('could not be delivered') });
    browser.current = fakeBrowser();
    await keepDelivering(world);
    expect(browser.current.action.button.text).toBe('!');
    await world.deliveries.failuresSeen({ rule: null });
    await deliverNow(world);
    expect(browser.current.action.button).toEqual({ text: '', title: 'Deskside' });
  });

  test('says nothing any more of what was forgotten', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(410);
    await own.put(delivery('a', { dueAt: 1 }));
    await deliverNow(world);
    expect(browser.current.action.button.text).toBe('!');
    await world.deliveries.forgetEnded();
    await deliverNow(world);
    expect(browser.current.action.button.text).toBe('');
  });
});

describe('whoever pressed a button', () => {
  test('hears of the first attempt', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(500);
    await own.put(delivery('a', { dueAt: own.clock.now + HOUR }));
    expect(await firstAttempt(world, 'a')).toMatchObject({
      state: { is: 'waiting' },
      attempts: [{ outcome: { http: 500 } }],
    });
  });

  test('waits for no endpoint that is to be left alone', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(429, { retryAt: own.clock.now + HOUR });
    await own.put(delivery('a', { dueAt: 1 }));
    await deliverNow(world);
    await own.put(delivery('b', { endpoint: ENDPOINT }));
    expect(await firstAttempt(world, 'b')).toMatchObject({ state: { is: 'waiting' }, attempts: [] });
  });

  test('hears that there is no such delivery', async () => {
    expect(await firstAttempt(deliveryWorld().world, 'nobody')).toBeNull();
  });
});
