import { beforeEach, describe, expect, test, vi } from 'vitest';
import '../store/fresh-databases.ts';
import type { Delivery } from '../../lib/webhooks/delivery.ts';
import { delivery, HOUR, MINUTE, response, rule } from '../webhooks/queue-world.ts';
import { deliveryWorld, fakeBrowser } from './delivery-world.ts';

const browser = vi.hoisted(() => ({
  current: {} as ReturnType<typeof import('./delivery-world.ts').fakeBrowser>,
}));
vi.mock('../../lib/browser.ts', () => ({
  get browser() {
    return browser.current;
  },
}));

const { handleDeliveries } = await import('../../entrypoints/background/handle-deliveries.ts');
const { deliverNow } = await import('../../entrypoints/background/run-deliveries.ts');

const page = { kind: 'page' as const, tab: null };
const all = { states: [], rule: null, text: '', before: null };

beforeEach(() => {
  browser.current = fakeBrowser();
});

const token = { secret: 'token', as: 'json-string' as const };
const request: Delivery['request'] = {
  method: 'POST',
  format: 'json',
  url: ['https://hooks.example/in'],
  headers: [],
  body: ['{"token":"', token, '","email":"ada@example.com"}'],
  authorisation: { type: 'none' },
  sign: false,
};

describe('the log', () => {
  test('shows the request with its secrets by name, what came of it, and when it is tried again', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(503, { text: 'later', retryAt: own.clock.now + 3 * HOUR });
    await own.put(delivery('a', { at: 1, dueAt: 1, request }));
    await deliverNow(world);
    await own.put(delivery('b', { at: 2, dueAt: 2 }));
    const { deliveries, next, counts } = await handleDeliveries(world)['read-deliveries'](all, page);
    expect(next).toBeNull();
    expect(counts).toEqual({ waiting: 2, delivered: 0, failed: 0, skipped: 0 });
    const [newest, oldest] = deliveries;
    expect(newest).toMatchObject({ id: 'b', isBeingSent: false, dueAt: own.clock.now + 3 * HOUR });
    expect(oldest).toMatchObject({
      id: 'a',
      request: { body: '{"token":"{secret.token}","email":"ada@example.com"}' },
      attempts: [{ outcome: { http: 503, text: 'later' } }],
      dueAt: own.clock.now + 3 * HOUR,
    });
  });

  test('says which is being sent', async () => {
    const { world, browser: own } = deliveryWorld();
    const until = Date.now() + MINUTE;
    await own.put(delivery('a', { dueAt: until, leaseUntil: until }));
    const { deliveries } = await handleDeliveries(world)['read-deliveries'](all, page);
    expect(deliveries).toMatchObject([{ id: 'a', isBeingSent: true }]);
  });

  test('where the organisation shows no bodies it holds none, and none can be searched for', async () => {
    const { world, browser: own } = deliveryWorld([rule()], { preview: false });
    own.receiver.answer = () => response(500, { text: 'for ada@example.com' });
    await own.put(delivery('a', { dueAt: 1, request }));
    await deliverNow(world);
    const handlers = handleDeliveries(world);
    const { deliveries } = await handlers['read-deliveries'](all, page);
    expect(deliveries).toMatchObject([{ id: 'a', request: null, attempts: [{ outcome: { http: 500 } }] }]);
    expect(JSON.stringify(deliveries)).not.toContain('ada@example.com');
    const found = await handlers['read-deliveries']({ ...all, text: 'ada@' }, page);
    expect(found.deliveries).toEqual([]);
  });

  test('a look at it takes the mark off the toolbar’s button', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(500);
    await own.put(delivery('a', { dueAt: 1, tries: 48 }));
    await deliverNow(world);
    expect(browser.current.action.button.text).toBe('!');
    await handleDeliveries(world)['failures-seen']({ looked: { rule: null } }, page);
    expect(browser.current.action.button).toEqual({ text: '', title: 'Deskside' });
  });

  test('a look at what one rule failed at leaves it there for the others', async () => {
    const { world, browser: own } = deliveryWorld([rule(), rule({ id: 'other' })]);
    own.receiver.answer = () => response(500);
    await own.put(delivery('a', { dueAt: 1, tries: 48 }));
    await own.put(delivery('b', { dueAt: 1, tries: 48, rule: 'other' }));
    await deliverNow(world);
    const handlers = handleDeliveries(world);
    expect(await handlers['read-deliveries'](all, page)).toMatchObject({ unseen: 2 });
    await handlers['failures-seen']({ looked: { rule: 'notify' } }, page);
    expect(await handlers['read-deliveries'](all, page)).toMatchObject({ unseen: 1, counts: { failed: 2 } });
    expect(browser.current.action.button.text).toBe('!');
    await handlers['failures-seen']({ looked: { ids: ['b'] } }, page);
    expect(browser.current.action.button.text).toBe('');
  });

  test('deleting what failed takes it off too', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(500);
    await own.put(delivery('a', { dueAt: 1, tries: 48 }));
    await deliverNow(world);
    await handleDeliveries(world)['delete-deliveries']({ which: { ids: ['a'] } }, page);
    expect(browser.current.action.button.text).toBe('');
  });
});

describe('by hand', () => {
  test('one that failed is sent again at once', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(500);
    await own.put(delivery('a', { dueAt: 1, tries: 48 }));
    await deliverNow(world);
    own.receiver.answer = () => response(200);
    const reply = await handleDeliveries(world)['send-again']({ ids: ['a'] }, page);
    expect(reply).toEqual({ count: 1 });
    await expect.poll(async () => (await own.row('a')).state).toEqual({ is: 'delivered' });
  });

  test('what has ended is deleted', async () => {
    const { world, browser: own } = deliveryWorld();
    await own.put(delivery('a', { dueAt: 1 }), delivery('b', { dueAt: Date.now() + HOUR }));
    await deliverNow(world);
    const handlers = handleDeliveries(world);
    expect(await handlers['delete-deliveries']({ which: 'ended' }, page)).toEqual({ count: 1 });
    expect(await handlers['delete-deliveries']({ which: { ids: ['b', 'c'] } }, page)).toEqual({ count: 1 });
  });

  test('a rule that an endpoint stopped is resumed', async () => {
    const { world, browser: own } = deliveryWorld();
    own.receiver.answer = () => response(410);
    await own.put(delivery('a', { dueAt: 1 }));
    await deliverNow(world);
    const handlers = handleDeliveries(world);
    expect(await handlers['read-rules-health']({}, page)).toEqual({
      notify: { waiting: 0, failed: 1, stoppedAt: expect.any(Number) },
    });
    await handlers['resume-rule']({ rule: 'notify' }, page);
    expect(await handlers['read-rules-health']({}, page)).toEqual({ notify: { waiting: 0, failed: 1 } });
  });
});

describe('a test of a rule', () => {
  const asked = { rule: rule(), secrets: { token: 'typed' }, tab: null };

  test('sends its request for the sample once, each time under an id of its own, and shows what came of it', async () => {
    const { world } = deliveryWorld();
    const handlers = handleDeliveries(world);
    const trial = await handlers['test-rule'](asked, page);
    expect(trial).toMatchObject({
      request: {
        method: 'POST',
        url: 'https://hooks.example/in',
        body: expect.stringMatching(/^\{"ticket":.+\}$/),
      },
      outcome: { kind: 'redirect' },
      durationMs: 7,
    });
    await handlers['test-rule'](asked, page);
    const sent = vi.mocked(world.sendTrial).mock.calls;
    expect(sent).toMatchObject([
      [{ rule: 'notify', endpoint: 'https://hooks.example' }, { token: 'typed' }],
      [{}, {}],
    ]);
    expect(sent[0]?.[0].id).not.toBe(sent[1]?.[0].id);
    expect(await world.deliveries.counts()).toEqual({ waiting: 0, delivered: 0, failed: 0, skipped: 0 });
  });

  test('is not for those to whom the organisation shows no requests', async () => {
    const { world } = deliveryWorld([rule()], { preview: false });
    await expect(handleDeliveries(world)['test-rule'](asked, page)).rejects.toThrow(/^Refused/);
    expect(world.sendTrial).not.toHaveBeenCalled();
  });
});
