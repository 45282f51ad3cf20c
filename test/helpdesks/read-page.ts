import { guessCustomer } from '../../lib/helpdesks/guess-customer.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { type Page, readTicket, sourcesOf } from '../../lib/helpdesks/read-ticket.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { ticketRequests } from '../../lib/helpdesks/ticket-requests.ts';
import { VOCABULARY } from '../../lib/helpdesks/vocabulary.ts';
import { compileWords } from '../../lib/helpdesks/words.ts';

const WORDS = compileWords(VOCABULARY);

/** A saved answer of a helpdesk's session API, by the path and query that it answers; `*` answers all others. */
export interface SavedAnswer {
  path: string;
  status: number;
  type: string;
  body: unknown;
  /** Headers without which there is no such answer, but a 401. */
  headers?: Record<string, string>;
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
    const { pathname, search } = new URL(String(input));
    asked.push(pathname + search);
    return savedAnswer(saved.answers, pathname + search, new Headers(init?.headers));
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
    guess: (place, exclude) => guessCustomer(place, WORDS, exclude, () => false)?.customer ?? null,
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

/** The answer that was saved for a path. Throws where none was: the network failed. */
export function savedAnswer(
  answers: readonly SavedAnswer[],
  path: string,
  headers = new Headers(),
): Response {
  const saved = answers.find((answer) => answer.path === '*' || answer.path === path);
  if (saved === undefined) throw new TypeError('Nothing was saved for this request.');
  const wanted = Object.entries(saved.headers ?? {});
  if (wanted.some(([name, value]) => headers.get(name) !== value)) return new Response('{}', { status: 401 });
  const body = typeof saved.body === 'string' ? saved.body : JSON.stringify(saved.body);
  return new Response(body, { status: saved.status, headers: { 'content-type': saved.type } });
}
