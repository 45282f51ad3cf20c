import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { type DrainWorld, drain } from '../../lib/webhooks/drain.ts';
import { delivery, HOUR, response, rule, type TestBrowser, testBrowser, worldOf } from './queue-world.ts';

const WORKING = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'];

test(
  shows(
    ['24.2', '24.3'],
    'a background that dies before or after any of its steps loses nothing, and sends nothing under another id',
  ),
  async () => {
    let deaths = 0;
    for (let step = 0; ; step += 1) {
      globalThis.indexedDB = new IDBFactory();
      const browser = await filledBrowser();
      if (!(await liveUntil(browser, step))) break;
      deaths += 1;
      await browser.drain();
      await browser.pass(2 * HOUR);
      for (const id of WORKING) expect(await browser.row(id)).toMatchObject({ state: { is: 'delivered' } });
      expect(await browser.row('gone')).toMatchObject({ state: { is: 'failed', why: 'gone' } });
      expect(await browser.row('off')).toMatchObject({ state: { is: 'failed', why: 'rule-off' } });
      expect(new Set(browser.sent)).toEqual(new Set([...WORKING, 'gone']));
      expect(await browser.queue.counts()).toMatchObject({ waiting: 0 });
    }
    expect(deaths).toBeGreaterThan(40);
  },
);

test('a background that dies again and again gets everything out in the end', async () => {
  const browser = await filledBrowser();
  for (let step = 3; step < 40; step += 1) {
    await liveUntil(browser, step);
    browser.clock.now += 61_000;
  }
  await browser.drain();
  await browser.pass(2 * HOUR);
  for (const id of WORKING) expect(await browser.row(id)).toMatchObject({ state: { is: 'delivered' } });
});

/** One endpoint that fails once for one delivery, one that is gone, and a rule that is off. */
async function filledBrowser(): Promise<TestBrowser> {
  const browser = testBrowser([rule(), rule({ id: 'dead' }), rule({ id: 'off', enabled: false })]);
  const failed = new Set<string>();
  browser.receiver.answer = ({ id }) => {
    if (id === 'gone') return response(410);
    if (id !== 'd1' || failed.has(id)) return response(200);
    failed.add(id);
    return response(500);
  };
  await browser.put(
    ...WORKING.map((id) => delivery(id)),
    delivery('gone', { rule: 'dead', endpoint: 'https://gone.example' }),
    delivery('off', { rule: 'off' }),
  );
  return browser;
}

/** Drains until so many steps are done, then dies: nothing of that life happens any more. Gives whether it died; `false`: it was through. */
async function liveUntil(browser: TestBrowser, step: number): Promise<boolean> {
  let left = step;
  const death = Promise.withResolvers<true>();
  const mortal = <A extends unknown[], R>(act: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      await live();
      const result = await act(...args);
      await live();
      return result;
    };
  };
  const live = () => {
    left -= 1;
    if (left >= 0) return Promise.resolve();
    death.resolve(true);
    return new Promise<never>(() => {});
  };
  const world = worldOf(browser);
  const { queue } = world;
  const dying: DrainWorld = {
    ...world,
    rules: mortal(world.rules),
    send: mortal(world.send),
    arm: mortal(world.arm),
    queue: {
      ...queue,
      claim: mortal(queue.claim),
      finish: mortal(queue.finish),
      nextAt: mortal(queue.nextAt),
      keepTime: mortal(queue.keepTime),
      waitingRules: mortal(queue.waitingRules),
      endRule: mortal(queue.endRule),
      stops: mortal(queue.stops),
      trim: mortal(queue.trim),
    },
  };
  return Promise.race([drain(dying).then(() => false), death.promise]);
}
