import { expect, test } from 'vitest';
import { configChanges, isUnchanged } from '../../lib/config/changes.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';

const CRM = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup' };
const DESK = {
  id: 'desk',
  name: 'Desk',
  ticket: [{ in: 'path', pattern: '^/t/(?<id>\\d+)$' }],
  requests: {
    ticket: { path: '/api/{id}', headers: { 'x-csrf': { cookie: 'csrf' } } },
    me: {
      path: '/me',
      headers: { 'x-csrf': { cookie: 'csrf' }, 'x-key': { cookie: 'token' } },
      credential: true,
    },
  },
  fields: {},
};
const SITE = { origin: 'https://desk.example', helpdesk: 'desk' };

const config = (parts: object): Config => configSchema.parse({ version: 2, ...parts });
const changes = (before: object, after: object) => configChanges(config(before), config(after));

test('the same config in another order of keys and with another $schema is no change', () => {
  const turned = Object.fromEntries(Object.entries(CRM).reverse());
  const found = changes({ connectors: [CRM] }, { $schema: './config.schema.json', connectors: [turned] });
  expect(isUnchanged(found)).toBe(true);
  expect(Object.values(found).flat()).toEqual([]);
});

test('connectors that are new, gone and different are named, with what differs in them', () => {
  const before = { connectors: [CRM, { ...CRM, id: 'old', name: 'Old' }, { ...CRM, id: 'same' }] };
  const after = {
    connectors: [
      { ...CRM, id: 'new', name: 'New' },
      { ...CRM, name: 'Customers', blur: true, cache: { hours: 1 } },
      { ...CRM, id: 'same' },
    ],
  };
  expect(changes(before, after).connectors).toEqual([
    { kind: 'added', key: 'new', name: 'New' },
    { kind: 'changed', key: 'crm', name: 'Customers', fields: ['blur', 'cache', 'name'] },
    { kind: 'removed', key: 'old', name: 'Old' },
  ]);
});

test('sites go by their origin', () =>
  expect(
    changes(
      { helpdesks: [SITE, { ...SITE, origin: 'https://old.example' }] },
      { helpdesks: [{ ...SITE, exclude: ['acme.com'] }] },
    ).helpdesks,
  ).toEqual([
    { kind: 'changed', key: SITE.origin, name: SITE.origin, fields: ['exclude'] },
    { kind: 'removed', key: 'https://old.example', name: 'https://old.example' },
  ]));

test.each([
  [{}, { organisation: 'Acme' }, ['organisation']],
  [{ sidebar: { side: 'left' } }, {}, ['sidebar']],
  [{ allow: { export: false } }, { allow: { preview: false } }, ['allow']],
  [
    { workspace: { id: 'a' }, revision: 1 },
    { workspace: { id: 'b' }, revision: 2 },
    ['revision', 'workspace'],
  ],
])('from %j to %j these settings differ: %j', (before, after, settings) => {
  const found = changes(before, after);
  expect(found.settings).toEqual(settings);
  expect(isUnchanged(found)).toBe(false);
});

test.each([
  ['a new connector', [], [CRM], [{ connector: 'crm', from: null, to: CRM.endpoint }]],
  [
    'another host',
    [CRM],
    [{ ...CRM, endpoint: 'https://evil.example/lookup' }],
    [{ connector: 'crm', from: CRM.endpoint, to: 'https://evil.example/lookup' }],
  ],
  [
    'another port',
    [CRM],
    [{ ...CRM, endpoint: 'https://crm.example:8443/lookup' }],
    [{ connector: 'crm', from: CRM.endpoint, to: 'https://crm.example:8443/lookup' }],
  ],
  ['another path of the same origin', [CRM], [{ ...CRM, endpoint: 'https://crm.example/v2/{email}' }], []],
])('%s: which endpoints are new', (_, before, after, endpoints) =>
  expect(changes({ connectors: before }, { connectors: after }).endpoints).toEqual(endpoints),
);

test('hosts are those of new endpoints, pictures and sites, each once', () =>
  expect(
    changes(
      { connectors: [CRM] },
      {
        connectors: [
          CRM,
          { ...CRM, id: 'b', imageHosts: ['cdn.example'] },
          { ...CRM, id: 'c', endpoint: 'https://c.example/' },
        ],
        helpdesks: [SITE],
      },
    ).hosts,
  ).toEqual(['https://cdn.example/*', 'https://c.example/*', 'https://desk.example/*']));

test("an own helpdesk that is new or changed is named with every request and cookie of the agent's session", () => {
  const use = {
    helpdesk: 'desk',
    name: 'Desk',
    requests: ['/api/{id}', '/me'],
    cookies: ['csrf', 'token'],
    credential: true,
  };
  const session = (before: object[], after: object[]) =>
    changes({ ownHelpdesks: before }, { ownHelpdesks: after }).session;
  expect(session([], [DESK])).toEqual([use]);
  expect(session([{ ...DESK, requests: {} }], [DESK])).toEqual([use]);
  expect(session([DESK], [DESK])).toEqual([]);
  expect(session([DESK], [])).toEqual([]);
  expect(session([], [{ ...DESK, requests: {} }])).toEqual([]);
});

const TOKEN = { origin: 'https://chat.example', helpdesk: 'chatwoot', settings: { useCredential: 'yes' } };
test.each([
  ['is new', [], [TOKEN], ['https://chat.example']],
  ['did not before', [{ ...TOKEN, settings: {} }], [TOKEN], ['https://chat.example']],
  ['is another helpdesk by now', [TOKEN], [{ ...TOKEN, helpdesk: 'desk' }], ['https://chat.example']],
  ['did so before', [TOKEN], [{ ...TOKEN, exclude: ['acme.com'] }], []],
  ['does so no more', [TOKEN], [{ ...TOKEN, settings: { useCredential: '' } }], []],
])('a site whose helpdesk takes a sign-in token out of a cookie and %s', (_, before, after, origins) =>
  expect(changes({ helpdesks: before }, { helpdesks: after }).withCredential).toEqual(origins),
);

const LOGIN = { ...CRM, credentials: 'include' };
test.each([
  ['is new', [], [LOGIN], ['crm']],
  ['did not before', [CRM], [LOGIN], ['crm']],
  ['goes elsewhere with it', [LOGIN], [{ ...LOGIN, endpoint: 'https://evil.example/' }], ['crm']],
  ['did so before', [LOGIN], [{ ...LOGIN, name: 'Other' }], []],
  ['does so no more', [LOGIN], [CRM], []],
])("a connector that sends the agent's login and %s", (_, before, after, withLogin) =>
  expect(changes({ connectors: before }, { connectors: after }).withLogin).toEqual(withLogin),
);

const KEYED = { ...CRM, secretHeader: 'X-Key' };
const sealed = (origin: string) => ({
  kdf: 'PBKDF2-SHA-256',
  iterations: 600_000,
  salt: 'c2FsdA==',
  check: { iv: '', data: '' },
  secrets: [{ connector: 'crm', name: 'key', origin, iv: 'aXY=', data: 'ZGF0YQ==' }],
});
const KEY = { connector: 'crm', name: 'key', sealed: false };
test.each([
  ['a new connector', [], { connectors: [KEYED] }, [KEY]],
  ['a connector that had it', [KEYED], { connectors: [{ ...KEYED, name: 'Other' }] }, []],
  ['another origin', [KEYED], { connectors: [{ ...KEYED, endpoint: 'https://b.example/' }] }, [KEY]],
  [
    'one that comes sealed',
    [],
    { connectors: [KEYED], sealed: sealed('https://crm.example') },
    [{ ...KEY, sealed: true }],
  ],
  [
    'one that is sealed for another origin',
    [],
    { connectors: [KEYED], sealed: sealed('https://b.example') },
    [KEY],
  ],
])('secrets needed: %s', (_, before, after, secrets) =>
  expect(changes({ connectors: before }, after).secrets).toEqual(secrets),
);
