import { describe, expect, test } from 'vitest';
import '../store/fresh-databases.ts';
import { bodyOf, eventWorld, outcomes } from './event-world.ts';
import { HELPDESK, NOON, rule, ticket } from './samples.ts';

describe('an event', () => {
  test('becomes one delivery of each rule that is for it, filled in, and waits no more', async () => {
    const world = eventWorld([
      rule(),
      rule({ id: 'off', enabled: false }),
      rule({ id: 'other', events: ['ticket.changed'] }),
      rule({
        id: 'closed',
        when: { groups: [{ conditions: [{ of: 'status', is: 'is', value: 'closed' }] }] },
      }),
      rule({ id: 'too', name: 'Too' }),
    ]);
    await world.see();
    const deliveries = await world.deliveries();
    expect(outcomes(deliveries).toSorted()).toEqual([
      'tell ticket.first_seen waiting',
      'too ticket.first_seen waiting',
    ]);
    expect(deliveries.find((each) => each.rule === 'too')).toMatchObject({
      ruleName: 'Too',
      shared: true,
      ticket: { id: '12', subject: 'Where is it?' },
      helpdesk: HELPDESK,
      at: NOON,
      dueAt: NOON,
      endpoint: 'https://hooks.example',
      attempts: [],
      tries: 0,
      leaseUntil: 0,
    });
    expect(new Set(deliveries.map(bodyOf))).toEqual(
      new Set(['{"event":"ticket.first_seen","ticket":"12","count":1}']),
    );
    expect(await world.waiting()).toEqual([]);
  });

  test('counts on for each rule of its own', async () => {
    const world = eventWorld([rule()]);
    for (const id of ['1', '2', '3']) await world.see({ ticket: { id }, at: NOON + Number(id) });
    expect((await world.deliveries()).map((each) => JSON.parse(bodyOf(each)).count)).toEqual([1, 2, 3]);
  });

  test('of which no rule wants to hear is gone', async () => {
    const world = eventWorld([]);
    await world.see();
    expect([await world.deliveries(), await world.waiting()]).toEqual([[], []]);
  });

  test('counts for the rules in force when they are asked, not when it happened', async () => {
    const world = eventWorld([]);
    await world.outbox.press({ rule: 'tell', helpdesk: HELPDESK, ticket: ticket(), at: NOON });
    const parts = { events: ['action'], button: { label: 'Tell' } };
    world.rules = [rule(parts), rule({ ...parts, id: 'deaf' })];
    await world.settle();
    expect(outcomes(await world.deliveries())).toEqual(['tell action waiting']);
  });

  test('is not sent where the rule’s endpoint has said that it is gone, until the rule is another', async () => {
    const stopped = rule();
    const world = eventWorld([stopped]);
    const state = { stopped: { at: NOON, rule: JSON.stringify(stopped) } };
    await world.database.use((open) => open.put('ruleStates', state, 'tell'));
    await world.see();
    expect(await world.deliveries()).toEqual([]);
    world.rules = [rule({ name: 'Tell them' })];
    await world.see({ ticket: { id: '13' } });
    expect(outcomes(await world.deliveries())).toEqual(['tell ticket.first_seen waiting']);
  });

  test('that cannot be filled in is in the log as skipped', async () => {
    const request = { url: 'https://hooks.example/{assignee}/x', body: '' };
    const world = eventWorld([rule({ request })]);
    await world.see();
    expect(await world.deliveries()).toMatchObject([
      { state: { is: 'skipped', why: 'path-empty' }, request: null, endedAt: NOON },
    ]);
  });
});

describe('fields that count', () => {
  test('decide whether a change is for a rule, and are all that it is told of', async () => {
    const request = { url: 'https://hooks.example/in', body: '{"changes":{changes}}' };
    const parts = { events: ['ticket.changed'], fields: ['status'], request };
    const world = eventWorld([rule(parts)]);
    await world.see({ ticket: { priority: 'low' } });
    await world.see({ ticket: { priority: 'high' } });
    expect(await world.deliveries()).toEqual([]);
    await world.see({ ticket: { priority: 'low', status: 'solved' } });
    expect((await world.deliveries()).map(bodyOf)).toEqual([
      '{"changes":[{"field":"status","before":"open","after":"solved"}]}',
    ]);
  });
});

describe('who sends', () => {
  const parts = { sender: { who: 'assignee' } };

  test('the assignee’s browser, and no other', async () => {
    const world = eventWorld([rule(parts)]);
    await world.see({ ticket: { assignee: 'Grace Hopper', agent: 'ada@acme.example' } });
    expect(await world.deliveries()).toEqual([]);
    await world.see({ ticket: { id: '13', assignee: 'Grace Hopper', agent: 'grace.hopper@acme.example' } });
    expect(outcomes(await world.deliveries())).toEqual(['tell ticket.first_seen waiting']);
  });

  test('nobody where the agent is not known: the log says so, and it can be sent from there', async () => {
    const world = eventWorld([rule(parts)]);
    await world.see({ ticket: { assignee: 'Grace Hopper' } });
    const [delivery] = await world.deliveries();
    expect([delivery?.state, delivery?.request?.method]).toEqual([
      { is: 'skipped', why: 'no-agent' },
      'POST',
    ]);
  });

  test('browsers with the flag', async () => {
    const flagged = rule({ sender: { who: 'flag', flag: 'night' } });
    const [day, night] = [eventWorld([flagged]), eventWorld([flagged], { flags: ['night'] })];
    await day.see();
    expect(await day.deliveries()).toEqual([]);
    await night.see({ ticket: { id: '13' } });
    expect(outcomes(await night.deliveries())).toEqual(['tell ticket.first_seen waiting']);
  });
});
