import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { openSealed } from '../../lib/config/seal-secrets.ts';
import { holderOf } from '../../lib/config/secret-place.ts';
import { run as runVerb } from '../../scripts/config/seal.ts';
import { whose } from '../../scripts/config/whose.ts';
import { ownFolder, typing } from './folder.ts';

const PASSPHRASE = 'four calm otters rowing';
const env = { DESKSIDE_PASSPHRASE: PASSPHRASE };
const path = ownFolder();
const run = (args: string[], io: ReturnType<typeof typing>) => runVerb(args, io, io);

const FILE = {
  $schema: './config.schema.json',
  version: 2,
  connectors: [
    { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup', secretHeader: 'X-API-Key' },
    {
      id: 'erp-eu',
      name: 'ERP',
      endpoint: 'https://erp.example/lookup',
      headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
    },
  ],
};

function write(name: string, content: unknown): string {
  writeFileSync(path(name), JSON.stringify(content));
  return path(name);
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** The values that a file carries sealed, by connector or rule, and name. */
async function opened(file: string): Promise<Record<string, string>> {
  const { sealed } = configSchema.parse(read(file));
  const found = sealed === undefined ? null : await openSealed(sealed, PASSPHRASE);
  if (found?.state !== 'opened') throw new Error('It does not open.');
  return Object.fromEntries(
    found.secrets.map((secret) => [`${whose(holderOf(secret))}/${secret.name}`, secret.value]),
  );
}

test('secrets from a file and from the environment are sealed, and nothing else of the file changes', async () => {
  const file = write('acme.json', FILE);
  const from = write('secrets.json', { crm: { key: 'canary-1' } });
  const io = typing([], { ...env, DESKSIDE_SECRET_ERP_EU_TOKEN: 'canary-2\n' });
  expect(await run([file, '--from', from], io)).toBe(0);
  const { sealed: _, ...rest } = read(file);
  expect(rest).toEqual(FILE);
  expect(await opened(file)).toEqual({ 'crm/key': 'canary-1', 'erp-eu/token': 'canary-2' });
  expect(readFileSync(file, 'utf8') + io.said.join()).not.toMatch(/canary|otters/);
});

test('what is given nowhere is asked for, the passphrase twice; an empty answer leaves it to the agents', async () => {
  const file = write('acme.json', FILE);
  const io = typing([PASSPHRASE, PASSPHRASE, 'canary-1', '']);
  expect(await run([file], io)).toBe(0);
  expect(await opened(file)).toEqual({ 'crm/key': 'canary-1' });
  expect(io.said.join()).toContain('erp-eu: "token" is left to each agent.');
});

test('a secret that stands in a header in plain words goes out of the file', async () => {
  const [crm, erp] = FILE.connectors;
  const plain = { ...erp, headers: [{ name: 'Authorization', value: 'Bearer canary-3' }] };
  const file = write('acme.json', { ...FILE, connectors: [{ ...crm, secretHeader: undefined }, plain] });
  expect(await run([file], typing([], env))).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toContain('canary-3');
  expect(read(file).connectors[1].headers[0].value).toBe('Bearer {secret.authorization}');
  expect(await opened(file)).toEqual({ 'erp-eu/authorization': 'canary-3' });
});

describe('a file that carries sealed secrets', () => {
  const seal = async (file: string, secrets: Record<string, string>) =>
    run([file], typing([], { ...env, ...secrets }));

  test('keeps them under the same passphrase, and takes the new ones', async () => {
    const file = write('acme.json', FILE);
    await seal(file, { DESKSIDE_SECRET_CRM_KEY: 'one', DESKSIDE_SECRET_ERP_EU_TOKEN: 'two' });
    expect(await seal(file, { DESKSIDE_SECRET_CRM_KEY: 'newer' })).toBe(0);
    expect(await opened(file)).toEqual({ 'crm/key': 'newer', 'erp-eu/token': 'two' });
  });

  test('changes nothing of those that are the same, so that no browser has to open them again', async () => {
    const file = write('acme.json', FILE);
    await seal(file, { DESKSIDE_SECRET_CRM_KEY: 'one', DESKSIDE_SECRET_ERP_EU_TOKEN: 'two' });
    const [key, token] = read(file).sealed.secrets;
    await seal(file, { DESKSIDE_SECRET_CRM_KEY: 'newer' });
    const [newKey, newToken] = read(file).sealed.secrets;
    expect(newToken).toEqual(token);
    expect([newKey.iv === key.iv, newKey.data === key.data]).toEqual([false, false]);
  });

  test('is left as it is under another passphrase, but for --anew', async () => {
    const file = write('acme.json', FILE);
    await run(
      [file],
      typing([], { DESKSIDE_PASSPHRASE: 'another one of words', DESKSIDE_SECRET_CRM_KEY: 'one' }),
    );
    const before = readFileSync(file, 'utf8');
    expect(await seal(file, {})).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await run([file, '--anew'], typing([], { ...env, DESKSIDE_SECRET_CRM_KEY: 'two' }))).toBe(0);
    expect(await opened(file)).toEqual({ 'crm/key': 'two' });
  });

  test('does not take a secret along to another origin', async () => {
    const file = write('acme.json', FILE);
    await seal(file, { DESKSIDE_SECRET_CRM_KEY: 'one', DESKSIDE_SECRET_ERP_EU_TOKEN: 'two' });
    const moved = read(file);
    moved.connectors[0].endpoint = 'https://evil.example/lookup';
    write('acme.json', moved);
    await seal(file, {});
    expect(await opened(file)).toEqual({ 'erp-eu/token': 'two' });
  });
});

describe('nothing is written', () => {
  test.each([
    ['a short passphrase', ['short'], {}, /12 to 1000 characters/],
    ['no passphrase', [], {}, /set DESKSIDE_PASSPHRASE/],
    ['two different passphrases', [PASSPHRASE, `${PASSPHRASE}!`], {}, /two different/],
    [
      'a secret that no request can carry',
      [],
      { ...env, DESKSIDE_SECRET_CRM_KEY: 'a\nb' },
      /no request can carry/,
    ],
  ])('with %s', async (_, answers, given, said) => {
    const file = write('acme.json', FILE);
    const io = typing(answers, given);
    expect(await run([file], io)).toBe(1);
    expect(io.said.join()).toMatch(said);
    expect(read(file)).toEqual(FILE);
  });

  test.each([
    ['a file that is no config', { version: 2, colour: 'red' }, {}, /colour\n +There is no/],
    ['a secret that no header names', FILE, { crm: { kee: 'x' } }, /names \{secret\.kee\}/],
    ['a list in place of secrets', FILE, ['x'], /not of the form/],
  ])('for %s', async (_, content, secrets, said) => {
    const file = write('acme.json', content);
    const io = typing([], env);
    expect(await run([file, '--from', write('secrets.json', secrets)], io)).toBe(1);
    expect(io.said.join()).toMatch(said);
    expect(read(file)).toEqual(content);
  });

  test('where it is used wrongly, and how to use it is said', async () => {
    const io = typing();
    expect(await run([], io)).toBe(2);
    expect(io.said.join()).toContain('config -- seal FILE');
    expect(existsSync(path('acme.json'))).toBe(false);
  });
});

test('a weak passphrase is used, with a warning', async () => {
  const io = typing([], { DESKSIDE_PASSPHRASE: 'passwordpassword', DESKSIDE_SECRET_CRM_KEY: 'one' });
  expect(await run([write('acme.json', FILE)], io)).toBe(0);
  expect(io.said.join()).toMatch(/weak/);
});

test('secrets of rules are sealed for rules, whatever a connector of the same id has', async () => {
  const crm = {
    id: 'crm',
    name: 'Notify',
    events: ['ticket.changed'],
    request: {
      url: 'https://hooks.example/{secret.path}/{ticket_id}',
      headers: [{ name: 'X-Api-Key', value: 'canary-7' }],
      sign: true,
    },
  };
  const file = write('acme.json', { ...FILE, connectors: FILE.connectors.slice(0, 1), rules: [crm] });
  const signing = `whsec_${btoa('a key of twenty-four bytes, or more')}`;
  const from = write('secrets.json', { crm: { key: 'canary-1' }, 'rule:crm': { path: 'canary-2', signing } });
  const next = `whsec_${btoa('its successor of as many bytes or more')}`;
  const io = typing([], { ...env, DESKSIDE_RULE_SECRET_CRM_SIGNING_NEXT: next });
  expect(await run([file, '--from', from], io)).toBe(0);
  expect(await opened(file)).toEqual({
    'crm/key': 'canary-1',
    'rule crm/path': 'canary-2',
    'rule crm/x-api-key': 'canary-7',
    'rule crm/signing': signing,
    'rule crm/signing_next': next,
  });
  expect(read(file).rules[0].request.headers).toEqual([{ name: 'X-Api-Key', value: '{secret.x-api-key}' }]);
  expect(readFileSync(file, 'utf8') + io.said.join()).not.toMatch(/canary|whsec/);
});

test('nobody is asked for the second signing secret', async () => {
  const signed = {
    id: 'notify',
    name: 'Notify',
    events: ['ticket.changed'],
    request: { url: 'https://hooks.example/x', sign: true },
  };
  const file = write('acme.json', { version: 2, rules: [signed] });
  const io = typing([''], env);
  expect(await run([file], io)).toBe(0);
  expect(io.said.join()).toContain('rule notify: "signing" is left to each agent.');
  expect(io.said.join()).not.toContain('signing_next');
});
