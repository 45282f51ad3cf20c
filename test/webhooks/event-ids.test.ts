import { describe, expect, test } from 'vitest';
import { webhookId } from '../../lib/webhooks/webhook-id.ts';
import '../store/fresh-databases.ts';
import { IDBFactory } from 'fake-indexeddb';
import { eventWorld } from './event-world.ts';
import { HELPDESK, HOUR, MINUTE, NOON, type RuleInput, rule } from './samples.ts';

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
