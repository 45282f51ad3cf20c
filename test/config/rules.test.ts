import { describe, expect, test } from 'vitest';
import { configChanges, isUnchanged } from '../../lib/config/changes.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { liftSecrets } from '../../lib/config/lift-secrets.ts';
import { mergeConfigs } from '../../lib/config/merge-configs.ts';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { newEndpoints } from '../../lib/config/new-endpoints.ts';
import { placeSecrets } from '../../lib/config/place-secrets.ts';
import { plainSecrets } from '../../lib/config/plain-secrets.ts';
import { readPolicy } from '../../lib/config/policy.ts';
import { secretHolders } from '../../lib/config/secret-holders.ts';
import { sealedForOwn, secretsNeeded } from '../../lib/config/secrets-needed.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { shows } from '../attacks/attack.ts';
import { rule } from '../webhooks/sample-rule.ts';

const ORIGIN = 'https://hooks.example.com';
const config = (parts: object = {}): Config => configSchema.parse({ version: 2, ...parts });
const withRules = (...rules: Rule[]) => config({ rules });
const token = rule({ request: { authorisation: { type: 'bearer' } } });
const signed = rule({ request: { sign: true } });
const elsewhere = rule({ request: { url: 'https://other.example.com/{ticket_id}?t={secret.token}' } });

describe('what another config changes', () => {
  test('rules that are new, gone and different are named', () => {
    const changed = configChanges(
      withRules(rule(), rule({ id: 'old', name: 'Old' })),
      withRules(
        rule({ id: 'new', name: 'New' }),
        rule({ events: ['reply.received'], retry: 'standard-webhooks' }),
      ),
    );
    expect(changed.rules).toEqual([
      { kind: 'added', key: 'new', name: 'New' },
      { kind: 'changed', key: 'notify', name: 'Notify', fields: ['events', 'retry'] },
      { kind: 'removed', key: 'old', name: 'Old' },
    ]);
    expect(isUnchanged(changed)).toBe(false);
    expect(changed.settings).toEqual([]);
  });

  test('a rule that sends to another origin is told as an endpoint, one to another path is not', () => {
    const moved = (after: Rule) => configChanges(withRules(rule()), withRules(after)).endpoints;
    expect(moved(rule({ request: { url: `${ORIGIN}/v2/{ticket_id}` } }))).toEqual([]);
    expect(moved(elsewhere)).toEqual([
      { rule: 'notify', from: 'https://hooks.example.com/tickets', to: elsewhere.request.url },
    ]);
    expect(moved(rule({ id: 'second' }))).toEqual([{ rule: 'second', from: null, to: `${ORIGIN}/tickets` }]);
  });

  test('flags are a setting', () =>
    expect(configChanges(config(), config({ flags: ['lead'] })).settings).toEqual(['flags']));
});

test('access is needed to a rule’s host, whatever stands after its origin', () =>
  expect(neededHosts(withRules(rule(), elsewhere))).toEqual([
    'https://hooks.example.com/*',
    'https://other.example.com/*',
  ]));

describe('consent', () => {
  test(shows('41.7', 'is needed where a rule sends to a new origin, and not where it did before'), () => {
    expect(newEndpoints(null, withRules(rule()))).toEqual([ORIGIN]);
    expect(newEndpoints(withRules(rule()), withRules(elsewhere))).toEqual(['https://other.example.com']);
    expect(newEndpoints(withRules(rule()), withRules(rule({ request: { url: `${ORIGIN}/v2` } })))).toEqual(
      [],
    );
  });

  test('to a connector is none to send events to the same origin', () => {
    const connectors = [{ id: 'crm', name: 'CRM', endpoint: `${ORIGIN}/lookup` }];
    expect(newEndpoints(config({ connectors }), config({ connectors, rules: [rule()] }))).toEqual([ORIGIN]);
  });
});

describe('secrets in plain words', () => {
  const header = rule({ request: { headers: [{ name: 'X-Api-Key', value: 'Token s3cret-s3cret' }] } });

  test('are found in a rule’s headers, and lifted out under a name', () => {
    const { config: lean, lifted } = liftSecrets(withRules(header));
    expect(plainSecrets(withRules(header))).toEqual(['rules.0.request.headers.0.value']);
    expect(lean.rules[0]?.request.headers).toEqual([
      { name: 'X-Api-Key', value: 'Token {secret.x-api-key}' },
    ]);
    expect(lifted).toEqual([{ rule: 'notify', name: 'x-api-key', origin: ORIGIN, value: 's3cret-s3cret' }]);
    expect(plainSecrets(lean)).toEqual([]);
  });

  test('get a name that the rule has not got already', () => {
    const both = rule({
      request: {
        headers: [{ name: 'Token', value: 'Bearer s3cret-s3cret' }],
        body: '{"t": "{secret.token}"}',
      },
    });
    expect(liftSecrets(withRules(both)).lifted).toMatchObject([{ name: 'token-2' }]);
  });

  test.each([
    [
      'a token beside an authorisation',
      { authorisation: { type: 'bearer', token: 's3cret' } },
      'authorisation.token',
    ],
    [
      'a password',
      { authorisation: { type: 'basic', username: 'a', password: 's3cret' } },
      'authorisation.password',
    ],
    ['a list of secrets', { secrets: { token: 's3cret' } }, 'secrets'],
    ['a header', { headers: [{ name: 'Authorization', value: 'Bearer s3cret' }] }, 'headers.0.value'],
  ])('%s is refused in a policy with the command that seals it, and not quoted', (_, request, place) => {
    const raw = { version: 2, rules: [{ ...rule(), request: { url: ORIGIN, ...request } }] };
    const reading = readPolicy({ config: JSON.stringify(raw) });
    expect(reading).toEqual({
      kind: 'invalid',
      problems: [
        {
          path: `config.rules.0.request.${place}`,
          message: expect.stringContaining('npm run config -- seal'),
        },
      ],
    });
  });
});

describe('secrets that rules need', () => {
  const NONE = { secrets: {}, ruleSecrets: {} };

  test('are asked for when a rule comes, moves, or its browser lacks them', () => {
    const needed = [{ rule: 'notify', name: 'token', sealed: false }];
    const saved = { secrets: {}, ruleSecrets: { notify: { token: 'saved' as const } } };
    expect(secretsNeeded(config(), withRules(token))).toEqual(needed);
    expect(secretsNeeded(withRules(token), withRules(token), NONE)).toEqual(needed);
    expect(secretsNeeded(withRules(token), withRules(token), saved)).toEqual([]);
    expect(secretsNeeded(withRules(token), withRules(elsewhere), saved)).toEqual(needed);
  });

  test('are not those of a connector of the same id', () => {
    const connectors = [
      {
        id: 'notify',
        name: 'N',
        endpoint: `${ORIGIN}/x`,
        headers: [{ name: 'X-T', value: '{secret.token}' }],
      },
    ];
    const saved = { secrets: { notify: { token: 'saved' as const } }, ruleSecrets: {} };
    const both = config({ connectors, rules: [token] });
    expect(secretsNeeded(both, both, saved)).toEqual([{ rule: 'notify', name: 'token', sealed: false }]);
  });

  test('of two signing secrets the second is nobody’s need, and may be sealed', () => {
    expect(secretsNeeded(config(), withRules(signed)).map(({ name }) => name)).toEqual(['signing']);
    const entry = { rule: 'notify', name: 'signing_next', origin: ORIGIN, iv: 'aXY=', data: 'ZGF0YQ==' };
    const sealed = {
      kdf: 'PBKDF2-SHA-256',
      iterations: 600_000,
      salt: 'c2FsdA==',
      check: { iv: 'aXY=', data: 'ZGF0YQ==' },
      secrets: [entry],
    };
    expect(sealedForOwn(config({ rules: [signed], sealed }))).toMatchObject([
      { rule: 'notify', name: 'signing_next' },
    ]);
  });
});

describe('an opened secret', () => {
  const place = { rule: 'notify', name: 'token', origin: ORIGIN };
  const put = (rules: Rule[], secret: object) =>
    placeSecrets(secretHolders(withRules(...rules)), [{ ...place, value: 't0ken', ...secret }]);

  test('goes to its rule', () =>
    expect(put([token], {})).toMatchObject({
      placed: [{ holder: { id: 'notify' }, secrets: { token: 't0ken' } }],
      refused: [],
    }));

  test.each([
    ['of no such rule', [rule({ id: 'other' })], {}, 'no-holder'],
    ['of a connector of that id', [token], { rule: undefined, connector: 'notify' }, 'no-holder'],
    ['for another origin', [token], { origin: 'https://evil.example' }, 'other-origin'],
    ['that it does not name', [token], { name: 'password' }, 'not-wanted'],
    ['that no header can carry', [token], { value: 'a\nb' }, 'not-sendable'],
    ['that cannot sign', [signed], { name: 'signing', value: 'whsec_short' }, 'not-sendable'],
  ])('%s is refused', (_, rules, secret, reason) => {
    const given = JSON.parse(JSON.stringify({ ...place, value: 't0ken', ...secret }));
    expect(placeSecrets(secretHolders(withRules(...rules)), [given]).refused).toMatchObject([{ reason }]);
  });

  test('may hold anything where it stands in a body', () => {
    const inBody = rule({ request: { body: '{"t": "{secret.token}"}' } });
    expect(put([inBody], { value: 'žluťoučký\nkůň' }).refused).toEqual([]);
  });
});

test('a file laid into my layer: its rules count, mine stay, the flags of both', () => {
  const mine = config({ rules: [rule({ name: 'Mine' }), rule({ id: 'own' })], flags: ['eu'] });
  const merged = mergeConfigs(mine, config({ rules: [rule({ name: 'Theirs' })], flags: ['eu', 'lead'] }));
  expect(merged.rules.map(({ id, name }) => `${id} ${name}`)).toEqual(['notify Theirs', 'own Notify']);
  expect(merged.flags).toEqual(['eu', 'lead']);
});
