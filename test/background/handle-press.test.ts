import '../store/fresh-databases.ts';
import { describe, expect, test, vi } from 'vitest';
import type { TabRecord } from '../../entrypoints/background/tab-records.ts';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';
import { createDeliveryQueue } from '../../lib/webhooks/delivery-queue.ts';
import { createOutbox } from '../../lib/webhooks/outbox.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';
import { createSettlements } from '../../lib/webhooks/settlements.ts';
import { connector } from '../lookup/sample.ts';
import { timed } from '../sidebar/played-port.ts';
import { noticed } from '../webhooks/samples.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => {
  const items = new Map<string, unknown>();
  const get = async (key: string) => Object.fromEntries([...items].filter(([each]) => each === key));
  const quiet = async () => undefined;
  return {
    storage: { session: { items, get } },
    alarms: { create: quiet, clear: quiet, get: quiet },
    action: { setBadgeBackgroundColor: quiet, setBadgeText: quiet, setTitle: quiet },
    runtime: { getManifest: () => ({ name: 'Deskside' }) },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { actionsFor } = await import('../../entrypoints/background/actions.ts');
const { handlePress } = await import('../../entrypoints/background/handle-press.ts');

const ORIGIN = 'https://acme.zendesk.com';
const sidebar = { kind: 'sidebar' as const, tab: 7, frame: 3, origin: 'chrome-extension://deskside' };
const RECORD: TabRecord = {
  tab: 7,
  origin: ORIGIN,
  sequence: 4,
  validSince: 1,
  view: ticket(),
  sidebarFrame: 3,
  typed: null,
  settled: true,
  answered: [],
  heardAt: [],
  greetedAt: [],
  number: 0,
  seenAt: 0,
  left: [],
};

function ticket(change: object = {}): TabRecord['view'] {
  const customer = { state: 'address' as const, email: 'ada@example.com', others: [] };
  return { state: 'ticket', ticket: { id: '12', status: 'open', customer, ...change } };
}

function rule(change: object = {}): Rule {
  return ruleSchema.parse({
    id: 'escalate',
    name: 'Escalation',
    events: ['action'],
    button: { label: 'Escalate' },
    request: { url: 'https://hooks.example/in', body: '{"ticket":{ticket_id}}' },
    ...change,
  });
}

/** `of` conditions, all of which must hold. */
const when = (...conditions: object[]) => ({ when: { groups: [{ conditions }] } });

/** A background over real stores, whose receiver answers as the test says. */
function background(rules: Rule[], answer: AttemptOutcome = response(200), flags: string[] = []) {
  const config = configSchema.parse({ version: 2, helpdesks: [{ origin: ORIGIN, helpdesk: 'zendesk' }] });
  const effective = { ...config, connectors: [connector({ id: 'crm' })], rules, flags };
  const database = desksideDatabase();
  const sent: string[] = [];
  const world = {
    tabs: tabsWith(RECORD),
    layers: async () => ({ effective }),
    lookups: { lookup: async () => timed({ status: 'not_found', http: 200 }) },
    outbox: createOutbox(database),
    settlements: createSettlements(database),
    deliveries: createDeliveryQueue(database),
    sending: {
      rules: async () => ({ rules, complete: true }),
      send: async ({ request }: { request: { body: unknown } }) => {
        sent.push(String(request.body));
        return { at: Date.now(), durationMs: 5, outcome: answer };
      },
      now: Date.now,
      locks: navigator.locks,
    },
  } as unknown as World;
  const press = (id = 'escalate', sequence = 4) =>
    handlePress(world)['press-rule']({ sequence, rule: id }, sidebar);
  const labels = async (record: TabRecord = RECORD) =>
    (await actionsFor(world, record, effective)).actions?.map(({ label }) => label);
  return { world, press, labels, sent };
}

function response(http: number): AttemptOutcome {
  return { kind: 'response', http, text: '', contentType: 'text/plain' };
}

describe('which rules have a button on a ticket', () => {
  test('those for it, with what they ask', async () => {
    const asking = rule({ id: 'refund', button: { label: 'Refund', confirm: 'Really?' } });
    const { world, labels } = background([rule(), asking]);
    expect(await labels()).toEqual(['Escalate', 'Refund']);
    const { effective } = await world.layers();
    const shown = (await actionsFor(world, RECORD, effective)).actions ?? [];
    expect(shown.map(({ confirm }) => confirm)).toEqual([undefined, 'Really?']);
  });

  test.each<[string, object, boolean]>([
    ['one for other events', { events: ['ticket.opened'] }, false],
    ['one that is switched off', { enabled: false }, false],
    ['one whose conditions the ticket meets', when({ of: 'status', is: 'is', value: 'open' }), true],
    ['one whose conditions it does not meet', when({ of: 'status', is: 'is', value: 'solved' }), false],
    ['one that an answer decides about', when({ of: 'answer', connector: 'crm', is: 'not_empty' }), true],
    ['one for other browsers', { sender: { who: 'flag', flag: 'lead' } }, false],
    ['one for the assignee of a ticket without one', { sender: { who: 'assignee' } }, false],
  ])('%s: %o %s', async (_, change, has) => {
    expect(await background([rule(change)]).labels()).toEqual(has ? ['Escalate'] : undefined);
  });

  test('the assignee’s, in the assignee’s browser and where nobody can tell whose it is', async () => {
    const { labels } = background([rule({ sender: { who: 'assignee' } })]);
    const shows = (change: object) => labels({ ...RECORD, view: ticket(change) });
    expect(await shows({ assignee: 'Petra', agent: 'petra@desk.example' })).toEqual(['Escalate']);
    expect(await shows({ assignee: 'Petra', agent: 'Jan' })).toBeUndefined();
    expect(await shows({ assignee: 'Petra' })).toEqual(['Escalate']);
  });

  test.each<[string, TabRecord['view']]>([
    ['a list', { state: 'no-ticket' }],
    ['a ticket that is still read', ticket({ customer: { state: 'not-yet' } })],
  ])('none on %s', async (_, view) => {
    expect(await background([rule()]).labels({ ...RECORD, view })).toBeUndefined();
  });

  test('none of a rule that its endpoint has stopped, until it is resumed', async () => {
    const { world, press, labels } = background([rule()], response(410));
    const first = await press();
    expect(first).toMatchObject({ state: 'failed', text: expect.stringMatching(/“Escalate”.*gone/) });
    expect(first.text.match(/gone for good/g)).toHaveLength(1);
    expect(await labels()).toBeUndefined();
    expect(await press()).toMatchObject({
      state: 'failed',
      text: expect.stringMatching(/rule was stopped.*admin/),
    });
    await world.deliveries.resume('escalate');
    expect(await labels()).toEqual(['Escalate']);
  });
});

describe('a button’s press', () => {
  test('sends once, and says that it arrived', async () => {
    const { press, sent } = background([rule()]);
    expect(await press()).toEqual({
      state: 'delivered',
      text: '“Escalate”: The endpoint has it (HTTP 200).',
    });
    expect(sent).toEqual(['{"ticket":"12"}']);
  });

  test('does not wait for what other events still look up', async () => {
    const slow = rule({
      id: 'slow',
      events: ['ticket.first_seen'],
      request: { url: 'https://hooks.example/{answer.crm.id}' },
    });
    const { world, press } = background([slow, rule()]);
    const lookup = Promise.withResolvers<null>();
    world.lookups.lookup = () => lookup.promise;
    await world.outbox.note(noticed(), new Set(['ticket.first_seen']));
    expect(await press()).toMatchObject({ state: 'delivered' });
    lookup.resolve(null);
    await vi.waitFor(async () => expect(await world.settlements.due(Date.now(), 9)).toEqual([]));
  });

  test('each is an event of its own', async () => {
    const { press, sent } = background([rule()]);
    await press();
    await press();
    expect(sent).toHaveLength(2);
  });

  test('says that it is sent again where the endpoint fails, and who can mend that', async () => {
    const { press } = background([rule()], response(503));
    expect(await press()).toMatchObject({
      state: 'waiting',
      text: expect.stringMatching(/“Escalate” is not delivered yet.*again by itself.*owner/),
    });
  });

  test('says why nothing was sent', async () => {
    const empty = rule({ request: { url: 'https://hooks.example/{assignee}', body: '' } });
    const { press, sent } = background([empty]);
    expect(await press()).toMatchObject({ state: 'skipped', text: expect.stringMatching(/path/) });
    expect(sent).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ['is there no more', 'gone', /a condition needs a connector's answer/],
    ['does not know the customer', 'crm', /the conditions of its rule do not hold here/],
  ])('says so where the rule is for customers whom a connector knows, and it %s', async (_, id, words) => {
    const { press, sent } = background([rule(when({ of: 'answer', connector: id, is: 'not_empty' }))]);
    expect(await press()).toMatchObject({ state: 'skipped', text: expect.stringMatching(words) });
    expect(sent).toEqual([]);
  });

  test('does not wait for a connector that gives no answer now: it says so, and nothing is sent hours later', async () => {
    const { world, press, sent } = background([
      rule(when({ of: 'answer', connector: 'crm', is: 'not_empty' })),
    ]);
    world.lookups.lookup = async () => timed({ status: 'timeout', seconds: 3 });
    expect(await press()).toMatchObject({
      state: 'skipped',
      text: expect.stringMatching(/a condition needs a connector's answer/),
    });
    expect(await world.settlements.nextAt(0)).toBeNull();
    expect(sent).toEqual([]);
  });

  test.each([
    ['for what the tab showed before', 'escalate', 3],
    ['of a rule that has no button here', 'other', 4],
    ['of a rule that nobody knows', 'gone', 4],
  ])('%s sends nothing', async (_, id, sequence) => {
    const { press, sent } = background([rule(), rule({ id: 'other', enabled: false })]);
    expect(await press(id, sequence)).toMatchObject({ state: 'stale' });
    expect(sent).toEqual([]);
  });

  test('comes from the tab’s own sidebar or not at all', async () => {
    const { world } = background([rule()]);
    await expect(
      handlePress(world)['press-rule']({ sequence: 4, rule: 'escalate' }, { ...sidebar, frame: 9 }),
    ).rejects.toThrow('Refused');
  });
});
