import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenSecret } from '../../lib/lookup/fill-secrets.ts';
import { type PostOutcome, post } from '../../lib/lookup/post.ts';
import { attack, shows } from '../attacks/attack.ts';
import { REDIRECTS } from '../attacks/redirects.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';

const SECRET = 'canary-5ecret/"value"';
let endpoint: FaultServer;
let elsewhere: FaultServer;

beforeAll(async () => {
  endpoint = await startFaultServer();
  elsewhere = await startFaultServer();
});
beforeEach(() => {
  endpoint.requests.length = 0;
  elsewhere.requests.length = 0;
});
afterAll(() => Promise.all([endpoint.close(), elsewhere.close()]));

interface Options {
  seconds?: number;
  openSecret?: OpenSecret;
  online?: boolean;
}

function ask(path: string, { seconds = 5, online = true, ...options }: Options = {}): Promise<PostOutcome> {
  return post(
    {
      url: path.startsWith('http') ? path : `${endpoint.url}/${path}`,
      headers: {
        'Content-Type': 'application/json',
        'X-API-Key': '{secret.key}',
        Authorization: 'Bearer {secret.key}',
      },
      body: '{"email":"ana@example.com"}',
      credentials: 'omit',
      timeoutSeconds: seconds,
    },
    {
      fetch,
      now: Date.now,
      online: () => online,
      openSecret: options.openSecret ?? (async () => ({ state: 'secret', value: SECRET })),
    },
  );
}

test('sends one POST with the secrets in its headers', async () => {
  expect(await ask('found')).toMatchObject({
    kind: 'response',
    http: 200,
    text: '{"found":true,"name":"Ana Rivera"}',
  });
  expect(endpoint.requests).toHaveLength(1);
  expect(endpoint.requests[0]).toMatchObject({
    method: 'POST',
    path: '/found',
    body: '{"email":"ana@example.com"}',
    headers: { 'content-type': 'application/json', 'x-api-key': SECRET, authorization: `Bearer ${SECRET}` },
  });
  expect(endpoint.requests[0]?.headers).not.toHaveProperty('referer');
});

describe('redirects', () => {
  for (const { status, id } of REDIRECTS)
    attack(
      id,
      async () => {
        const to = encodeURIComponent(`${elsewhere.url}/steal`);
        expect(await ask(`redirect/${status}?to=${to}`)).toEqual({ kind: 'redirect' });
        expect(elsewhere.requests).toEqual([]);
        expect(endpoint.requests).toHaveLength(1);
      },
      { of: String(status) },
    );

  test.each(['/found', 'file:///etc/passwd', 'data:application/json,{}'])(
    'to %s is refused too',
    async (to) => {
      expect(await ask(`redirect/302?to=${encodeURIComponent(to)}`)).toEqual({ kind: 'redirect' });
      expect(endpoint.requests).toHaveLength(1);
    },
  );

  test('as browsers report them, opaque and without a status', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const outcome = await post(
      { url: 'https://crm.example.com', headers: {}, body: '{}', credentials: 'omit', timeoutSeconds: 1 },
      {
        now: Date.now,
        fetch: async () => opaque,
        online: () => true,
        openSecret: async () => ({ state: 'missing' }),
      },
    );
    expect(outcome).toEqual({ kind: 'redirect' });
  });
});

describe('the time limit', () => {
  test.each(['never', 'stall', 'drip'])('covers headers and body: %s', async (fault) => {
    const started = performance.now();
    expect(await ask(fault, { seconds: 1 })).toEqual({ kind: 'timeout', seconds: 1 });
    expect(performance.now() - started).toBeLessThan(3000);
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('size and integrity', () => {
  test.each(['huge', 'gzip-bomb'])('%s stops at 1 MB', async (fault) => {
    const outcome = await ask(fault);
    expect(outcome).toMatchObject({ kind: 'too-large', http: 200 });
    expect('text' in outcome && outcome.text.length).toBe(1_000_000);
  });

  test('a connection that breaks in the body leaves the half that came', async () =>
    expect(await ask('reset')).toEqual({
      kind: 'cut-short',
      http: 200,
      contentType: 'application/json',
      text: '{"found":true,"na',
    }));

  test('what comes beyond the promised length is not read', async () =>
    expect(await ask('length-too-short')).toMatchObject({ text: '{"found":t' }));

  test('a byte order mark is no part of the text', async () =>
    expect(await ask('bom')).toMatchObject({ kind: 'response', text: '{"found":true,"name":"Ana Rivera"}' }));

  test.each([200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500, 503, 599])(
    'status %i comes as it is',
    async (http) => expect(await ask(`status/${http}`)).toMatchObject({ kind: 'response', http, text: '' }),
  );
});

describe('no connection', () => {
  test.each(['reset-at-once', 'not-http', 'http://127.0.0.1:9/'])('%s is unreachable', async (path) =>
    expect(await ask(path)).toEqual({ kind: 'unreachable' }),
  );

  test(shows('8.3', 'offline is told apart'), async () =>
    expect(await ask('http://127.0.0.1:9/', { online: false })).toEqual({ kind: 'offline' }),
  );

  test('but an endpoint on this machine answers offline too', async () =>
    expect(await ask('found', { online: false })).toMatchObject({ kind: 'response' }));
});

describe('secrets', () => {
  test.each(['missing', 'unreadable'] as const)('%s: nothing is sent', async (state) => {
    const openSecret = async () => ({ state });
    expect(await ask('found', { openSecret })).toEqual({ kind: `secret-${state}`, name: 'key' });
    expect(endpoint.requests).toEqual([]);
  });

  test(shows('33.3', 'one that no header can carry is unreadable, and not in any error'), async () => {
    const openSecret = async () => ({ state: 'secret' as const, value: 'two\r\nX-Evil: lines' });
    expect(await ask('found', { openSecret })).toEqual({ kind: 'secret-unreadable', name: 'key' });
    expect(endpoint.requests).toEqual([]);
  });

  test.each(['echo', 'echo-html', 'echo-cut'])(
    '%s: the endpoint sends it back, and nobody sees it',
    async (fault) => {
      const outcome = await ask(fault);
      expect(endpoint.requests[0]?.headers['x-api-key']).toBe(SECRET);
      expect(JSON.stringify(outcome)).toContain('•••');
      expect(JSON.stringify(outcome)).not.toMatch(/canary|5ecret/);
    },
  );

  test('an echo in JSON stays JSON', async () => {
    const outcome = await ask('echo');
    expect('text' in outcome && JSON.parse(outcome.text).headers).toMatchObject({
      'x-api-key': '•••',
      authorization: 'Bearer •••',
    });
  });
});
