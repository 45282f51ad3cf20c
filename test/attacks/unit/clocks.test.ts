import { afterEach, expect } from 'vitest';
import { freshness } from '../../../lib/lookup/freshness.ts';
import { delivery, HOUR, response, testBrowser } from '../../webhooks/queue-world.ts';
import { attack } from '../attack.ts';
import '../../store/fresh-databases.ts';

const MINUTE = 60_000;
const ZONE = process.env['TZ'];

afterEach(() => {
  if (ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ZONE;
});

/** In Prague the clock went from 2:00 to 3:00, and in autumn from 3:00 to 2:00. */
const BEGINS = Date.UTC(2026, 2, 29, 1);
const ENDS = Date.UTC(2026, 9, 25, 1);

attack('28.3', async () => {
  process.env['TZ'] = 'Europe/Prague';
  for (const change of [BEGINS, ENDS]) {
    expect(new Date(change - 1).getTimezoneOffset()).not.toBe(new Date(change).getTimezoneOffset());
    agesFrom(change - HOUR);
    await retriesFrom(change - 10 * MINUTE);
  }
});

attack('28.4', async () => {
  process.env['TZ'] = 'Europe/Prague';
  const at = Date.UTC(2026, 10, 22, 9);
  agesFrom(at, () => {
    process.env['TZ'] = 'Pacific/Auckland';
  });
  await retriesFrom(at, () => {
    process.env['TZ'] = 'America/Los_Angeles';
  });
});

/** An answer that may be a day old is so for 24 hours of time, whatever the clock on the wall does. */
function agesFrom(at: number, meanwhile = () => {}): void {
  expect(freshness(at, 24, at + 24 * HOUR - 1)).toBe('fresh');
  meanwhile();
  expect(freshness(at, 24, at + 24 * HOUR - 1)).toBe('fresh');
  expect(freshness(at, 24, at + 24 * HOUR)).toBe('expired');
}

/** The second attempt is half an hour after the first, and the last a day. */
async function retriesFrom(at: number, meanwhile = () => {}): Promise<void> {
  const browser = testBrowser();
  browser.clock.now = at;
  browser.receiver.answer = () => response(500);
  const id = `at-${at}`;
  await browser.put(delivery(id, { at, dueAt: at }));
  await browser.drain();
  meanwhile();
  expect((await browser.row(id)).dueAt).toBe(at + 30 * MINUTE);
  await browser.pass(23 * HOUR);
  expect((await browser.row(id)).state).toEqual({ is: 'waiting' });
  await browser.pass(2 * HOUR);
  expect((await browser.row(id)).state).toMatchObject({ is: 'failed' });
}
