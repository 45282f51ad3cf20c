import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { close, listen, readBody } from '../desk/listen.ts';
import { APP_PAGE, APP_SCRIPT } from './iframe-app.ts';
import { answerOf } from './records.ts';

/** The one endpoint that all contenders ask: Deskside's background, the page's own `fetch`, and the iframe app that it serves. */
export interface Endpoint {
  /** `http://localhost:PORT`. */
  url: string;
  /** How long each answer takes, in milliseconds. */
  latency: number;
  close(): Promise<void>;
}

/** Starts it on a free port of this machine. It knows every customer of `records.ts`. */
export async function startEndpoint(): Promise<Endpoint> {
  const state = { latency: 0 };
  const server = createServer((request, response) => {
    answer(request, response, state).catch((error: Error) => response.writeHead(400).end(error.message));
  });
  const url = `http://localhost:${await listen(server, 0)}`;
  return Object.assign(state, { url, close: () => close(server) });
}

/** What lets a page of another origin ask, once for all requests. Deskside has host access and needs none of it. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '7200',
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { latency }: { latency: number },
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://endpoint').pathname;
  if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
  if (request.method === 'GET') return sendApp(path, response);
  const { email } = JSON.parse(await readBody(request)) as { email: string };
  if (latency > 0) await wait(latency);
  response
    .writeHead(200, { ...CORS, 'content-type': 'application/json' })
    .end(JSON.stringify(answerOf(path, email)));
}

/** As from a CDN: cached by the browser after the first load. */
function sendApp(path: string, response: ServerResponse): void {
  const isScript = path === '/app.js';
  response
    .writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    })
    .end(isScript ? APP_SCRIPT : APP_PAGE);
}
