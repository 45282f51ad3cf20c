import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { customerPage } from './endpoints/customer-page.ts';
import { json, type LookupRequest, type ServiceAnswer } from './endpoints/service.ts';
import { type ServiceName, services } from './endpoints/services.ts';
import { close, listen, readBody } from './listen.ts';

/** One request that reached a service, as it came. */
export interface ReceivedRequest {
  service: ServiceName;
  method: string;
  headers: IncomingHttpHeaders;
  /** The body, byte for byte. */
  body: string;
  at: number;
}

export interface Endpoints {
  /** `http://localhost:PORT`, another host than the desk's: permissions tell hosts apart, not ports. */
  url: string;
  /** The address of each service's lookup. */
  urls: Record<ServiceName, string>;
  /** Every request so far, in order. Empty it with `length = 0`. */
  requests: ReceivedRequest[];
  /** How long answers take, in milliseconds: all of them, and those about single addresses on top. Both may change while it runs. */
  latency: { all: number; of: Map<string, number> };
  close(): Promise<void>;
}

/** Starts the five services and the CRM's pages on this machine. `port` 0 takes a free one. */
export async function startEndpoints({ port = 0 } = {}): Promise<Endpoints> {
  const state: State = { requests: [], latency: { all: 0, of: new Map() } };
  const server = createServer((request, response) => {
    answer(request, response, state).catch((error: Error) => {
      send(response, json(400, { error: error.message }));
    });
  });
  const url = `http://localhost:${await listen(server, port)}`;
  const names = Object.keys(services) as ServiceName[];
  const urls = Object.fromEntries(names.map((name) => [name, `${url}/${name}`])) as Endpoints['urls'];
  return { url, urls, ...state, close: () => close(server) };
}

type State = Pick<Endpoints, 'requests' | 'latency'>;

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://endpoints').pathname;
  const customer = /^\/customers\/([^/]+)$/.exec(path)?.[1];
  if (customer !== undefined) return sendCustomerPage(response, decodeURIComponent(customer));
  const service = serviceAt(path);
  if (service === null) return send(response, json(404, { error: 'Nothing here' }));
  const body = await readBody(request);
  state.requests.push({
    service,
    method: request.method ?? '',
    headers: request.headers,
    body,
    at: Date.now(),
  });
  if (request.method !== 'POST') return send(response, json(405, { error: 'Lookups are POST requests' }));
  const lookup = { headers: request.headers, body: lookupBody(body) };
  await wait(state.latency.all + (state.latency.of.get(lookup.body.email) ?? 0));
  send(response, services[service](lookup));
}

function serviceAt(path: string): ServiceName | null {
  const name = path.slice(1);
  return Object.hasOwn(services, name) ? (name as ServiceName) : null;
}

/** Throws on a body that is no lookup: not JSON, or without an address. */
function lookupBody(body: string): LookupRequest['body'] {
  const parsed: unknown = JSON.parse(body);
  if (
    typeof parsed !== 'object' ||
    parsed === null ||
    !('email' in parsed) ||
    typeof parsed.email !== 'string'
  )
    throw new Error('A lookup is a JSON object with "email" in it.');
  return { ...parsed, email: parsed.email };
}

function sendCustomerPage(response: ServerResponse, id: string): void {
  const page = customerPage(id);
  send(response, { status: page === null ? 404 : 200, type: 'text/html', body: page ?? 'No such customer' });
}

function send(response: ServerResponse, answer: ServiceAnswer): void {
  if (answer === 'never') return;
  response.writeHead(answer.status, { 'content-type': `${answer.type}; charset=utf-8` }).end(answer.body);
}
