import { afterEach, describe, expect, test, vi } from 'vitest';
import { desksideDatabase } from '../../lib/store/database.ts';
import { EVENT_NAMES, type EventName } from '../../lib/webhooks/all-events.ts';
import { createOutbox, MOST_SEEN, SEEN_STAYS } from '../../lib/webhooks/outbox.ts';
import '../store/fresh-databases.ts';
import { delivery } from './queue-world.ts';
import { HELPDESK, HOUR, NOON, noticed, ticket } from './samples.ts';

const ALL = new Set(EVENT_NAMES);

/** As many writings as these fail as on a full disk. */
function fullFor(times: number) {
  const { put } = IDBObjectStore.prototype;
  let failed = 0;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (failed === times) return Reflect.apply(put, this, row);
    failed += 1;
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}

function endedDelivery() {
  const { dueAt: _, ...row } = delivery('old', { state: { is: 'delivered' }, endedAt: NOON });
  return row;
}

function browserOf() {
  const database = desksideDatabase();
  const outbox = createOutbox(database);
  const happenings = () => database.use((open) => open.getAll('happenings'));
  return {
    database,
    outbox,
    happenings,
    /** The names of the events that one more sight makes. */
    async see(parts: Parameters<typeof noticed>[0] = {}, wanted: ReadonlySet<EventName> = ALL) {
      const before = (await happenings()).length;
      await outbox.note(noticed(parts), wanted);
      return (await happenings()).slice(before).map(({ event }) => event);
    },
  };
}

describe('a ticket', () => {
  test('is first seen once: neither a reload nor a second tab with the same makes an event', async () => {
    const { see } = browserOf();
    expect([await see(), await see(), await see({ at: NOON + HOUR })]).toEqual([
      ['ticket.first_seen'],
      [],
      [],
    ]);
  });

  test('that changed is one event with all its changes, old and new', async () => {
    const { see, happenings } = browserOf();
    await see({ ticket: { tags: ['b', 'a'], priority: 'low' } });
    const events = await see({ ticket: { status: 'solved', tags: ['a', 'b', 'vip'], priority: 'low' } });
    expect(events).toEqual(['ticket.changed']);
    expect((await happenings()).at(-1)).toMatchObject({
      changes: [
        { field: 'status', before: 'open', after: 'solved' },
        { field: 'tags', before: 'a,b', after: 'a,b,vip' },
      ],
      mark: null,
      ticket: { status: 'solved' },
    });
  });

  test('whose customer has no address any more has changed; one whom the agent may not see has not', async () => {
    const { see, happenings } = browserOf();
    await see();
    expect(await see({ ticket: { email: '' } })).toEqual(['ticket.changed']);
    expect((await happenings()).at(-1)?.changes).toEqual([
      { field: 'email', before: 'ada@example.com', after: '' },
    ]);
    const { email: _, ...hidden } = ticket();
    await see();
    await createOutbox(desksideDatabase()).note({ ...noticed(), ticket: hidden }, ALL);
    const last = (await happenings()).at(-1);
    expect(last?.changes).toEqual([{ field: 'email', before: '', after: 'ada@example.com' }]);
  });

  test('is two where two helpdesks have the same id', async () => {
    const { see } = browserOf();
    await see();
    const other = { helpdesk: { id: 'zendesk', origin: 'https://other.zendesk.com' } };
    expect(await see(other)).toEqual(['ticket.first_seen']);
  });
});

describe('fields that the page has not rendered', () => {
  test('have not changed, and what was known of them stays', async () => {
    const { see, happenings } = browserOf();
    await see({ ticket: { priority: 'low' } });
    const { status: _, ...partial } = ticket();
    await createOutbox(desksideDatabase()).note({ ...noticed(), ticket: partial }, ALL);
    expect(await see({ ticket: { status: 'solved' } })).toEqual(['ticket.changed']);
    expect((await happenings()).at(-1)).toMatchObject({
      changes: [{ field: 'status', before: 'open', after: 'solved' }],
      ticket: { priority: 'low' },
    });
  });
});

describe('what is written otherwise by the page than by the helpdesk’s answers', () => {
  test('is no change, whichever was read first', async () => {
    const { see } = browserOf();
    const page = { answered: [], ticket: { status: 'Otevřený' } };
    const whole = { ticket: { status: 'open' } };
    expect([await see(page), await see(whole), await see(page), await see(whole)]).toEqual([
      ['ticket.first_seen'],
      [],
      [],
      [],
    ]);
    expect(await see({ ticket: { status: 'solved' } })).toEqual(['ticket.changed']);
  });

  test('is taken for how the helpdesk is read from now on, once it has been so for an hour', async () => {
    const { see } = browserOf();
    await see();
    const page = (status: string, at: number) => see({ answered: [], ticket: { status }, at });
    expect([
      await page('Otevřený', NOON + HOUR),
      await page('Otevřený', NOON + 2 * HOUR + 1),
      await page('Vyřešený', NOON + 3 * HOUR),
    ]).toEqual([[], [], ['ticket.changed']]);
  });

  test('a tab that shows what has long changed makes no event', async () => {
    const { see } = browserOf();
    const at = (status: string, updatedAt: string) => see({ ticket: { status, updatedAt } });
    await at('open', '2026-11-22T10:00:00Z');
    expect([
      await at('solved', '2026-11-22T11:00:00Z'),
      await at('open', '2026-11-22T10:00:00Z'),
      await at('solved', '2026-11-22T11:00:00Z'),
    ]).toEqual([['ticket.changed'], [], []]);
  });
});

describe('a reply', () => {
  const by = (author: string, id: string) => ({ ticket: { lastReply: { author, id } } });

  test.each([
    ['customer', 'ada@example.com', 'reply.received'],
    ['team', 'grace@acme.example', 'reply.sent'],
  ])('of the %s is one event', async (_, author, event) => {
    const { see, happenings } = browserOf();
    await see(by('ada@example.com', '1'));
    expect([await see(by(author, '2')), await see(by(author, '2'))]).toEqual([[event], []]);
    expect((await happenings()).at(-1)?.mark).toEqual(['2']);
  });

  test.each([
    ['2026-11-22T10:00:00Z', '2026-11-22T09:00:00Z'],
    ['1795341600', '1795338000'],
  ])('that is the last again, as a newer one was deleted, is none: %s, then %s', async (newer, older) => {
    const { see } = browserOf();
    const at = (id: string, time: string) =>
      see({ ticket: { lastReply: { author: 'ada@example.com', id, at: time } } });
    await at('1', older);
    expect([await at('2', newer), await at('1', older), await at('3', newer)]).toEqual([
      ['reply.received'],
      [],
      ['reply.received'],
    ]);
  });

  test('that a further request of the helpdesk told of is none', async () => {
    const { see } = browserOf();
    await see({ answered: [] });
    expect(await see(by('ada@example.com', '2'))).toEqual([]);
  });
});

describe('an opening', () => {
  test('is an event, once, also where nothing of the ticket changed', async () => {
    const { see } = browserOf();
    await see();
    const again = { opening: 'b', isNews: false };
    expect([await see({ opening: 'a' }), await see({ opening: 'a' }), await see(again)]).toEqual([
      ['ticket.opened'],
      [],
      ['ticket.opened'],
    ]);
  });

  test('of a ticket never seen is two events', async () => {
    const { see } = browserOf();
    expect(await see({ opening: 'a' })).toEqual(['ticket.first_seen', 'ticket.opened']);
  });

  test('of a page that read less than before tells what is known of the ticket', async () => {
    const { see, happenings } = browserOf();
    await see();
    const events = await see({ answered: [], opening: 'a', ticket: { status: 'Otevřený' } });
    expect([events, (await happenings()).at(-1)?.ticket.status]).toEqual([['ticket.opened'], 'open']);
  });
});

describe('an answer about the customer', () => {
  const answered = (state: 'found' | 'not_found' | 'failed', at = NOON) => ({
    isNews: false,
    at,
    answers: [{ connector: 'crm', state, ...(state === 'failed' ? { reason: 'timeout' } : {}) }],
  });

  test('is an event where it differs from the last', async () => {
    const { see, happenings } = browserOf();
    expect([
      await see({ ...answered('found'), isNews: true }),
      await see(answered('found')),
      await see(answered('not_found')),
      await see(answered('failed')),
      await see(answered('found')),
    ]).toEqual([
      ['ticket.first_seen', 'customer.found'],
      [],
      ['customer.not_found'],
      ['lookup.failed'],
      ['customer.found'],
    ]);
    expect((await happenings())[3]).toMatchObject({
      connector: 'crm',
      reason: 'timeout',
      mark: ['crm', '2026-11-22'],
    });
  });

  test('is news again where the ticket has another customer', async () => {
    const { see } = browserOf();
    await see({ ...answered('found'), isNews: true });
    const other = { ...answered('found'), isNews: true, ticket: { email: 'bob@example.com' } };
    expect(await see(other)).toEqual(['ticket.changed', 'customer.found']);
  });
});

test('events that no rule wants are not kept', async () => {
  const { see } = browserOf();
  expect(await see({ opening: 'a' }, new Set(['ticket.opened']))).toEqual(['ticket.opened']);
});

test('a press is an event for its rule alone, whatever was seen', async () => {
  const { outbox, happenings } = browserOf();
  await outbox.press({ rule: 'escalate', helpdesk: HELPDESK, ticket: ticket(), at: NOON });
  expect(await happenings()).toMatchObject([{ event: 'action', rule: 'escalate', mark: null }]);
});

test('on a full disk what the log has of ended deliveries makes room', async () => {
  const { see, database, happenings, outbox } = browserOf();
  await database.use((open) => open.put('deliveries', endedDelivery()));
  const full = fullFor(2);
  expect(await see()).toEqual(['ticket.first_seen']);
  await outbox.press({ rule: 'tell', helpdesk: HELPDESK, ticket: ticket(), at: NOON });
  full.mockRestore();
  expect((await happenings()).map(({ event }) => event)).toEqual(['ticket.first_seen', 'action']);
  expect(await database.use((open) => open.getAllKeys('deliveries'))).toEqual([]);
});

test('two tabs that see the same news at once make one event of it', async () => {
  const { see, happenings, outbox } = browserOf();
  await see();
  const news = noticed({ ticket: { status: 'solved' } });
  const elsewhere = createOutbox(desksideDatabase());
  await Promise.all([outbox.note(news, ALL), elsewhere.note(news, ALL), outbox.note(news, ALL)]);
  expect((await happenings()).map(({ event }) => event)).toEqual(['ticket.first_seen', 'ticket.changed']);
});

describe('what is remembered', () => {
  const seenIds = async (database: ReturnType<typeof desksideDatabase>) =>
    (await database.use((open) => open.getAllKeys('seen'))).map(([, id]) => id);

  test('goes half a year after a ticket was seen last, and is then new', async () => {
    const { database, outbox, see } = browserOf();
    await see();
    await see({ ticket: { id: '13' }, at: NOON + HOUR });
    await outbox.purge(NOON + SEEN_STAYS);
    expect(await seenIds(database)).toEqual(['13']);
    expect(await see()).toEqual(['ticket.first_seen']);
  });

  test('is bounded: of too many tickets the oldest go', async () => {
    const { database, outbox } = browserOf();
    await database.use(async (open) => {
      const { store, done } = open.transaction('seen', 'readwrite');
      const { origin } = HELPDESK;
      for (let at = 0; at < MOST_SEEN + 3; at += 1) {
        const row = { origin, ticket: ticket({ id: `${at}` }), answered: [], answers: {}, firstAt: NOON };
        void store.put({ ...row, at: NOON + at }, [origin, `${at}`]);
      }
      await done;
    });
    await outbox.purge(NOON);
    const left = await seenIds(database);
    expect([left.length, ['0', '1', '2', '3'].filter((id) => left.includes(id))]).toEqual([MOST_SEEN, ['3']]);
  });

  test('goes with the customer data; events that wait do not', async () => {
    const { database, outbox, see, happenings } = browserOf();
    await see();
    await outbox.forget();
    expect([await seenIds(database), (await happenings()).length]).toEqual([[], 1]);
  });
});

describe('where the disk is full', () => {
  afterEach(() => vi.restoreAllMocks());

  /** The next writing finds no room. */
  const fill = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });

  test('a press and what was seen are written all the same, for ended deliveries make room', async () => {
    const { database, outbox, see, happenings } = browserOf();
    await database.use((open) =>
      open.put('deliveries', delivery('old', { state: { is: 'delivered' }, endedAt: NOON })),
    );
    fill();
    await outbox.press({ rule: 'call', helpdesk: HELPDESK, ticket: ticket(), at: NOON });
    fill();
    expect(await see()).toEqual(['ticket.first_seen']);
    expect((await happenings()).map(({ event }) => event)).toEqual(['action', 'ticket.first_seen']);
    expect(await database.use((open) => open.count('deliveries'))).toBe(0);
  });
});
