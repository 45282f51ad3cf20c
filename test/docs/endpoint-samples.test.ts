import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAnswer } from '../../lib/lookup/parse-answer.ts';
import { freePort } from '../driver/free-port.ts';
import { codeBlock } from './code-blocks.ts';
import { runCommand, startCommand, stopCommand } from './shell-process.ts';

const markdown = readFileSync(new URL('../../docs/endpoint.md', import.meta.url), 'utf8');
const SECRET = 'change-me-to-a-long-random-text';

/** The sample endpoints of docs/endpoint.md, run by the very commands that stand below them. */
const samples = [
  { language: 'js', file: 'lookup.mjs' },
  { language: 'python', file: 'lookup.py' },
  { language: 'php', file: 'lookup.php' },
];

describe.each(samples)('the sample endpoint $file', ({ language, file }) => {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-sample-'));
  let port = 0;
  let server: ChildProcess | undefined;

  beforeAll(async () => {
    port = await freePort();
    writeFileSync(join(folder, file), codeBlock(markdown, language));
    server = await startCommand(onPort(codeBlock(markdown, 'sh', ` ${file}`), port).trim(), folder, port);
  }, 30_000);

  afterAll(async () => {
    if (server !== undefined) await stopCommand(server);
    rmSync(folder, { recursive: true });
  });

  test('finds a customer it knows, in the badge format', async () => {
    const { status, answer } = await lookup(port, { email: 'jan.novak@example.com', ticket_id: '1042' });
    expect(status).toBe(200);
    expect(answer).toEqual({
      found: true,
      customer_id: '10482',
      name: 'Jan Novák',
      badge: 'Business customer',
      badge_color: 'green',
      fields: { Plan: 'Business', 'Customer since': '2023-04-15' },
    });
    expect(readByDeskside(answer)).toMatchObject({ answer: { status: 'found' }, notes: [] });
  });

  test('does not tell capitals in an address apart', async () => {
    const { answer } = await lookup(port, { email: 'Lee@Example.com' });
    expect(answer).toMatchObject({ found: true, name: 'Lee Moreau', badge_color: 'yellow' });
  });

  test.each(['nobody@example.com', '__proto__', 'constructor'])('does not know %s', async (email) => {
    const { status, answer } = await lookup(port, { email });
    expect(status).toBe(200);
    expect(answer).toEqual({ found: false });
    expect(readByDeskside(answer)).toEqual({ answer: { status: 'not_found', http: 200 }, notes: [] });
  });

  test.each(['', 'change-me', `${SECRET}x`, 'Change-me-to-a-long-random-text', 'clé'])(
    'refuses the secret "%s"',
    async (secret) => {
      const headers = {
        'Content-Type': 'application/json',
        'X-API-Key': secret,
      };
      const response = await post(port, headers, '{"email":"jan.novak@example.com"}');
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain('Novák');
    },
  );

  test('refuses a request without the secret header', async () => {
    const response = await post(port, {}, '{"email":"jan.novak@example.com"}');
    expect(response.status).toBe(401);
  });

  test.each(['', 'email=jan', '{}', '[]', 'null', '{"email":7}'])(
    'answers 400 to the body %j',
    async (body) => {
      const response = await post(port, { 'X-API-Key': SECRET }, body);
      expect(response.status).toBe(400);
    },
  );

  test('answers the curl command of the docs', async () => {
    const output = await runCommand(onPort(codeBlock(markdown, 'sh', 'curl'), port));
    expect(output).toMatch(/^HTTP\/1\.[01] 200/);
    expect(JSON.parse(output.slice(output.indexOf('{')))).toMatchObject({ found: true, name: 'Jan Novák' });
  });
});

function readByDeskside(answer: unknown) {
  const text = JSON.stringify(answer);
  return parseAnswer(
    { kind: 'response', http: 200, contentType: 'application/json', text },
    { notFoundStatuses: [] },
  );
}

function onPort(command: string, port: number): string {
  return command.replaceAll('8080', String(port));
}

function post(port: number, headers: Record<string, string>, body: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/lookup`, { method: 'POST', headers, body });
}

async function lookup(port: number, body: object): Promise<{ status: number; answer: unknown }> {
  const headers = { 'Content-Type': 'application/json', 'X-API-Key': SECRET };
  const response = await post(port, headers, JSON.stringify(body));
  return { status: response.status, answer: await response.json() };
}
