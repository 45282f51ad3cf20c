import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { agentOf } from './data.ts';
import { answerApi } from './desk-api.ts';
import { deskFile } from './desk-files.ts';
import { deskPage } from './desk-page.ts';
import { close, listen, readBody } from './listen.ts';
import { type DeskSettings, settingsIn, settingsOf } from './settings.ts';
import { TicketStore } from './ticket-store.ts';
import { viewFor, wholeViewFor } from './view-for.ts';

export interface Desk {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** The desk's tickets: what a test changes here, the next load shows. */
  tickets: TicketStore;
  /** From now on nothing is answered, until what this gives is called: then what has been asked meanwhile is, too. */
  hold(): () => void;
  close(): Promise<void>;
}

const DEFAULTS: DeskSettings = { navigation: 'history', delay: 120, layout: 'flow' };

/** Starts the helpdesk on this machine. `port` 0 takes a free one; the rest is how it behaves where a browser's cookies do not say otherwise. */
export async function startDesk({
  port = 0,
  ...given
}: { port?: number } & Partial<DeskSettings> = {}): Promise<Desk> {
  const tickets = new TicketStore(agentOf('mia'), Date.now());
  const defaults = { ...DEFAULTS, ...given };
  let released: Promise<void> = Promise.resolve();
  const server = createServer(async (request, response) => {
    await released;
    answer(tickets, defaults, request, response).catch((error: Error) => {
      send(response, 400, 'text/plain', error.message);
    });
  });
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    released = promise;
    return () => resolve();
  };
  const taken = await listen(server, port);
  return { url: `http://127.0.0.1:${taken}`, tickets, hold, close: () => close(server) };
}

async function answer(
  store: TicketStore,
  defaults: DeskSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://desk');
  const settings = settingsOf(request.headers.cookie, defaults);
  if (url.pathname.startsWith('/api/')) return sendApi(store, settings, url, request, response);
  if (url.pathname.startsWith('/app/')) return sendFile(url.pathname, response);
  const set = settingsIn(url);
  if (set === null) return sendPage(store, settings, url, response);
  response.setHeader('set-cookie', set.cookies).writeHead(302, { location: set.path }).end();
}

async function sendApi(
  store: TicketStore,
  settings: DeskSettings,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const body = method === 'GET' ? {} : JSON.parse(await readBody(request));
  await wait(settings.delay);
  const result = answerApi(store, { method, url, body });
  send(response, result === null ? 404 : 200, 'application/json', JSON.stringify(result));
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const file = await deskFile(path);
  if (file === null) return send(response, 404, 'text/plain', 'Not found');
  send(response, 200, file.type, file.body);
}

function sendPage(store: TicketStore, settings: DeskSettings, url: URL, response: ServerResponse): void {
  const view = settings.navigation === 'full' ? wholeViewFor(store, url) : viewFor(store, url);
  if (view === null) {
    send(response, 404, 'text/plain', 'Not found');
    return;
  }
  send(response, view.kind === 'missing' ? 404 : 200, 'text/html', deskPage(view, store.me, settings));
}

/** The policy is as strict as helpdesks' own: what Deskside puts on the page must live with it. */
function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  });
  response.end(body);
}
