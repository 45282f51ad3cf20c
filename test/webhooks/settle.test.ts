import { describe, expect, test, vi } from 'vitest';
import { MOST_WAITS } from '../../lib/webhooks/settle.ts';
import { webhookId } from '../../lib/webhooks/webhook-id.ts';
import { shows } from '../attacks/attack.ts';
import '../store/fresh-databases.ts';
import { IDBFactory } from 'fake-indexeddb';
import { bodyOf, eventWorld, outcomes } from './event-world.ts';
import { HELPDESK, HOUR, MINUTE, NOON, type RuleInput, rule, ticket } from './samples.ts';

/** A condition on the customer's plan. */
const GOLD = {
  groups: [{ conditions: [{ of: 'answer', connector: 'crm', path: 'plan', is: 'is', value: 'gold' }] }],
};
const found = (data: Record<string, string>) => ({ status: 'found', data, http: 200 }) as const;
const NOT_FOUND = { status: 'not_found', http: 200 } as const;

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

describe('a webhook-id', () => {
  /** The ids of the deliveries that these sights make in a browser of its own. */
  async function idsIn(sights: Parameters<ReturnType<typeof eventWorld>['see']>[0][], parts: RuleInput) {
    globalThis.indexedDB = new IDBFactory();
    const world = eventWorld([rule(parts)]);
    for (const sight of sights) await world.see(sight);
    const deliveries = await world.deliveries();
    return { ids: deliveries.map(({ id }) => id), shared: deliveries.map(({ shared }) => shared) };
  }

  const CHANGE = [
    { ticket: { status: 'open', priority: 'low' } },
    { ticket: { status: 'solved', priority: 'low', updatedAt: '2026-11-22T12:00:00Z' } },
  ];

  test.each<[string, Parameters<ReturnType<typeof eventWorld>['see']>[0][], RuleInput]>([
    ['a ticket first seen', [{}], {}],
    ['a change', CHANGE, { events: ['ticket.changed'] }],
    [
      'a reply with an id',
      [{}, { ticket: { lastReply: { author: 'ada@example.com', id: '7' } } }],
      { events: ['reply.received'] },
    ],
    [
      'a reply with a time',
      [{}, { ticket: { lastReply: { author: 'ada@example.com', at: '12:00' } } }],
      { events: ['reply.received'] },
    ],
    ['an answer', [{ answers: [{ connector: 'crm', state: 'found' }] }], { events: ['customer.found'] }],
  ])('of %s is the same in two agents’ browsers', async (_, sights, parts) => {
    const [one, other] = [
      await idsIn(sights, parts),
      await idsIn(
        sights.map((sight, at) => ({
          ...sight,
          at: NOON + (at + 1) * MINUTE,
          ticket: { agent: 'Grace', ...sight?.ticket },
        })),
        parts,
      ),
    ];
    expect(one.ids).toHaveLength(1);
    expect([one.ids, one.shared]).toEqual([other.ids, [true]]);
  });

  test('of a change is made of the fields that count for the rule', async () => {
    const both = [CHANGE[0], { ticket: { ...CHANGE[1]?.ticket, priority: 'high' } }];
    const statusOnly = { events: ['ticket.changed'], fields: ['status'] };
    expect((await idsIn(both, statusOnly)).ids).toEqual((await idsIn(CHANGE, statusOnly)).ids);
    const mark = ['priority', 'high', 'status', 'solved', '2026-11-22T12:00:00Z'];
    const identity = { workspace: 'acme', rule: 'tell', origin: HELPDESK.origin, ticket: '12', mark };
    const expected = await webhookId({ ...identity, event: 'ticket.changed' });
    expect((await idsIn(both, { events: ['ticket.changed'] })).ids).toEqual([expected]);
  });

  test('of an event that no other browser would name alike is its own', async () => {
    const sights = [{ ticket: { status: 'open' } }, { ticket: { status: 'solved' } }];
    const [one, other] = [
      await idsIn(sights, { events: ['ticket.changed'] }),
      await idsIn(sights, { events: ['ticket.changed'] }),
    ];
    expect([one.shared, one.ids[0] === other.ids[0]]).toEqual([[false], false]);
  });

  test('is one delivery, however often its event is seen here', async () => {
    const world = eventWorld([rule()]);
    await world.see();
    await world.send();
    await world.outbox.forget();
    await world.see({ at: NOON + HOUR });
    expect(await world.deliveries()).toMatchObject([{ at: NOON, state: { is: 'delivered' } }]);
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

test(
  shows(
    '44.6',
    'each of many events costs as much as each of few: 10,000 of them are no more than their number',
  ),
  async () => {
    const world = eventWorld([rule()]);
    const costOf = async (from: number, count: number) => {
      await world.database.use(async (open) => {
        const { store, done } = open.transaction('happenings', 'readwrite');
        for (let id = from; id < from + count; id += 1) {
          const parts = { event: 'ticket.first_seen' as const, mark: [], at: NOON, nextAt: NOON, tries: 0 };
          void store.put({ ...parts, id: `${id}`, helpdesk: HELPDESK, ticket: ticket({ id: `${id}` }) });
        }
        await done;
      });
      const rows = countRows();
      await world.settle();
      return rows() / count;
    };
    const [few, many] = [await costOf(0, 80), await costOf(80, 800)];
    expect(few).toBeGreaterThan(1);
    expect(many).toBeLessThan(few * 1.1);
    expect(await world.database.use((open) => open.count('deliveries'))).toBe(880);
  },
);

/** Counts the rows that are read or asked for from now on. */
function countRows(): () => number {
  let rows = 0;
  const count = (request: IDBRequest) => {
    request.addEventListener('success', () => {
      rows += Array.isArray(request.result) ? request.result.length + 1 : 1;
    });
    return request;
  };
  for (const source of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const) {
      const original = source[name] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(source, name).mockImplementation(function (this: unknown, ...args: unknown[]) {
        return count(original.apply(this, args)) as never;
      });
    }
  return () => {
    vi.restoreAllMocks();
    return rows;
  };
}
