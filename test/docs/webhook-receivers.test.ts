import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../driver/free-port.ts';
import { codeBlock } from './code-blocks.ts';
import { startCommand, stopCommand } from './shell-process.ts';

const markdown = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
const [SECRET = ''] = /whsec_[\w+/=]+/.exec(codeBlock(markdown, 'sh', ' receiver.mjs')) ?? [];
const OTHER = 'whsec_YW5vdGhlci1zZWNyZXQtb2YtZW5vdWdoLWJ5dGVzIQ==';
const BODY = '{"subject":"\\"two\\" bags & </x> žluť 🐎\\r\\n"}';

/** The receivers of docs/webhooks.md, run by the very commands that stand below them. */
const receivers = [
  { file: 'receiver.mjs', language: 'js', part: "from 'standardwebhooks'" },
  { file: 'by-hand.mjs', language: 'js', part: 'createHmac' },
  { file: 'receiver.py', language: 'python', part: '' },
  { file: 'receiver.php', language: 'php', part: '' },
];

describe.each(receivers)('the receiver $file', ({ file, language, part }) => {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-receiver-'));
  let port = 0;
  let server: ChildProcess | undefined;

  beforeAll(async () => {
    port = await freePort();
    writeFileSync(join(folder, file), codeBlock(markdown, language, part));
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
    const command = codeBlock(markdown, 'sh', ` ${file}`).replaceAll('8090', String(port));
    server = await startCommand(command.trim(), folder, port);
  }, 30_000);

  afterAll(async () => {
    if (server !== undefined) await stopCommand(server);
    rmSync(folder, { recursive: true });
  });

  test('takes what is signed with its secret, and knows it when it comes again', async () => {
    expect(await send(signed('first'))).toEqual([200, 'new']);
    expect(await send(signed('first', { at: seconds() - 60 }))).toEqual([200, 'known']);
    expect(await send(signed('second'))).toEqual([200, 'new']);
  });

  test('takes either of two signatures while a secret is changed', async () => {
    const [one, other] = [signed('rotated'), signed('rotated', { secret: OTHER })];
    const both = [other.headers['webhook-signature'], one.headers['webhook-signature']].join(' ');
    expect(await send({ ...one, headers: { ...one.headers, 'webhook-signature': both } })).toEqual([
      200,
      'new',
    ]);
  });

  test('takes a request without a body', async () => {
    const { headers } = signed('empty', { body: '' });
    expect(await send({ method: 'DELETE', headers })).toEqual([200, 'new']);
  });

  test.each([
    ['is signed with another secret', signed('a', { secret: OTHER })],
    ['has another body than was signed', { ...signed('b'), body: `${BODY} ` }],
    ['has another id than was signed', altered('c', { 'webhook-id': 'd' })],
    ['has another time than was signed', altered('e', { 'webhook-timestamp': String(seconds() + 1) })],
    ['is six minutes old', signed('f', { at: seconds() - 360 })],
    ['is six minutes ahead', signed('g', { at: seconds() + 360 })],
    ['has a time that is none', altered('h', { 'webhook-timestamp': 'soon' })],
    ['has a signature that is none', altered('i', { 'webhook-signature': 'v1 v1, v2,x ,' })],
  ])('refuses what %s', async (_, request) => {
    const [status] = await send(request);
    expect(status).toBe(401);
  });

  test('refuses what is not signed at all', async () => {
    expect((await send({ method: 'POST', headers: {}, body: BODY }))[0]).toBe(401);
  });

  interface Sent {
    method: string;
    headers: Record<string, string>;
    body?: string;
  }

  async function send({ method, headers, body }: Sent): Promise<[number, string]> {
    const response = await fetch(`http://127.0.0.1:${port}/hooks`, {
      method,
      headers,
      ...(body ? { body } : {}),
    });
    return [response.status, await response.text()];
  }

  function signed(
    name: string,
    { secret = SECRET, at = seconds(), body = BODY } = {},
  ): Sent & { headers: Signed } {
    const id = `${file}-${name}`;
    return {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(at),
        'webhook-signature': new Webhook(secret).sign(id, new Date(at * 1000), body),
      },
      body,
    };
  }

  type Signed = Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;

  function altered(name: string, headers: Partial<Signed>): Sent {
    const request = signed(name);
    return { ...request, headers: { ...request.headers, ...headers } };
  }
});

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
