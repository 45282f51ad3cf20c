import { describe, expect, test } from 'vitest';
import { cacheSlot, customerKey } from '../../lib/lookup/cache-slot.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import { shows } from '../attacks/attack.ts';
import { about, connector } from './sample.ts';

async function keyOf(
  changes: Partial<Connector> = {},
  seen: Partial<About> = {},
  mark = '',
): Promise<string> {
  return (await cacheSlot(connector(changes), about(seen), mark)).key;
}

const OTHER_TICKET = { ticket: { id: '4712', agent: 'sam@desk.example' } };
const OTHER_AGENT = { ticket: { id: '4711', agent: 'kim@desk.example' } };

describe('the same answer serves', () => {
  test.each<[string, Partial<Connector>, Partial<About>]>([
    ['another ticket of the customer', {}, OTHER_TICKET],
    ['another agent', {}, OTHER_AGENT],
    ['another helpdesk', {}, { helpdesk: { id: 'rt', origin: 'https://rt.example' } }],
    ['another way to write the address', {}, { email: ' ANA@Example.com ' }],
    ['another connector that asks the same', { id: 'billing' }, {}],
    ['another way to read it', { template: 'x', notFoundStatuses: [404] }, {}],
    ['another name and description', { name: 'Billing', description: 'new' }, {}],
    [
      'another timeout, link or time to live',
      { timeoutSeconds: 9, link: 'https://a.example/{customer_id}', cache: { hours: 1, keep: 'disk' } },
      {},
    ],
  ])('%s', async (_, changes, seen) => expect(await keyOf(changes, seen)).toBe(await keyOf()));

  test('another text of the template', async () =>
    expect(await keyOf({ template: 'a' })).toBe(await keyOf({ template: 'b' })));
});

test(shows('32.3', 'a tag makes no difference where plus-tags are left out of what is asked'), async () => {
  const stripping = { stripPlusTags: true };
  expect(await keyOf(stripping, { email: 'ana+shop@example.com' })).toBe(await keyOf(stripping));
});

test('contacts make no difference where they are not sent', async () =>
  expect(await keyOf({}, { others: ['bob@example.com'] })).toBe(await keyOf()));

describe('another answer is needed for', () => {
  test.each<[string, Partial<Connector>, Partial<About>, string]>([
    ['another customer', {}, { email: 'bob@example.com' }, ''],
    ['another tag in the address', {}, { email: 'ana+shop@example.com' }, ''],
    ['other contacts that go along', { sendContacts: true }, { others: ['bob@example.com'] }, ''],
    ['another workspace', {}, { workspace: 'beta' }, ''],
    ['another endpoint', { endpoint: 'https://crm.example.com/v2' }, {}, ''],
    ['another dialect', { dialect: 'disqua' }, {}, ''],
    ['another header', { headers: [{ name: 'X-Tenant', value: '2' }] }, {}, ''],
    ['another secret header', { secretHeader: 'X-Key' }, {}, ''],
    ['another secret', {}, {}, 'mark-2'],
    ['an own body', { body: '{"mail":"{email}"}' }, {}, ''],
    ["the agent's own login", { credentials: 'include' }, {}, ''],
  ])('%s', async (_, changes, seen, mark) =>
    expect(await keyOf(changes, seen, mark)).not.toBe(await keyOf()),
  );

  test('another agent, with their own login', async () => {
    const mine = await keyOf({ credentials: 'include' });
    expect(await keyOf({ credentials: 'include' }, OTHER_AGENT)).not.toBe(mine);
    expect(await keyOf({ credentials: 'include' }, OTHER_TICKET)).toBe(mine);
  });
});

describe.each<[string, Partial<Connector>]>([
  ['that says so', { cache: { hours: 24, keep: 'disk', per: 'ticket' } }],
  ['of dialect initdesk', { dialect: 'initdesk' }],
])('per ticket, for a connector %s', (_, changes) => {
  test('another ticket, helpdesk or customer needs another answer', async () => {
    const keys = await Promise.all([
      keyOf(changes),
      keyOf(changes, OTHER_TICKET),
      keyOf(changes, { helpdesk: { id: 'zendesk', origin: 'https://beta.zendesk.com' } }),
      keyOf(changes, { email: 'bob@example.com' }),
    ]);
    expect(new Set(keys).size).toBe(4);
  });
});

test('per customer, where an initdesk connector asks for it', async () => {
  const changes: Partial<Connector> = {
    dialect: 'initdesk',
    cache: { hours: 24, keep: 'disk', per: 'customer' },
  };
  expect(await keyOf(changes, OTHER_TICKET)).toBe(await keyOf(changes));
});

test('quotes in an address do not reach into other parts of the key', async () => {
  const email = '"],"kim@example.com';
  expect(JSON.parse(await keyOf({}, { email }))).toEqual([expect.any(String), [email], '']);
});

test('the key holds no header value', async () =>
  expect(await keyOf({ headers: [{ name: 'X-Key', value: 'typed-in-plain' }] })).not.toContain(
    'typed-in-plain',
  ));

describe('what is kept, and where', () => {
  const keepOf = async (changes: Partial<Connector>, seen: Partial<About> = {}) =>
    (await cacheSlot(connector(changes), about(seen), '')).keep;

  test.each(['disk', 'session', 'nothing'] as const)('as the connector says: %s', async (keep) =>
    expect(await keepOf({ cache: { hours: 24, keep } })).toBe(keep),
  );

  test('nothing with 0 hours to live', async () =>
    expect(await keepOf({ cache: { hours: 0, keep: 'disk' } })).toBe('nothing'));

  test("nothing that was got with an unknown agent's login", async () => {
    expect(await keepOf({ credentials: 'include' }, { ticket: null })).toBe('nothing');
    expect(await keepOf({ credentials: 'include' })).toBe('disk');
  });
});

test.each([
  ['Ana@Example.COM', 'ana@example.com'],
  ['  ana@example.com\n', 'ana@example.com'],
  ['ana+shop@example.com', 'ana+shop@example.com'],
  ['ana@Bücher.example', 'ana@xn--bcher-kva.example'],
  ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
  ['"a@b"@example.com', '"a@b"@example.com'],
  ['Jose\u0301@example.com', 'jos\u00e9@example.com'],
  ['ana@bü cher/..', 'ana@bü cher/..'],
  ['', ''],
])('the customer %j is %j', (email, key) => expect(customerKey(email)).toBe(key));
