import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAX_CONFIG_BYTES } from '../../lib/config/config-text.ts';
import { lookAt, type RemoteWorld } from '../../lib/config/remote.ts';
import { shows } from '../attacks/attack.ts';
import { type ConfigServer, startConfigServer } from './config-server.ts';

const FILE = '/deskside.json';
const CONFIG = '{"version":1,"revision":3,"organisation":"Acme"}';
let server: ConfigServer;

beforeAll(async () => {
  server = await startConfigServer();
});
beforeEach(() => {
  server.put(FILE, CONFIG);
  server.put('/deskside.json.sig', 'nothing yet');
  server.asked.length = 0;
});
afterAll(() => server.close());

const world = (changes: Partial<RemoteWorld> = {}): RemoteWorld => ({
  fetch,
  online: () => true,
  hasHost: async () => true,
  ...changes,
});
const look = (more: { publicKey?: string; etag?: string } = {}, changes: Partial<RemoteWorld> = {}) =>
  lookAt({ url: server.url, ...more }, world(changes), 2000);
const failure = (message: RegExp) => ({
  kind: 'failed',
  problems: [{ path: expect.any(String), message: expect.stringMatching(message) }],
});

test('a config comes with its ETag', async () =>
  expect(await look()).toMatchObject({ kind: 'config', config: { revision: 3 }, etag: expect.any(String) }));

test(shows('42.1', 'the same file is not sent twice'), async () => {
  const first = await look();
  const etag = first.kind === 'config' ? first.etag : undefined;
  expect(await look({ etag: etag ?? '' })).toEqual({ kind: 'same' });
  expect(server.asked.map((request) => request.etag)).toEqual([undefined, etag]);
});

test('without host access the request stays one that needs no leave', async () => {
  expect(await look({ etag: '"1"' }, { hasHost: async () => false })).toMatchObject({ kind: 'config' });
  expect(server.asked).toEqual([{ path: FILE, etag: undefined }]);
});

test('a byte order mark does no harm', async () => {
  server.put(FILE, `\uFEFF${CONFIG}`);
  expect(await look()).toMatchObject({ kind: 'config' });
});

const html = { 'Content-Type': 'text/html; charset=utf-8' };
test.each<[string, RegExp, Parameters<ConfigServer['answer']>[1]]>([
  ['404', /status 404/, (response) => response.writeHead(404).end()],
  ['500', /status 500/, (response) => response.writeHead(500).end('{}')],
  ['204', /status 204/, (response) => response.writeHead(204).end()],
  ['a redirect', /redirects/, (response) => response.writeHead(302, { Location: '/other.json' }).end()],
  ['a sign-in page', /web page/, (response) => response.writeHead(200, html).end('Sign in')],
  ['a page that says it is JSON', /web page/, (response) => response.end('\n<!doctype html><p>Sign in')],
  ['half a file', /the file ends in the middle/, (response) => response.end(CONFIG.slice(0, 20))],
  ['nothing', /empty/, (response) => response.end()],
  ['YAML', /not JSON/, (response) => response.end('version: 1\n')],
  ['JSON with a comment', /JSON has no comments/, (response) => response.end(`// ours\n${CONFIG}`)],
  ['a picture', /not text/, (response) => response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]))],
  ['a later release’s config', /Update Deskside/, (response) => response.end('{"version":9}')],
  [
    'a file that breaks off',
    /half-way/,
    (response) => {
      response.writeHead(200, { 'Content-Length': 1000 });
      response.write(CONFIG, () => response.destroy());
    },
  ],
  ['a server that never ends', /30 seconds/, (response) => void response.write('{')],
  ['21 MB', /20 MB/, (response) => response.end(Buffer.alloc(MAX_CONFIG_BYTES + 1, ' '))],
])(shows(['42.2', '42.3', '42.4', '42.5'], '%s is no config, and says why'), async (_, message, answer) => {
  server.answer(FILE, answer);
  server.put('/other.json', CONFIG);
  expect(await look()).toMatchObject(failure(message));
  expect(server.asked.map(({ path }) => path)).toEqual([FILE]);
});

test.each<[string, RegExp, string, Partial<RemoteWorld>]>([
  ['nobody there', /cannot be reached/, 'network', {}],
  ['no network', /offline/, 'network', { online: () => false }],
  ['a host that is not allowed', /Allow access/, 'agent', { hasHost: async () => false }],
])('%s is told apart, and so is who can mend it', async (_, message, mender, changes) => {
  const gone = { url: 'http://127.0.0.1:9/deskside.json' };
  expect(await lookAt(gone, world(changes))).toEqual({ ...failure(message), mender });
});

test('an address with any host at all is no address', async () =>
  expect(await lookAt({ url: 'https://*/deskside.json' }, world())).toMatchObject(
    failure(/starts with https/),
  ));

test('plain HTTP to another machine is not even tried', async () => {
  let tried = 0;
  const outcome = await lookAt(
    { url: 'http://config.acme.example/deskside.json' },
    world({ fetch: async () => Response.json({ version: tried++ }) }),
  );
  expect([outcome.kind, tried]).toEqual(['failed', 0]);
});

describe('a pinned key', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pinned = {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'),
  };
  const signature = (text: string, key = privateKey) => sign(null, Buffer.from(text), key).toString('base64');

  test('takes the file that is signed with it', async () => {
    server.put('/deskside.json.sig', `${signature(CONFIG)}\n`);
    expect(await look(pinned)).toMatchObject({ kind: 'config', config: { organisation: 'Acme' } });
  });

  test('asks for the signature beside the path, before the query', async () => {
    server.put('/deskside.json?team=a', CONFIG);
    server.put('/deskside.json.sig?team=a', signature(CONFIG));
    const outcome = await lookAt({ url: `${server.url}?team=a`, ...pinned }, world());
    expect(outcome.kind).toBe('config');
  });

  test.each([
    ['of another file', /not for this file/, signature(`${CONFIG} `)],
    ['by another key', /not for this file/, signature(CONFIG, generateKeyPairSync('ed25519').privateKey)],
    ['that is none', /not for this file/, 'signed'],
    ['that is empty', /not for this file/, ''],
  ])('refuses a signature %s', async (_, message, text) => {
    server.put('/deskside.json.sig', text);
    expect(await look(pinned)).toEqual(failure(message));
  });

  test('refuses a file without a signature', async () => {
    server.answer('/deskside.json.sig', (response) => response.writeHead(404).end());
    expect(await look(pinned)).toEqual(failure(/no signature beside/));
  });

  test('is asked for no signature where the file is the same', async () => {
    server.put('/deskside.json.sig', signature(CONFIG));
    const first = await look(pinned);
    server.asked.length = 0;
    const etag = first.kind === 'config' ? (first.etag ?? '') : '';
    expect(await look({ ...pinned, etag })).toEqual({ kind: 'same' });
    expect(server.asked).toHaveLength(1);
  });
});
