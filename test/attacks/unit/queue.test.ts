import { expect } from 'vitest';
import { delivery, HOUR, MINUTE, response, START, testBrowser } from '../../webhooks/queue-world.ts';
import { attack } from '../attack.ts';
import '../../store/fresh-databases.ts';

const WAITING = 500;

attack(
  '24.6',
  async () => {
    const before = testBrowser();
    const ids = Array.from({ length: WAITING }, (_, index) => `d${String(index).padStart(3, '0')}`);
    await before.put(...ids.map((id) => delivery(id)));
    const after = testBrowser();
    await after.drain();
    await after.pass(HOUR);
    expect([...after.sent].sort()).toEqual(ids);
  },
  { timeout: 60_000 },
);

attack('45.3', async () => {
  for (const [http, state] of [
    [200, 'delivered'],
    [500, 'failed'],
  ] as const) {
    const browser = testBrowser();
    const id = `ends-with-${http}`;
    browser.receiver.answer = () => {
      browser.clock.now = START + 25 * HOUR;
      return response(http);
    };
    await browser.put(delivery(id, { tries: 48, dueAt: START + 24 * HOUR - MINUTE }));
    browser.clock.now = START + 24 * HOUR - MINUTE;
    await browser.drain();
    expect(await browser.row(id)).toMatchObject({ state: { is: state } });
    await browser.pass(24 * HOUR);
    expect(browser.sent).toEqual([id]);
  }
});
