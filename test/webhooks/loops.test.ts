import { describe, expect, test } from 'vitest';
import type { SetOff } from '../../lib/store/database.ts';
import { causesOf, loopReason, withSetOff } from '../../lib/webhooks/loop-guard.ts';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { eventWorld, outcomes } from './event-world.ts';
import { MINUTE, NOON, type RuleInput, rule } from './samples.ts';

const SECOND = 1000;
/** It asks the helpdesk's own site, which may change the ticket. */
const AT_HELPDESK = { url: 'https://acme.zendesk.com/api/{ticket_id}', body: '{"status":{status}}' };
const changed = (parts: RuleInput = {}) =>
  rule({ events: ['ticket.changed'], request: AT_HELPDESK, ...parts });

/** A browser whose ticket was seen, and what becomes of changes of its status after so many milliseconds each; every request is sent at once. */
async function outcomesOf(rules: ReturnType<typeof rule>[], waits: number[], field = 'status') {
  const world = eventWorld(rules);
  await world.see();
  for (const [at, wait] of waits.entries()) {
    world.now += wait;
    await world.see({ ticket: { [field]: `${at}` } });
    await world.send();
  }
  return outcomes((await world.deliveries()).toSorted((a, b) => a.at - b.at));
}

describe('what a rule’s own request may have brought about', () => {
  test(shows('44.5', 'does not set it off, and the log says so'), async () => {
    expect(await outcomesOf([changed()], [MINUTE, 3 * SECOND, 119 * SECOND])).toEqual([
      'tell ticket.changed delivered',
      'tell ticket.changed own-effect',
      'tell ticket.changed delivered',
    ]);
  });

  test('can be sent from the log nevertheless: its request is there', async () => {
    const world = eventWorld([changed()]);
    await world.see();
    for (const status of ['a', 'b']) {
      await world.see({ ticket: { status } });
      await world.send();
    }
    expect((await world.deliveries()).find(({ state }) => state.is === 'skipped')?.request).toMatchObject({
      method: 'POST',
    });
  });

  test('holds for what a late attempt brings about too', async () => {
    const world = eventWorld([changed()]);
    await world.see();
    await world.see({ ticket: { status: 'a' } });
    world.now += 30 * MINUTE;
    await world.send();
    world.now += 5 * SECOND;
    await world.see({ ticket: { status: 'b' } });
    expect(outcomes(await world.deliveries())).toEqual([
      'tell ticket.changed delivered',
      'tell ticket.changed own-effect',
    ]);
  });

  test('holds while the request is under way', async () => {
    const world = eventWorld([changed()]);
    await world.see();
    await world.see({ ticket: { status: 'a' } });
    const [row] = await world.deliveries();
    await world.database.use(async (open) => {
      if (row !== undefined) await open.put('deliveries', { ...row, leaseUntil: NOON + MINUTE });
    });
    await world.see({ ticket: { status: 'b' }, at: NOON + SECOND });
    expect(outcomes(await world.deliveries())).toEqual([
      'tell ticket.changed waiting',
      'tell ticket.changed own-effect',
    ]);
  });

  test('does not hold for what was never sent', async () => {
    const world = eventWorld([changed()]);
    await world.see();
    await world.see({ ticket: { status: 'a' } });
    await world.see({ ticket: { status: 'b' }, at: NOON + SECOND });
    expect(outcomes(await world.deliveries())).toEqual([
      'tell ticket.changed waiting',
      'tell ticket.changed waiting',
    ]);
  });

  test('sets other rules off, but none of those that it followed from', async () => {
    const ping = changed({ id: 'ping', fields: ['status'] });
    const pong = changed({ id: 'pong', fields: ['priority'] });
    const world = eventWorld([ping, pong]);
    await world.see({ ticket: { priority: '0' } });
    /** Each request changes the field that the other rule is for; the page reads it a minute and a half later. */
    for (let turn = 1; turn < 12; turn += 1) {
      const { length } = (await world.deliveries()).filter(({ state }) => state.is === 'delivered');
      if (turn > 1 && length < turn - 1) break;
      world.now += 90 * SECOND;
      const status = `${Math.ceil(turn / 2)}`;
      const priority = `${Math.floor(turn / 2)}`;
      await world.see({ ticket: { status, priority } });
      await world.send();
    }
    expect(outcomes((await world.deliveries()).toSorted((a, b) => a.at - b.at))).toEqual([
      'ping ticket.changed delivered',
      'pong ticket.changed delivered',
      'ping ticket.changed own-effect',
    ]);
  });

  test('is nothing where it goes elsewhere: an agent’s second change is told, too', async () => {
    const elsewhere = rule({ events: ['ticket.changed'] });
    expect(await outcomesOf([elsewhere], [MINUTE, 3 * SECOND])).toEqual([
      'tell ticket.changed delivered',
      'tell ticket.changed delivered',
    ]);
  });

  test('is no matter of another ticket', async () => {
    const world = eventWorld([changed()]);
    for (const id of ['1', '2']) await world.see({ ticket: { id } });
    for (const id of ['1', '2']) {
      await world.see({ ticket: { id, status: 'a' } });
      await world.send();
    }
    expect((await world.deliveries()).map(({ state }) => state.is)).toEqual(['delivered', 'delivered']);
  });

  test('is remembered though the log was emptied', async () => {
    const world = eventWorld([changed()]);
    await world.see();
    await world.see({ ticket: { status: 'a' } });
    await world.send();
    await world.database.use((open) => open.clear('deliveries'));
    await world.see({ ticket: { status: 'b' } });
    expect(outcomes(await world.deliveries())).toEqual(['tell ticket.changed own-effect']);
  });
});

describe('a rule', () => {
  test('is set off ten times in ten minutes for one ticket at most', async () => {
    const world = eventWorld([rule({ events: ['reply.received'] })]);
    await world.see();
    for (let id = 1; id <= 12; id += 1) {
      world.now += 10 * SECOND;
      await world.see({ ticket: { lastReply: { author: 'ada@example.com', id: `${id}` } } });
      await world.send();
    }
    const skipped = (await world.deliveries()).filter(({ state }) => state.is === 'skipped');
    expect([outcomes(skipped), (await world.deliveries()).length]).toEqual([
      ['tell reply.received too-often', 'tell reply.received too-often'],
      12,
    ]);
  });

  test('is set off forty times in a day at most: pages that are read every minute make slow loops', async () => {
    const all = await outcomesOf(
      [changed()],
      Array.from({ length: 42 }, () => 121 * SECOND),
    );
    expect([all.slice(0, 40).every((each) => each.endsWith('delivered')), all.slice(40)]).toEqual([
      true,
      ['tell ticket.changed too-often', 'tell ticket.changed too-often'],
    ]);
  });

  test('is set off by its button as often as that is pressed', async () => {
    const entries = Array.from(
      { length: 50 },
      (_, at): SetOff => entry('tell', NOON + at, { event: 'action' }),
    );
    const press = { event: 'action', at: NOON + 100 } as const;
    const change = { event: 'ticket.changed', at: NOON + 100 } as const;
    expect([loopReason('tell', press, entries, []), loopReason('tell', change, entries, [])]).toEqual([
      null,
      null,
    ]);
  });
});

test('what followed from what is known over several requests', () => {
  const entries = [entry('a', NOON), entry('b', NOON + MINUTE, { after: ['a'] })];
  const at = NOON + MINUTE + 5 * SECOND;
  const sentAt = ({ at: sent }: SetOff) => [sent];
  expect(causesOf({ event: 'reply.sent', at }, entries.slice(1), sentAt)).toEqual(['b', 'a']);
  expect(causesOf({ event: 'reply.received', at }, entries, sentAt)).toEqual([]);
});

test('what is remembered of a ticket is bounded, and presses do not crowd out the rest', () => {
  let entries: SetOff[] = [entry('tell', NOON)];
  for (let at = 1; at <= 100; at += 1)
    entries = withSetOff(entries, entry('tell', NOON + at, { event: 'action' }));
  expect([entries.length, entries[0]?.event, entries.at(-1)?.at]).toEqual([41, 'ticket.changed', NOON + 100]);
});

function entry(id: string, at: number, parts: Partial<SetOff> = {}): SetOff {
  return { rule: id, event: 'ticket.changed', at, id: `${id}-${at}`, after: [], atHelpdesk: true, ...parts };
}
