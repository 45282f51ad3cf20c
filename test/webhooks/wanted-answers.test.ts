import { describe, expect, test } from 'vitest';
import { MOST_WAITS } from '../../lib/webhooks/settle.ts';
import '../store/fresh-databases.ts';
import { bodyOf, eventWorld, outcomes } from './event-world.ts';
import { HELPDESK, HOUR, MINUTE, NOON, rule } from './samples.ts';

/** A condition on the customer's plan. */
const GOLD = {
  groups: [{ conditions: [{ of: 'answer', connector: 'crm', path: 'plan', is: 'is', value: 'gold' }] }],
};
const found = (data: Record<string, string>) => ({ status: 'found', data, http: 200 }) as const;
const NOT_FOUND = { status: 'not_found', http: 200 } as const;

describe('a rule that wants a connector’s answer', () => {
  test('is asked with it, about the customer whom the helpdesk shows', async () => {
    const world = eventWorld([rule({ when: GOLD })]);
    world.answers['crm'] = found({ plan: 'Gold' });
    await world.see({ ticket: { others: ['bob@example.com'], agent: 'Grace' } });
    expect(outcomes(await world.deliveries())).toEqual(['tell ticket.first_seen waiting']);
    expect(world.asked.map(({ about }) => about)).toEqual([
      {
        email: 'ada@example.com',
        others: ['bob@example.com'],
        ticket: { id: '12', status: 'open', subject: 'Where is it?', agent: 'Grace' },
        helpdesk: HELPDESK,
        workspace: 'acme',
      },
    ]);
  });

  test.each([
    ['says otherwise', found({ plan: 'free' })],
    ['does not know the customer', NOT_FOUND],
  ])('is not set off where that %s', async (_, answer) => {
    const world = eventWorld([rule({ when: GOLD })]);
    world.answers['crm'] = answer;
    await world.see();
    expect([await world.deliveries(), await world.waiting()]).toEqual([[], []]);
  });

  test('gets the values of its tags, and asks nobody where the rest says no', async () => {
    const request = { url: 'https://hooks.example/in', body: '{"plan":{answer.crm.plan}}' };
    const closed = { groups: [{ conditions: [{ of: 'status', is: 'is', value: 'closed' }] }] };
    const world = eventWorld([rule({ request, when: closed })]);
    world.answers['crm'] = found({ plan: 'Gold' });
    await world.see();
    expect(world.asked).toEqual([]);
    world.rules = [rule({ request })];
    await world.see({ ticket: { id: '13' } });
    expect((await world.deliveries()).map(bodyOf)).toEqual(['{"plan":"Gold"}']);
  });

  test('waits where none comes, keeps no other rule waiting, and is set off once it comes', async () => {
    const world = eventWorld([rule({ when: GOLD }), rule({ id: 'plain' })]);
    expect(await world.see()).toBe(NOON + 5 * MINUTE);
    expect(outcomes(await world.deliveries())).toEqual(['plain ticket.first_seen waiting']);
    world.answers['crm'] = found({ plan: 'gold' });
    world.now += 4 * MINUTE;
    expect(await world.settle()).toBe(NOON + 5 * MINUTE);
    world.now += MINUTE;
    expect(await world.settle()).toBeNull();
    expect(outcomes(await world.deliveries()).toSorted()).toEqual([
      'plain ticket.first_seen waiting',
      'tell ticket.first_seen waiting',
    ]);
  });

  test('gives up after a day, and says so in the log', async () => {
    const world = eventWorld([rule({ when: GOLD })]);
    await world.see();
    for (let tries = 0; tries < MOST_WAITS; tries += 1) {
      expect(await world.deliveries()).toEqual([]);
      world.now += 5 * MINUTE;
      await world.settle();
    }
    expect(outcomes(await world.deliveries())).toEqual(['tell ticket.first_seen no-answer']);
    expect([world.now - NOON, await world.waiting()]).toEqual([24 * HOUR, []]);
  });

  test('does not wait for a connector that is gone or switched off', async () => {
    const of = (connector: string) => ({
      groups: [{ conditions: [{ of: 'answer', connector, is: 'not_empty' }] }],
    });
    const world = eventWorld([rule({ when: of('off') }), rule({ id: 'lost', when: of('lost') })]);
    expect(await world.see()).toBeNull();
    expect(outcomes(await world.deliveries()).toSorted()).toEqual([
      'lost ticket.first_seen no-answer',
      'tell ticket.first_seen no-answer',
    ]);
  });

  test('holds a customer without an address to be nobody’s', async () => {
    const unknown = { groups: [{ conditions: [{ of: 'answer', connector: 'crm', is: 'empty' }] }] };
    const request = { url: 'https://hooks.example/in', body: '{"to":{email}}' };
    const world = eventWorld([rule({ when: unknown, request })]);
    await world.see({ ticket: { email: '' } });
    expect(world.asked).toEqual([]);
    expect(outcomes(await world.deliveries())).toEqual(['tell ticket.first_seen waiting']);
  });

  test('is asked again later where a lookup breaks in a way of its own, and holds up no other event', async () => {
    const world = eventWorld([
      rule({ request: { url: 'https://hooks.example/{answer.crm.id}' } }),
      rule({ id: 'other' }),
    ]);
    world.answers['crm'] = { status: 'found', data: { id: 7 }, http: 200 };
    world.breaks = true;
    await world.see();
    expect((await world.deliveries()).map((delivery) => delivery.rule)).toEqual(['other']);
    world.breaks = false;
    world.now += 5 * MINUTE;
    await world.settle();
    expect((await world.deliveries()).map((delivery) => delivery.rule).toSorted()).toEqual(['other', 'tell']);
  });

  test('does not ask again for the lookup whose failure is the event', async () => {
    const request = { url: 'https://hooks.example/in', body: '{"plan":{answer.crm.plan},"why":{reason}}' };
    const world = eventWorld([rule({ events: ['lookup.failed'], request })]);
    await world.see({ answers: [{ connector: 'crm', state: 'failed', reason: 'timeout' }] });
    expect([world.asked, (await world.deliveries()).map(bodyOf)]).toEqual([
      [],
      ['{"plan":null,"why":"timeout"}'],
    ]);
  });
});

test('an event that waits is taken up at once where the clock was set back', async () => {
  const world = eventWorld([rule({ when: GOLD })]);
  await world.see();
  world.now = NOON - 30 * 24 * HOUR;
  world.answers['crm'] = found({ plan: 'gold' });
  expect(await world.settle()).toBeNull();
  expect(outcomes(await world.deliveries())).toEqual(['tell ticket.first_seen waiting']);
});
