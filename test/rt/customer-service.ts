import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { close, listen, readBody } from '../desk/listen.ts';
import { customers } from './customers.ts';

/** One request, as it came. */
export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Byte for byte. */
  body: string;
}

/** The organisation's own endpoints: `/crm` for a badge panel, `/orders` for a template panel. */
export interface CustomerService {
  /** `http://localhost:PORT`: another host than Request Tracker's. */
  url: string;
  /** Every request so far, in order. Empty it with `length = 0`. */
  requests: Received[];
  /** How long the answers about an address take, in milliseconds. The others come at once. */
  delays: Map<string, number>;
  close(): Promise<void>;
}

/** What both want to see in `X-API-Key`. */
export const SERVICE_KEY = 'service-4c1b9a70e2d5f836';

/** What browsers add to every request by themselves. */
const BROWSERS_OWN =
  /^(host|connection|content-length|user-agent|origin|accept-(encoding|language)|pragma|cache-control|priority|sec-.*)$/;

/** A request with the headers alone that the extension sent, or let the browser send: a cookie, say. */
export function withoutBrowsersOwn({ headers, ...request }: Received): Received {
  const ours = Object.entries(headers).filter(([name]) => !BROWSERS_OWN.test(name));
  return { ...request, headers: Object.fromEntries(ours) };
}

/** Starts both on a free port of this machine. */
export async function startCustomerService(): Promise<CustomerService> {
  const requests: Received[] = [];
  const delays = new Map<string, number>();
  const server = createServer((request, response) => {
    answer(request, requests, delays).then(
      (body) => send(response, body === null ? 401 : 200, body ?? { error: 'Unauthorized' }),
      (error: Error) => send(response, 400, { error: error.message }),
    );
  });
  const url = `http://localhost:${await listen(server, 0)}`;
  return { url, requests, delays, close: () => close(server) };
}

/** `null` where the key is missing or wrong. */
async function answer(
  request: IncomingMessage,
  requests: Received[],
  delays: Map<string, number>,
): Promise<object | null> {
  const { method = '', url: path = '', headers } = request;
  const body = await readBody(request);
  requests.push({ method, path, headers, body });
  if (headers['x-api-key'] !== SERVICE_KEY) return null;
  const { email } = JSON.parse(body) as { email: string };
  await wait(delays.get(email) ?? 0);
  const record = Object.hasOwn(customers, email) ? customers[email] : undefined;
  if (record === undefined) return { found: false };
  return path === '/crm' ? { found: true, ...record.badge } : { orders: record.orders };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
