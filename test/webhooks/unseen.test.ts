import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import '../store/fresh-databases.ts';
import { delivery, HOUR, response, rule, START, testBrowser } from './queue-world.ts';

/** A browser in which these have just failed for good, each of the rule of its name. */
async function withFailed(...ids: string[]) {
  const browser = testBrowser(ids.map((id) => rule({ id })));
  browser.receiver.answer = () => response(500);
  await browser.put(...ids.map((id) => delivery(id, { rule: id, tries: 48 })));
  await browser.drain();
  return browser;
}

describe('failures that nobody has looked at', () => {
  test('are those that failed by themselves, until somebody looks at them or at their rule', async () => {
    const { queue } = await withFailed('one', 'two', 'three');
    expect(await queue.unseenFailures()).toBe(3);
    await queue.failuresSeen({ ids: ['one', 'nowhere'] });
    expect(await queue.unseenFailures()).toBe(2);
    await queue.failuresSeen({ rule: 'two' });
    expect(await queue.unseenFailures()).toBe(1);
    await queue.failuresSeen({ rule: null });
    expect(await queue.unseenFailures()).toBe(0);
    expect(await queue.counts()).toMatchObject({ failed: 3 });
  });

  test('are all that waited of a rule whose endpoint is gone', async () => {
    const browser = testBrowser();
    browser.receiver.answer = () => response(410);
    await browser.put(delivery('a'), delivery('later', { dueAt: START + HOUR }));
    await browser.drain();
    expect(await browser.queue.unseenFailures()).toBe(2);
  });

  test('are none of a rule that somebody switched off', async () => {
    const browser = testBrowser();
    await browser.put(delivery('a'));
    await browser.queue.endRule('notify', 'rule-off', START);
    expect(await browser.queue.unseenFailures()).toBe(0);
  });

  test('are not what is sent again, deleted or forgotten; one that fails anew is', async () => {
    const browser = await withFailed('one', 'two', 'three');
    const { queue, clock } = browser;
    await queue.sendAgain(['one'], clock.now);
    expect(await queue.unseenFailures()).toBe(2);
    await queue.delete({ ids: ['two'] }, clock.now);
    expect(await queue.unseenFailures()).toBe(1);
    await queue.forgetEnded();
    expect(await queue.unseenFailures()).toBe(0);
    await browser.drain();
    await browser.pass(25 * HOUR);
    expect(await queue.unseenFailures()).toBe(1);
  });
});

test('a database of before can be counted in', async () => {
  const before = await openDB('deskside', 3, {
    upgrade(database) {
      database.createObjectStore('deliveries', { keyPath: 'id' });
    },
  });
  await before.put('deliveries', delivery('a'));
  before.close();
  expect(await testBrowser().queue.unseenFailures()).toBe(0);
});
