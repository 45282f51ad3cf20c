import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRequest } from '../../lib/lookup/build-request.ts';
import { cacheSlot } from '../../lib/lookup/cache-slot.ts';
import { checkConnector } from '../../lib/lookup/check-connector.ts';
import { cachedPer } from '../../lib/lookup/connector.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import { fillHeader, fillJson, fillUrl } from '../../lib/lookup/fill-request.ts';
import { fillSecrets } from '../../lib/lookup/fill-secrets.ts';
import { PLACEHOLDER_NAMES, type PlaceholderName } from '../../lib/lookup/placeholders.ts';
import { about, connector } from './sample.ts';

const NONE = Object.fromEntries(PLACEHOLDER_NAMES.map((name) => [name, ''])) as Record<
  PlaceholderName,
  string
>;
const subject = (text: string) => ({ ...NONE, subject: text });

describe('in the address', () => {
  const asked = (endpoint: string, seen: Partial<About> = {}) =>
    buildRequest(connector({ endpoint }), about(seen)).url;

  test.each([
    ['https://a.example/c/{email}', 'https://a.example/c/ana%40example.com'],
    ['https://a.example/?mail={email}&id={ticket_id}', 'https://a.example/?mail=ana%40example.com&id=4711'],
    ['https://a.example/{helpdesk}/{workspace_id}', 'https://a.example/zendesk/acme'],
    ['https://a.example/{ticket_id}-{agent}', 'https://a.example/4711-sam%40desk.example'],
    ['https://a.example/{status}/x', 'https://a.example//x'],
    ['https://a.example?id={ticket_id}#{ticket_id}', 'https://a.example?id=4711#4711'],
  ])('%s is asked as %s', (endpoint, url) => expect(asked(endpoint)).toBe(url));

  test('a tag is left out of the address where the connector wants that', () => {
    const tagged = connector({ endpoint: 'https://a.example/{email}', stripPlusTags: true });
    expect(buildRequest(tagged, about({ email: 'ana+shop@example.com' })).url).toBe(
      'https://a.example/ana%40example.com',
    );
  });

  test.each(['.', '..'])('a value that URLs would resolve is left out: %s', (id) =>
    expect(asked('https://a.example/customers/{ticket_id}/orders', { ticket: { id } })).toBe(
      'https://a.example/customers//orders',
    ),
  );

  test('no value leaves the place where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const url = new URL(fillUrl('https://a.example/c/{subject}/x?q={subject}&k=1', subject(value)));
        const segment = value === '.' || value === '..' ? '' : value.toWellFormed();
        const { host, pathname, searchParams, hash } = url;
        expect([host, ...pathname.split('/').map(decodeURIComponent), ...searchParams, hash]).toEqual([
          'a.example',
          '',
          'c',
          segment,
          'x',
          ['q', value.toWellFormed()],
          ['k', '1'],
          '',
        ]);
      }),
    );
  });
});

describe('in a header', () => {
  test('stands a value that can be decoded, and nothing that ends the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const header = fillHeader('{subject}', subject(value));
        expect(header).toMatch(/^[\x20-\x7e]*$/);
        expect(decodeURIComponent(header)).toBe(value.toWellFormed());
      }),
    );
  });

  test('what everybody types stays readable', () =>
    expect(fillHeader('by {subject}!', subject('Sam <sam@desk.example>'))).toBe(
      'by Sam <sam@desk.example>!',
    ));

  test('a subject that reads like a secret’s name opens none', async () => {
    const value = fillHeader('{subject}', subject('{secret.key} {agent}'));
    const filled = await fillSecrets({ 'X-Subject': value }, async () => ({
      state: 'secret',
      value: 'opened',
    }));
    expect(filled).toMatchObject({ state: 'filled', secrets: [] });
    expect(JSON.stringify(filled)).not.toContain('opened');
  });

  test('a secret and a placeholder stand side by side', () => {
    const headers = [{ name: 'Authorization', value: 'Bearer {secret.token} {agent}' }];
    expect(buildRequest(connector({ headers }), about()).headers['Authorization']).toBe(
      'Bearer {secret.token} sam@desk.example',
    );
  });
});

describe('in an own body', () => {
  test('stands the value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const filled = fillJson('{"a":{"b":"<{subject}>"}}', subject(value));
        expect(JSON.parse(filled)).toEqual({ a: { b: `<${value}>` } });
      }),
    );
  });

  test('the own body is sent in place of the dialect’s', () => {
    const body = '{"query": "query { customer(email: \\"{email}\\") { name } }", "tags": "{tags}"}';
    const seen = about({ ticket: { id: '1', tags: ['vip', 'late'] } });
    expect(JSON.parse(buildRequest(connector({ body }), seen).body)).toEqual({
      query: 'query { customer(email: "ana@example.com") { name } }',
      tags: 'vip,late',
    });
  });
});

describe('the form says at the field', () => {
  const problems = (changes: object) => {
    const checked = checkConnector({ id: 'crm', name: 'CRM', endpoint: 'https://a.example/x', ...changes });
    return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path}: ${message}`);
  };

  test.each<[object, RegExp]>([
    [
      { endpoint: 'https://a.example/{mail}' },
      /^endpoint: There is no \{mail\}\. Is \{email\} meant\? Known are \{email\}, /,
    ],
    [{ endpoint: 'https://a.example/{Email}' }, /There is no \{Email\}\. Is \{email\} meant\?/],
    [{ endpoint: 'https://a.example/{ticketid}' }, /Is \{ticket_id\} meant\?/],
    [{ endpoint: 'https://a.example/{phone}' }, /There is no \{phone\}\. Known are/],
    [{ endpoint: 'https://{helpdesk}.example/' }, /^endpoint: A placeholder stands in the path or the query/],
    [{ endpoint: 'https://a.example{email}/x' }, /path or the query/],
    [{ endpoint: 'https://{email}@a.example/x' }, /path or the query/],
    [{ endpoint: '{email}' }, /path or the query/],
    [{ endpoint: 'https:///{email}.example/x' }, /path or the query/],
    [{ endpoint: 'https:/{email}.example/x' }, /path or the query/],
    [{ endpoint: 'https://a.example/?key={secret.key}' }, /A secret is sent in a header/],
    [
      { headers: [{ name: 'X-Agent', value: '{agnet}' }] },
      /^headers\.0\.value: There is no \{agnet\}\. Is \{agent\} meant/,
    ],
    [{ body: '{"mail": {email}}' }, /^body: A placeholder stands between quotation marks/],
    [{ body: 'email={email}' }, /^body: This is not JSON/],
    [{ body: '{"mail": "{emial}"}' }, /^body: There is no \{emial\}\. Is \{email\} meant/],
    [{ body: '{"key": "{secret.key}"}' }, /^body: A secret is sent in a header/],
  ])('%j', (changes, message) => expect(problems(changes)[0]).toMatch(message));

  test.each<object>([
    { endpoint: 'https://a.example/{email}?t={ticket_id}' },
    { headers: [{ name: 'X-Agent', value: 'v={agent} {secret.key}' }] },
    { body: '{"a": [], "b": {}, "c": "{ name }"}' },
  ])('nothing of %j', (changes) => expect(problems(changes)).toEqual([]));
});

describe('what an answer depends on', () => {
  const keyOf = async (endpoint: string, seen: Partial<About> = {}, per?: 'customer' | 'ticket') => {
    const cache = { hours: 24, keep: 'disk' as const, ...(per ? { per } : {}) };
    return (await cacheSlot(connector({ endpoint, cache }), about(seen), '')).key;
  };
  const OTHER = { ticket: { id: '9', subject: 'Where is my order?', agent: 'sam@desk.example' } };

  test.each([
    ['https://a.example/{email}', 'customer'],
    ['https://a.example/{agent}/{helpdesk}', 'customer'],
    ['https://a.example/{ticket_id}', 'ticket'],
    ['https://a.example/?s={status}', 'ticket'],
  ])('%s: one answer for each %s', (endpoint, per) => expect(cachedPer(connector({ endpoint }))).toBe(per));

  test('an own body says it in place of the dialect', () =>
    expect(cachedPer(connector({ dialect: 'initdesk', body: '{"m":"{email}"}' }))).toBe('customer'));

  test('another status of the same ticket needs another answer where it is asked with it', async () => {
    const open = { ticket: { id: '9', status: 'open' } };
    const closed = { ticket: { id: '9', status: 'closed' } };
    const asked = 'https://a.example/?s={status}';
    expect(await keyOf(asked, open)).not.toBe(await keyOf(asked, closed));
    expect(await keyOf(asked, open, 'customer')).toBe(await keyOf(asked, closed, 'customer'));
    expect(await keyOf('https://a.example/', open)).toBe(await keyOf('https://a.example/', closed));
  });

  test('another agent needs another answer where it is asked with the agent', async () => {
    const kim = { ticket: { id: '4711', agent: 'kim@desk.example' } };
    const asked = 'https://a.example/?by={agent}';
    expect(await keyOf(asked, kim)).not.toBe(await keyOf(asked));
    expect(await keyOf(asked, OTHER)).toBe(await keyOf(asked));
  });
});
