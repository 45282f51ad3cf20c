import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { close, listen, readBody } from '../desk/listen.ts';

/** One request that reached the receiver, as it came. */
export interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Byte for byte. */
  body: string;
  /** When its last byte was there, in milliseconds since the epoch. */
  at: number;
  /** The status that it is answered with; `null` where it gets no whole answer. */
  answered: number | null;
}

/** What it does with a request. `drip`: a byte of the answer a second, without end; `stall`: no answer; `close`: the connection is cut. */
export type Reaction =
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'drip'
  | 'stall'
  | 'close';

export interface Receiver {
  /** `http://localhost:PORT`, another host than the desk's. */
  url: string;
  /** Every request so far, in order, with what it was answered. Empty it with `length = 0`. */
  received: Received[];
  /** From now on, until it is told something else. At first it answers 204. */
  react(reaction: Reaction | ((request: Received) => Reaction | Promise<Reaction>)): void;
  close(): Promise<void>;
}

/** Starts a server that takes webhooks, on this machine. `port` 0 takes a free one. */
export async function startReceiver({ port = 0 } = {}): Promise<Receiver> {
  const received: Received[] = [];
  let reaction: Parameters<Receiver['react']>[0] = { status: 204 };
  const server = createServer((request, response) => {
    take(request).then(
      async (taken) => {
        received.push(taken);
        const decided = typeof reaction === 'function' ? await reaction(taken) : reaction;
        if (typeof decided === 'object') taken.answered = decided.status;
        await answer(response, decided);
      },
      () => response.destroy(),
    );
  });
  const url = `http://localhost:${await listen(server, port)}`;
  return {
    url,
    received,
    react: (next) => {
      reaction = next;
    },
    close: () => close(server),
  };
}

async function take(request: IncomingMessage): Promise<Received> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver');
  const body = await readBody(request);
  const { method = '', headers } = request;
  return {
    method,
    path: pathname,
    query: searchParams,
    headers,
    body,
    at: Date.now(),
    answered: null,
  };
}

async function answer(response: ServerResponse, reaction: Reaction): Promise<void> {
  switch (reaction) {
    case 'stall':
      return;
    case 'close':
      response.destroy();
      return;
    case 'drip':
      return drip(response);
    default:
      response.writeHead(reaction.status, reaction.headers).end(reaction.body);
  }
}

async function drip(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/plain' });
  while (!response.destroyed) {
    response.write('.');
    await wait(1000, undefined, { ref: false });
  }
}
