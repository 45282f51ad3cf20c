import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ODD_ANSWERS } from './odd-answers.ts';

export interface SeenRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface FaultServer {
  /** `http://127.0.0.1:PORT`, without a slash. */
  url: string;
  /** Every request that came, in order; empty it to start anew. */
  requests: SeenRequest[];
  close: () => Promise<void>;
}

/**
 * A real HTTP endpoint that goes wrong in one way for each path: `/redirect/307?to=URL`, `/status/503`, and the names in `FAULTS` and `ODD_ANSWERS`. `/json?body=TEXT` answers
 * with that text, `/echo…` with what it was sent, `/limited?after=12` with 429.
 */
export async function startFaultServer(): Promise<FaultServer> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const seen = await read(request);
    requests.push(seen);
    response.on('error', () => {});
    await answer(seen, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Fault = (response: ServerResponse, seen: SeenRequest) => void | Promise<void>;

const FOUND = '{"found":true,"name":"Ana Rivera"}';

const FAULTS: Record<string, Fault> = {
  found: (response) => sendJson(response, FOUND),
  bom: (response) => sendJson(response, `\ufeff${FOUND}`),
  html: (response) => send(response, 'text/html; charset=utf-8', '<!doctype html><title>Sign in</title>'),
  'html-as-json': (response) => sendJson(response, '\n<html><body>Sign in</body></html>'),
  'json-as-text': (response) => send(response, 'text/plain', FOUND),
  garbage: (response) => sendJson(response, `${FOUND} trailing`),
  empty: (response) => sendJson(response, ''),
  blank: (response) => sendJson(response, ' \r\n'),
  deep: (response) => sendJson(response, `{"found":true,"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
  wide: (response) => sendJson(response, `{"found":true,"x":[${'0,'.repeat(100_000)}0]}`),
  never: () => {},
  stall: (response) => start(response, 200),
  drip: async (response) => {
    start(response, 200);
    for (const byte of FOUND) {
      if (response.destroyed) return;
      response.write(byte);
      await sleep(200);
    }
    response.end();
  },
  reset: (response) => half(response, 200),
  'reset-at-once': (response) => void response.destroy(),
  'length-too-short': (response) => {
    response.socket?.end(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\nConnection: close\r\n\r\n${FOUND}`,
    );
  },
  'length-too-long': (response) => half(response, 200),
  'no-length': (response) => {
    response.socket?.end(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n${FOUND}`,
    );
  },
  late: async (response) => {
    await sleep(1500);
    sendJson(response, FOUND);
  },
  'sets-cookies': (response) => {
    response.setHeader('set-cookie', ['taken=1; Path=/', 'everywhere=1; Path=/; SameSite=Lax']);
    sendJson(response, FOUND);
  },
  'clears-site-data': (response) => {
    response.setHeader('clear-site-data', '"*"');
    sendJson(response, FOUND);
  },
  'not-http': (response) => void response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n'),
  huge: (response) => stream(response, 50_000_000),
  'gzip-bomb': (response) => {
    response.setHeader('content-encoding', 'gzip');
    sendJson(response, gzipSync(Buffer.alloc(20_000_000, 'x')));
  },
  echo: (response, seen) => sendJson(response, JSON.stringify({ found: true, ...seen })),
  'echo-badge': (response, seen) => sendJson(response, echoBadge(seen)),
  'echo-error': (response, seen) =>
    send(response, 'text/html', `<h1>Error</h1><pre>${JSON.stringify(seen)}</pre>`, 500),
  'echo-text': (response, seen) => send(response, 'text/plain', `I got ${JSON.stringify(seen)}, thank you`),
  'echo-html': (response, seen) =>
    send(response, `text/html; k=${seen.headers['x-api-key']}`, `<pre>${seen.headers['x-api-key']}</pre>`),
  'echo-cut': (response, seen) => half(response, 1000, `{"key":"${seen.headers['x-api-key']?.slice(0, 20)}`),
};

async function answer(seen: SeenRequest, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(seen.path, 'http://fault');
  const [name = '', status = ''] = pathname.slice(1).split('/');
  if (name === 'redirect') {
    response.setHeader('location', searchParams.get('to') ?? '/found');
    response.writeHead(Number(status)).end('{"found":true,"name":"moved"}');
    return;
  }
  if (name === 'status') return void response.writeHead(Number(status)).end(searchParams.get('body') ?? '');
  if (name === 'limited') {
    const after = searchParams.get('after');
    return void response.writeHead(429, after === null ? {} : { 'retry-after': after }).end();
  }
  if (name === 'json') return sendJson(response, searchParams.get('body') ?? '');
  const odd = ODD_ANSWERS[name];
  if (odd !== undefined) return sendJson(response, odd());
  const fault = FAULTS[name];
  if (fault === undefined) return void response.writeHead(500).end(`no fault named ${name}`);
  await fault(response, seen);
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function start(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).flushHeaders();
}

function sendJson(response: ServerResponse, body: string | Buffer): void {
  send(response, 'application/json', body);
}

function send(response: ServerResponse, type: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

/** A badge answer out of nothing but what was sent: each header a value, the lot of them JSON within JSON, the body. */
function echoBadge({ headers, body }: SeenRequest): string {
  const { 'x-api-key': key, authorization, 'x-team': team } = headers;
  const fields = { key, authorization, team, all: JSON.stringify(headers), body };
  return JSON.stringify({ found: true, customer_id: key, name: `${team} ${key}`, badge: key, fields });
}

/** Headers that promise `length` bytes, then only some of them, then the connection is gone. */
function half(response: ServerResponse, length: number, body = '{"found":true,"na'): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
  response.write(body, () => setTimeout(() => response.destroy(), 20));
}

async function stream(response: ServerResponse, bytes: number): Promise<void> {
  start(response, 200);
  const chunk = Buffer.alloc(64_000, 'x');
  const chunks = Array.from({ length: Math.ceil(bytes / chunk.length) }, () => chunk);
  await pipeline(Readable.from(chunks), response).catch(() => {});
}
