import { expect, test } from 'vitest';
import { readPolicy } from '../../lib/config/policy.ts';

const KEY = btoa('k'.repeat(32));
const connectorWith = (header: object) => ({
  version: 2,
  connectors: [{ id: 'crm', name: 'CRM', endpoint: 'https://crm.acme.example/x', headers: [header] }],
});
const paths = (managed: Record<string, unknown>) => {
  const reading = readPolicy(managed);
  return reading.kind === 'invalid' ? reading.problems.map(({ path }) => path) : reading.kind;
};

test('no policy is none', () => expect(readPolicy({})).toEqual({ kind: 'none' }));

test.each([
  ['one string, as Chrome hands it over', '{"version":1,"organisation":"Acme"}'],
  ['an object, as Firefox may', { version: 2, organisation: 'Acme' }],
])('a config as %s', (_, config) =>
  expect(readPolicy({ config })).toMatchObject({ kind: 'config', config: { organisation: 'Acme' } }),
);

test.each([
  { url: 'https://config.acme.example/deskside.json' },
  { url: 'https://config.acme.example/deskside.json', publicKey: KEY },
  { url: 'http://127.0.0.1:8080/deskside.json' },
])('the address %j', (address) => expect(readPolicy(address)).toEqual({ kind: 'url', address }));

test.each([
  ['neither', { publicKey: KEY }, ['']],
  ['both', { config: '{"version":1}', url: 'https://acme.example' }, ['']],
  ['a misspelt key', { configs: '{"version":1}' }, ['']],
  ['a number', { config: 7 }, ['config']],
  ['half a JSON', { config: '{"version":1,' }, ['config']],
  ['JSON that is no config', { config: '[]' }, ['config.version']],
  ['a config of a later release', { config: '{"version":3}' }, ['config.version']],
  [
    'a config with a mistake',
    { config: '{"version":1,"helpdesks":[{"helpdesk":"rt"}]}' },
    ['config.helpdesks.0.origin'],
  ],
  ['plain HTTP', { url: 'http://config.acme.example/x' }, ['url']],
  ['an address with a password', { url: 'https://a:b@acme.example/x' }, ['url']],
  ['no address at all', { url: 'file:///etc/deskside.json' }, ['url']],
  ['half a key', { url: 'https://acme.example/x', publicKey: btoa('short') }, ['publicKey']],
  ['a key that is no base64', { url: 'https://acme.example/x', publicKey: '%%%' }, ['publicKey']],
])('%s is refused, and the place is named', (_, managed, named) => expect(paths(managed)).toEqual(named));

test.each([
  ['Authorization', 'Bearer s3cret', false],
  ['X-Api-Key', 's3cret', false],
  ['X-Shop-Access-Token', 's3cret', false],
  ['X-Forward', 'Bearer s3cret-s3cret', false],
  ['X-Shop', 'shpat_s3cret0123456789', false],
  ['X-Session', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzM2NyZXQifQ.x', false],
  ['X-Shop', 's3cret9f86d081884c7d659a', false],
  ['X-Tenant', '8f14e45f-ceea-467f-9f3b-2c1a0d5b6e7f', true],
  ['X-Cluster', 'acme-production-eu-west-1', true],
  ['X-Team', 'Customer support, second level', true],
  ['X-Shop', 'https://shop.acme.example/eu', true],
  ['Authorization', 'Bearer {secret.token}', true],
  ['X-Agent', 'ana', true],
  ['X-Agent-Token', '{agent}', true],
])('in a policy the header %s: %s is taken: %s', (name, value, taken) => {
  const reading = readPolicy({ config: JSON.stringify(connectorWith({ name, value })) });
  expect(reading.kind).toBe(taken ? 'config' : 'invalid');
  if (reading.kind === 'invalid')
    expect(reading.problems).toEqual([
      {
        path: 'config.connectors.0.headers.0.value',
        message: expect.stringContaining('npm run config -- seal'),
      },
    ]);
  if (!taken) expect(JSON.stringify(reading)).not.toContain('s3cret');
});

test('a list of plain secrets beside the connectors is answered with the command that seals it', () =>
  expect(readPolicy({ config: '{"version":1,"secrets":{"crm":{"key":"s3cret"}}}' })).toEqual({
    kind: 'invalid',
    problems: [{ path: 'config.secrets', message: expect.stringContaining('npm run config -- seal') }],
  }));
