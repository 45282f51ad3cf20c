import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedSecret } from '../../lib/lookup/fill-secrets.ts';
import { type DeliverWorld, sendOnce } from '../../lib/webhooks/deliver.ts';
import type { FilledRequest } from '../../lib/webhooks/delivery.ts';
import { shows } from '../attacks/attack.ts';

interface Seen {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

const seen: Seen[] = [];
let answer: (response: ServerResponse, request: Seen) => void;
const server = createServer(async (request, response) => {
  const one = await read(request);
  seen.push(one);
  answer(response, one);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen.length = 0;
  answer = (response) => response.end('thanks');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const SIGNING = `whsec_${Buffer.from('a secret of thirty-two bytes!!!!').toString('base64')}`;
const NEXT = `whsec_${Buffer.from('the next secret, of 32 bytes too').toString('base64')}`;
const SECRETS: Record<string, string> = {
  token: 'tok/en "42" & more',
  header: 'header-value-77',
  password: 'pässword:1',
  key: 'key-4711-value',
  signing: SIGNING,
};

function filled(changes: Partial<FilledRequest> = {}): FilledRequest {
  return {
    method: 'POST',
    format: 'json',
    url: [`${origin}/in`],
    headers: [],
    body: ['{"ticket":12}'],
    authorisation: { type: 'none' },
    sign: false,
    ...changes,
  };
}

function send(request: FilledRequest, changes: Partial<DeliverWorld> = {}, secrets = SECRETS) {
  return sendOnce(request, 'msg-1', {
    fetch,
    now: Date.now,
    online: () => true,
    hasHost: async () => true,
    openSecret: async (name): Promise<OpenedSecret> => {
      const value = secrets[name];
      return value === undefined ? { state: 'missing' } : { state: 'secret', value };
    },
    timeoutSeconds: 1,
    ...changes,
  });
}

async function outcomeOf(...args: Parameters<typeof send>) {
  return (await send(...args)).outcome;
}

describe('a request', () => {
  test('carries its id, the time of the attempt in seconds, and what its body is', async () => {
    const attempt = await send(filled(), { now: () => 1_795_000_000_987 });
    expect(attempt).toMatchObject({
      at: 1_795_000_000_987,
      outcome: { kind: 'response', http: 200, text: 'thanks' },
    });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: '/in',
        body: '{"ticket":12}',
        headers: {
          'webhook-id': 'msg-1',
          'webhook-timestamp': '1795000000',
          'content-type': 'application/json',
        },
      },
    ]);
    expect(seen[0]?.headers).not.toHaveProperty('webhook-signature');
    expect(seen[0]?.headers).not.toHaveProperty('cookie');
  });

  test.each([
    ['GET' as const, 'form' as const, null],
    ['PUT' as const, 'xml' as const, ['<a/>']],
    ['PATCH' as const, 'form' as const, ['a=1']],
    ['DELETE' as const, 'json' as const, null],
  ])('%s of %s', async (method, format, body) => {
    await send(filled({ method, format, body }));
    expect(seen).toMatchObject([{ method, body: body?.[0] ?? '' }]);
    const type = seen[0]?.headers['content-type'];
    if (body === null) expect(type).toBeUndefined();
    else expect(type).toContain(format === 'xml' ? 'application/xml' : 'x-www-form-urlencoded');
  });

  test('has its secrets where they belong, escaped for where they stand', async () => {
    await send(
      filled({
        url: [`${origin}/bot`, { secret: 'token', as: 'path' }, '/send?k=', { secret: 'token', as: 'query' }],
        headers: [{ name: 'X-Extra', value: ['v ', { secret: 'header', as: 'header' }] }],
        body: ['{"token":"', { secret: 'token', as: 'json-string' }, '"}'],
      }),
    );
    const [request] = seen;
    const url = new URL(request?.url ?? '', origin);
    expect(decodeURIComponent(url.pathname)).toBe(`/bot${SECRETS['token']}/send`);
    expect(url.searchParams.get('k')).toBe(SECRETS['token']);
    expect(JSON.parse(request?.body ?? '')).toEqual({ token: SECRETS['token'] });
    expect(request?.headers['x-extra']).toBe('v header-value-77');
  });

  test.each<[FilledRequest['authorisation'], string, string]>([
    [
      { type: 'basic', username: 'jé' },
      'authorization',
      `Basic ${Buffer.from('jé:pässword:1').toString('base64')}`,
    ],
    [{ type: 'api-key', header: 'X-API-Key' }, 'x-api-key', 'key-4711-value'],
    [{ type: 'bearer' }, 'authorization', 'Bearer good'],
  ])('with authorisation %o', async (authorisation, name, value) => {
    await send(filled({ authorisation }), {}, { ...SECRETS, token: 'good' });
    expect(seen[0]?.headers[name]).toBe(value);
  });

  test('is signed, by two secrets while one takes the place of the other', async () => {
    await send(filled({ sign: true }));
    await send(filled({ sign: true }), {}, { ...SECRETS, signing_next: NEXT });
    expect(seen.map(({ headers }) => headers['webhook-signature']?.split(' ').length)).toEqual([1, 2]);
    for (const { body, headers } of seen)
      expect(new Webhook(SIGNING).verify(body, headers)).toEqual({ ticket: 12 });
    expect(new Webhook(NEXT).verify(seen[1]?.body ?? '', seen[1]?.headers ?? {})).toEqual({ ticket: 12 });
  });
});

describe('what is not sent at all', () => {
  const unsent = async (...args: Parameters<typeof send>) => {
    const outcome = await outcomeOf(...args);
    expect(seen).toEqual([]);
    return outcome;
  };

  test(shows('45.4', 'without access to the host: no secret is opened for it'), async () => {
    const opened: string[] = [];
    const openSecret = async (name: string): Promise<OpenedSecret> => {
      opened.push(name);
      return { state: 'missing' };
    };
    const hosts: string[] = [];
    const hasHost = async (pattern: string) => {
      hosts.push(pattern);
      return false;
    };
    const outcome = await unsent(filled({ authorisation: { type: 'bearer' } }), { hasHost, openSecret });
    expect(outcome).toEqual({ kind: 'permission-missing' });
    expect(hosts).toEqual(['http://127.0.0.1/*']);
    expect(opened).toEqual([]);
  });

  test('a secret that is missing, does not open, or whose vault does not', async () => {
    const request = filled({ authorisation: { type: 'bearer' } });
    expect(await unsent(request, {}, {})).toEqual({ kind: 'secret-missing', name: 'token' });
    const states = ['unreadable', 'no-vault'] as const;
    const kinds = [{ kind: 'secret-unreadable', name: 'token' }, { kind: 'vault-unreadable' }];
    for (const [index, state] of states.entries())
      expect(await unsent(request, { openSecret: async () => ({ state }) })).toEqual(kinds[index]);
  });

  test.each<[string, Partial<FilledRequest>, Record<string, string>]>([
    ['key', { authorisation: { type: 'api-key', header: 'X-Key' } }, { key: 'two\nlines' }],
    ['token', { authorisation: { type: 'bearer' } }, { token: '“quotes”' }],
    [
      'header',
      { headers: [{ name: 'X-A', value: [{ secret: 'header', as: 'header' }] }] },
      { header: 'a\0b' },
    ],
    ['signing', { sign: true }, { signing: 'hunter2' }],
    ['signing_next', { sign: true }, { signing: SIGNING, signing_next: 'whsec_short' }],
  ])('a secret that cannot stand where it is wanted: %s', async (name, changes, secrets) => {
    expect(await unsent(filled(changes), {}, secrets)).toEqual({ kind: 'secret-unreadable', name });
  });

  test('a secret of dots, that would lead elsewhere', async () => {
    const url = [`${origin}/a/`, { secret: 'token', as: 'path' as const }, '/b'];
    expect(await unsent(filled({ url }), {}, { token: '..' })).toEqual({
      kind: 'secret-unreadable',
      name: 'token',
    });
  });
});

describe('what comes back', () => {
  test.each([301, 302, 303, 307, 308])(
    shows('44.3', '%i: it is delivered, and nothing goes to where it leads'),
    async (status) => {
      answer = (response) => response.writeHead(status, { location: `${origin}/elsewhere` }).end();
      expect(await outcomeOf(filled())).toEqual({ kind: 'redirect' });
      expect(seen).toHaveLength(1);
    },
  );

  test(shows('28.5', 'Retry-After is read, for a day at most'), async () => {
    answer = (response) => response.writeHead(429, { 'retry-after': '999999' }).end();
    const now = Date.now();
    expect(await outcomeOf(filled(), { now: () => now })).toMatchObject({
      http: 429,
      retryAt: now + 24 * 3_600_000,
    });
  });

  test(shows('44.1', 'no answer in time'), async () => {
    answer = () => {};
    expect(await outcomeOf(filled())).toEqual({ kind: 'timeout', seconds: 1 });
  });

  test('what says 200 and never ends has arrived', async () => {
    answer = (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).write('so far');
    expect(await outcomeOf(filled())).toMatchObject({ kind: 'response', http: 200, text: 'so far' });
  });

  test('an endpoint that breaks off, with and without a network', async () => {
    answer = (response) => void response.socket?.destroy();
    expect(await outcomeOf(filled())).toEqual({ kind: 'unreachable' });
    expect(await outcomeOf(filled(), { online: () => false })).toEqual({ kind: 'offline' });
  });

  test('secrets are masked in it, however the endpoint spells them', async () => {
    const basic = Buffer.from('me:pässword:1').toString('base64');
    answer = (response, { headers }) =>
      response
        .writeHead(400, { 'content-type': `text/plain; was=${SECRETS['header']}` })
        .end(
          `${headers['authorization']} ${encodeURIComponent(SECRETS['password'] ?? '')} ${SECRETS['header']}`,
        );
    const outcome = await outcomeOf(
      filled({
        authorisation: { type: 'basic', username: 'me' },
        headers: [{ name: 'X-A', value: [{ secret: 'header', as: 'header' }] }],
      }),
    );
    expect(outcome).toMatchObject({ http: 400 });
    for (const secret of [basic, SECRETS['header'], encodeURIComponent('pässword:1')])
      expect(JSON.stringify(outcome)).not.toContain(secret);
  });

  test('a long answer is cut, and so is a secret at its end', async () => {
    const key = SECRETS['key'] ?? '';
    answer = (response) => response.end(`${'x'.repeat(19_995)}${key}${'y'.repeat(900_000)}`);
    const outcome = await outcomeOf(filled({ authorisation: { type: 'api-key', header: 'X-Key' } }));
    if (outcome.kind !== 'response') throw new Error('No response.');
    expect(outcome.text.length).toBeLessThanOrEqual(20_000);
    expect(outcome.text).not.toContain(key.slice(0, 4));
  });
});

async function read(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '', headers } = request;
  return {
    method,
    url,
    headers: headers as Record<string, string>,
    body: Buffer.concat(chunks).toString(),
  };
}
