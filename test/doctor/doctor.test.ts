import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sealSecrets } from '../../lib/config/seal-secrets.ts';
import type { Examination, Finding } from '../../lib/doctor/finding.ts';
import { run } from '../../scripts/config/doctor.ts';

/** What the endpoint does, by its path. */
const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/badge': (_, response) => response.end('{"found":true,"name":"Ana","badge":"VIP"}'),
  '/unknown': (_, response) => response.end('{"found":false}'),
  '/no-found': (_, response) => response.end('{"name":"Ana"}'),
  '/odd-colour': (_, response) => response.end('{"found":true,"badge_color":"plaid"}'),
  '/page': (_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
  '/broken': (_, response) => response.writeHead(500).end('{}'),
  '/moved': (_, response) => response.writeHead(302, { location: '/badge' }).end(),
  '/slow': () => {},
  '/hangs-up': (request) => request.socket.destroy(),
  '/large': (_, response) => response.end(`{"found":true,"name":"${'x'.repeat(400_000)}"}`),
  '/keyed': (request, response) =>
    response.writeHead(request.headers['x-api-key'] === 'hunter2' ? 200 : 401).end('{"found":true}'),
};

const NOTIFY = { id: 'notify', name: 'Notify', events: ['ticket.changed'] };

const server = createServer((request, response) => ANSWERS[request.url ?? '']?.(request, response));
let base: string;
let folder: string;
let said: string[];
const say = (text: string) => said.push(text);
const output = { log: say, error: say };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-doctor-'));
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function doctor(connector: object, ...more: string[]): Promise<number> {
  const file = join(folder, 'acme.json');
  const connectors = [{ id: 'crm', name: 'CRM', timeoutSeconds: 1, ...connector }];
  writeFileSync(file, JSON.stringify({ version: 2, connectors }));
  return run([file, '--email', 'ana@example.com', ...more], output);
}

async function findings(connector: object, ...more: string[]): Promise<[number, Finding[]]> {
  const code = await doctor(connector, '--json', ...more);
  const [examination] = JSON.parse(said.join('\n')) as Examination[];
  return [code, examination?.findings ?? []];
}

function at(found: Finding[], checked: Finding['checked']): Finding | undefined {
  return found.findLast((finding) => finding.checked === checked);
}

test('an endpoint that is well gets a good word for everything that was looked at', async () => {
  const [code, found] = await findings({ endpoint: `${base}/badge` });
  expect(code).toBe(0);
  expect(found.map(({ checked, state }) => [checked, state])).toEqual([
    ['connection', 'good'],
    ['status', 'good'],
    ['time', 'good'],
    ['size', 'good'],
    ['shape', 'good'],
  ]);
});

test.each([
  ['/no-found', 'shape', /found/, 'endpoint'],
  ['/page', 'shape', /web page/, 'admin'],
  ['/broken', 'status', /500/, 'endpoint'],
  ['/moved', 'status', /./, 'admin'],
  ['/slow', 'time', /No whole answer within 1 second,/, 'endpoint'],
  ['/keyed', 'status', /401/, 'admin'],
] as const)('%s: names what to mend, and who mends it', async (path, checked, says, mender) => {
  const [code, found] = await findings({ endpoint: `${base}${path}` });
  expect(code).toBe(1);
  expect(found.filter(({ state }) => state === 'bad')).toEqual([
    { checked, state: 'bad', says: expect.stringMatching(says), mender },
  ]);
});

test.each([
  ['/odd-colour', 'shape'],
  ['/large', 'size'],
] as const)('%s: works, with a word about it', async (path, checked) => {
  const [code, found] = await findings({ endpoint: `${base}${path}` });
  expect(code).toBe(0);
  expect(found).toContainEqual(expect.objectContaining({ checked, state: 'warning' }));
});

test('a customer who is not known there says nothing about the template but that it can be read', async () => {
  const [, found] = await findings({ endpoint: `${base}/unknown`, template: '<b>{{ data.name }}</b>' });
  expect(at(found, 'shape')?.says).toMatch(/not known/);
  expect(at(found, 'template')?.state).toBe('good');
});

test.each([
  ['<b>{{ data.name }}</b>', 'good', /10 characters/, 0],
  ['{% if data.name == "Eve" %}Eve{% endif %}', 'warning', /nothing/, 0],
  ['<b>{{ data.name | upcas }}</b>', 'bad', /upcase/, 1],
  ['<b>{{ data.name', 'bad', /Line 1/, 1],
] as const)('the template %s is %s', async (template, state, says, exit) => {
  const [code, found] = await findings({ endpoint: `${base}/badge`, template });
  expect([code, at(found, 'template')]).toMatchObject([exit, { state, says: expect.stringMatching(says) }]);
});

test('a secret comes from a file, and is never printed', async () => {
  const secrets = join(folder, 'secrets.json');
  writeFileSync(secrets, '{"crm":{"key":"hunter2"}}');
  const connector = { endpoint: `${base}/keyed`, secretHeader: 'X-API-Key' };
  expect(await doctor(connector, '--from', secrets)).toBe(0);
  expect(said.join('\n')).not.toContain('hunter2');
});

test('a secret that the file carries sealed is opened with the passphrase, and with a wrong one nothing is asked', async () => {
  const passphrase = 'five words that nobody guesses';
  const origin = new URL(base).origin;
  const sealed = await sealSecrets([{ connector: 'crm', name: 'key', origin, value: 'hunter2' }], passphrase);
  const file = join(folder, 'sealed.json');
  const connectors = [{ id: 'crm', name: 'CRM', endpoint: `${base}/keyed`, secretHeader: 'X-API-Key' }];
  writeFileSync(file, JSON.stringify({ version: 2, connectors, sealed }));
  const ask = (typed: string | null) =>
    run([file, '--email', 'ana@example.com'], output, { env: {}, askHidden: async () => typed });
  expect(await ask(passphrase)).toBe(0);
  expect(said.join('\n')).not.toContain('hunter2');
  expect(await ask('another that opens nothing')).toBe(1);
  expect(said.at(-1)).toMatch(/passphrase does not open/);
  expect(await ask(null)).toBe(1);
  expect(said.join('\n')).toMatch(/no value for the secret “key”[\s\S]*--from/);
});

test('a server that hangs up is not called unknown', async () => {
  const [code, found] = await findings({ endpoint: `${base}/hangs-up` });
  expect(code).toBe(1);
  expect(found.filter(({ state }) => state === 'bad')).toMatchObject([
    { checked: 'connection', says: expect.stringMatching(/hangs up/), mender: 'endpoint' },
  ]);
});

test('without the secret nothing is asked, and it says which is missing', async () => {
  const [code, found] = await findings({ endpoint: `${base}/keyed`, secretHeader: 'X-API-Key' });
  expect(code).toBe(1);
  expect(at(found, 'secret')?.says).toMatch(/key/);
  expect(at(found, 'status')).toBeUndefined();
});

test('where nothing listens it says so, and asks nothing', async () => {
  const [code, found] = await findings({ endpoint: 'http://127.0.0.1:9/' });
  expect(code).toBe(1);
  expect(found).toMatchObject([{ checked: 'connection', state: 'bad', mender: 'endpoint' }]);
});

test('the agent’s own login is not there, and it says so', async () => {
  const [, found] = await findings({ endpoint: `${base}/badge`, credentials: 'include' });
  expect(at(found, 'secret')).toMatchObject({ state: 'warning' });
});

test('for people it is a line for each, and a sum', async () => {
  await doctor({ endpoint: `${base}/broken` });
  expect(said.join('\n')).toMatch(/^CRM \(crm\) {2}127\.0\.0\.1:\d+$/m);
  expect(said.join('\n')).toMatch(
    /^ {2}Mend {2}Status {6}Error 500: .* The endpoint's owner can mend this\.$/m,
  );
  expect(said.join('\n')).toMatch(/^Connectors that work: 0 of 1\.$/m);
});

test('a connector that is off is not asked, and named', async () => {
  expect(await doctor({ endpoint: `${base}/broken`, enabled: false })).toBe(0);
  expect(said.join('\n')).toMatch(/No connector is on.*\nNot checked, for they are off: CRM\./);
});

test.each([
  [['--email', 'nobody'], 2, /--email a@b\.c/],
  [[], 2, /--email a@b\.c/],
  [['--email', 'a@b.c', '--colour'], 2, /--email a@b\.c/],
  [['--email', 'a@b.c', '--from', 'package.json'], 1, /not of the form/],
] as const)('%j is refused', async (args, code, why) => {
  const file = join(folder, 'acme.json');
  writeFileSync(file, '{"version":1}');
  expect(await run([file, ...args], output)).toBe(code);
  expect(said.join('\n')).toMatch(why);
});

test('of a rule it looks at host and secrets, and sends nothing', async () => {
  const asked: string[] = [];
  const receiver = createServer((request) => void asked.push(request.url ?? ''));
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/{ticket_id}`;
  const rules = [{ ...NOTIFY, request: { url, authorisation: { type: 'bearer' } } }];
  const file = join(folder, 'rules.json');
  writeFileSync(file, JSON.stringify({ version: 2, rules }));
  const ask = (env: Record<string, string>, ...more: string[]) =>
    run([file, '--email', 'ana@example.com', ...more], output, { env, askHidden: async () => null });
  expect(await ask({}, '--json')).toBe(1);
  expect(JSON.parse(said.join())).toMatchObject([
    {
      rule: 'notify',
      findings: [
        { checked: 'connection', state: 'good' },
        { checked: 'secret', state: 'bad', says: expect.stringContaining('“token”') },
        { checked: 'request', state: 'good' },
      ],
    },
  ]);
  said.length = 0;
  expect(await ask({ DESKSIDE_RULE_SECRET_NOTIFY_TOKEN: 'hunter2' })).toBe(0);
  expect(said.join('\n')).toMatch(/sends no webhook[\s\S]*Webhook rules in order: 1 of 1/);
  expect(said.join('\n')).not.toContain('hunter2');
  expect(said.join('\n')).not.toContain('nothing to check');
  expect(asked).toEqual([]);
  receiver.closeAllConnections();
  receiver.close();
});

test('a rule whose host nobody knows is to be mended; one that is off is not looked at', async () => {
  const file = join(folder, 'rules.json');
  const request = { url: 'https://nowhere.invalid/x' };
  const rules = [
    { ...NOTIFY, request },
    { ...NOTIFY, id: 'off', name: 'Off', enabled: false, request },
  ];
  writeFileSync(file, JSON.stringify({ version: 2, rules }));
  expect(await run([file, '--email', 'ana@example.com'], output)).toBe(1);
  expect(said.join('\n')).toMatch(/No address is known for nowhere\.invalid/);
  expect(said.join('\n')).toMatch(/they are off: Off/);
});
