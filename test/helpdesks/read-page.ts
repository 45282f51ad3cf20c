import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { type Page, readTicket, sourcesOf } from '../../lib/helpdesks/read-ticket.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { ticketRequests } from '../../lib/helpdesks/ticket-requests.ts';

/** A saved answer of a helpdesk's session API, by the path and query that it answers; `*` answers all others. */
export interface SavedAnswer {
  path: string;
  /** Headers without which the API refuses the request. */
  needs?: Record<string, string>;
  status: number;
  type: string;
  body: unknown;
}

export interface SavedPage {
  url: string;
  document: Document;
  answers: SavedAnswer[];
  exclude?: string[];
  settings?: Record<string, string>;
  cookie?: string;
  /** As after a navigation since which nothing has changed, not as on a full load. */
  stale?: boolean;
}

/** Reads a saved page, as on a full load unless it says otherwise, once every request that can go has been answered. Requests that nothing was saved for fail. */
export async function readPage(
  helpdesk: Helpdesk,
  saved: SavedPage,
): Promise<{ view: TicketView; asked: string[] }> {
  const asked: string[] = [];
  const url = new URL(saved.url);
  const { settings = {}, cookie = '' } = saved;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push(pathOf(input));
    return savedResponse(saved.answers, input, init);
  };
  const requests = ticketRequests(
    helpdesk,
    { fetch, cookie: () => cookie, url: () => url, settings },
    () => {},
  );
  const page: Page = {
    document: saved.document,
    place: findTicket(helpdesk, url, saved.document),
    settings,
    exclude: saved.exclude ?? [],
    fresh: saved.stale !== true,
    known: null,
    answeredBefore: new Set(),
    answers: requests.answers,
    isPending: requests.isPending,
  };
  if (page.place.state === 'ticket') {
    for (const _round of Object.keys(helpdesk.requests)) {
      requests.send(sourcesOf(helpdesk, page, page.place), page.place.base);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return { view: readTicket(helpdesk, page), asked };
}

/** What a saved API says to a request. Throws as the network does where nothing was saved. */
export function savedResponse(
  answers: readonly SavedAnswer[],
  input: RequestInfo | URL,
  init?: RequestInit,
): Response {
  const saved = answers.find(({ path }) => path === '*' || path === pathOf(input));
  if (saved === undefined) throw new TypeError('Nothing was saved for this request.');
  const sent = new Headers(init?.headers);
  const isRefused = Object.entries(saved.needs ?? {}).some(([name, value]) => sent.get(name) !== value);
  const body = typeof saved.body === 'string' ? saved.body : JSON.stringify(saved.body);
  return new Response(body, {
    status: isRefused ? 403 : saved.status,
    headers: { 'content-type': saved.type },
  });
}

function pathOf(input: RequestInfo | URL): string {
  const { pathname, search } = new URL(String(input));
  return pathname + search;
}
