import { describe, expect, test } from 'vitest';
import '../store/fresh-databases.ts';
import type { Delivery } from '../../lib/webhooks/delivery.ts';
import type { LogAsk, LogPlace } from '../../lib/webhooks/delivery-log.ts';
import { deliveryMatches } from '../../lib/webhooks/delivery-matches.ts';
import { delivery, response, rule, START, type TestBrowser, testBrowser } from './queue-world.ts';

const ENDED: Partial<Delivery>[] = [
  { state: { is: 'waiting' } },
  { state: { is: 'delivered' }, endedAt: START },
  { state: { is: 'failed', why: 'tries-used-up' }, endedAt: START },
  { state: { is: 'skipped', why: 'too-often' }, endedAt: START },
];

/** So many deliveries of two rules in every state; some of them seen in the same millisecond. */
async function filled(count: number): Promise<TestBrowser> {
  const browser = testBrowser();
  const rows = Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(5, '0');
    return delivery(`id-${number}`, {
      ...ENDED[index % 4],
      rule: index % 3 === 0 ? 'other' : 'notify',
      at: START + Math.floor(index / 2),
      ticket: { id: number },
    });
  });
  await browser.put(...rows.map((row) => (row.state.is === 'waiting' ? row : withoutDue(row))));
  return browser;
}

function withoutDue({ dueAt: _, ...row }: Delivery): Delivery {
  return row;
}

async function readAll(
  browser: TestBrowser,
  ask: Partial<LogAsk>,
): Promise<{ ids: string[]; parts: number }> {
  const ids: string[] = [];
  let before: LogPlace | null = null;
  for (let parts = 1; ; parts += 1) {
    const all = { states: [], rule: null, matches: () => true, most: 50, mostRead: 200, ...ask };
    const part = await browser.queue.log({ ...all, before });
    ids.push(...part.deliveries.map(({ id }) => id));
    if (part.next === null) return { ids, parts };
    before = part.next;
  }
}

describe('the log', () => {
  test.each<[string, Partial<LogAsk>, (index: number) => boolean]>([
    ['all', {}, () => true],
    ['one state', { states: ['failed'] }, (index) => index % 4 === 2],
    ['two states', { states: ['failed', 'delivered'] }, (index) => [1, 2].includes(index % 4)],
    ['one rule', { rule: 'other' }, (index) => index % 3 === 0],
    ['one rule and state', { rule: 'other', states: ['waiting'] }, (index) => index % 12 === 0],
  ])('%s: the newest first, page by page, each once', async (_, ask, isIn) => {
    const browser = await filled(300);
    const wanted = Array.from({ length: 300 }, (_, index) => index)
      .filter(isIn)
      .reverse();
    const { ids } = await readAll(browser, ask);
    expect(ids).toEqual(wanted.map((index) => `id-${String(index).padStart(5, '0')}`));
  });

  test('a search that finds little looks through a part at a time, and finds it', async () => {
    const browser = await filled(500);
    for (const ask of [{}, { states: ['waiting' as const, 'delivered' as const] }]) {
      const { ids, parts } = await readAll(browser, { ...ask, matches: deliveryMatches('00004', false) });
      expect(ids).toEqual(['id-00004']);
      expect(parts).toBeGreaterThan(1);
    }
  });

  test('how many there are in each state', async () => {
    const browser = await filled(10);
    expect(await browser.queue.counts()).toEqual({ waiting: 3, delivered: 3, failed: 2, skipped: 2 });
  });
});

describe('a search', () => {
  const attempts = [{ at: START, durationMs: 3, outcome: response(422, { text: 'no such Queue' }) }];
  const row = delivery('abc123', { attempts });

  test.each(['printer', 'T-12', 'abc123', 'notify the', 'hooks.example', 'FIRE ticket.first', ''])(
    '%s is found',
    (text) => expect(deliveryMatches(text, false)(row)).toBe(true),
  );
  test('every word must be there', () => expect(deliveryMatches('printer cold', true)(row)).toBe(false));
  test.each(['"ticket":12', 'queue', 'hooks.example/in'])(
    '%s, in addresses and bodies, only for those who may see them',
    (text) => {
      expect(deliveryMatches(text, true)(row)).toBe(true);
      expect(deliveryMatches(text, false)(row)).toBe(false);
    },
  );
});

describe('by hand', () => {
  test('one that failed is sent again under its id, with all its attempts anew', async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => response(500);
    await browser.put(delivery('a', { tries: 48 }));
    await browser.drain();
    expect((await browser.row('a')).state).toEqual({ is: 'failed', why: 'tries-used-up' });
    expect(await browser.queue.sendAgain(['a', 'nobody'], START)).toBe(1);
    await browser.drain();
    const row = await browser.row('a');
    expect(row).toMatchObject({ state: { is: 'waiting' }, tries: 1 });
    expect(row.endedAt).toBeUndefined();
    expect(row.attempts).toHaveLength(2);
  });

  test('one that was skipped is sent anyway, where it has a request', async () => {
    const browser = testBrowser();
    const skipped = { state: { is: 'skipped', why: 'own-effect' } as const, endedAt: START };
    await browser.put(
      withoutDue(delivery('a', skipped)),
      withoutDue(delivery('b', { ...skipped, request: null })),
    );
    expect(await browser.queue.sendAgain(['a', 'b'], START)).toBe(1);
    await browser.drain();
    expect(browser.sent).toEqual(['a']);
  });

  test('one that waits is sent now, and one that is being sent is neither sent nor deleted', async () => {
    const browser = testBrowser();
    const later = START + 60_000;
    await browser.put(
      delivery('waits', { dueAt: later }),
      delivery('under way', { dueAt: later, leaseUntil: later }),
    );
    const both = ['waits', 'under way'];
    expect(await browser.queue.sendAgain(both, START)).toBe(1);
    expect(await browser.queue.delete({ ids: both }, START)).toBe(1);
    expect(await browser.queue.read('waits')).toBeNull();
    expect(await browser.queue.read('under way')).not.toBeNull();
  });

  test('all that has ended is deleted, or forgotten; what waits stays', async () => {
    const browser = await filled(40);
    expect(await browser.queue.delete('ended', START)).toBe(30);
    const again = await filled(40);
    await again.queue.forgetEnded();
    expect(await again.queue.counts()).toEqual({ waiting: 10, delivered: 0, failed: 0, skipped: 0 });
  });

  test('one that somebody waits for goes before all others', async () => {
    const browser = testBrowser([rule({ perMinute: 1 })]);
    await browser.put(delivery('first', { dueAt: START - 9 }), delivery('pressed'));
    await browser.queue.hurry('pressed', START);
    await browser.drain();
    expect(browser.sent).toEqual(['pressed']);
  });
});
