import { guessCustomer } from '../../lib/helpdesks/guess-customer.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { type Page, readTicket, sourcesOf } from '../../lib/helpdesks/read-ticket.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { ticketRequests } from '../../lib/helpdesks/ticket-requests.ts';
import { VOCABULARY } from '../../lib/helpdesks/vocabulary.ts';
import { compileWords } from '../../lib/helpdesks/words.ts';

const WORDS = compileWords(VOCABULARY);

/** A saved answer of a helpdesk's session API, by the path and query that it answers. */
export interface SavedAnswer {
  path: string;
  status: number;
  type: string;
  body: unknown;
}

export interface SavedPage {
  url: string;
  document: Document;
  answers: SavedAnswer[];
  exclude?: string[];
}

/** Reads a saved page as on a full load, once every request that can go has been answered. Requests that nothing was saved for fail. */
export async function readPage(
  helpdesk: Helpdesk,
  saved: SavedPage,
): Promise<{ view: TicketView; asked: string[] }> {
  const asked: string[] = [];
  const url = new URL(saved.url);
  const requests = ticketRequests(
    helpdesk,
    { fetch: answering(saved, asked), cookie: () => '', url: () => url, settings: {} },
    () => {},
  );
  const page: Page = {
    document: saved.document,
    place: findTicket(helpdesk, url, saved.document),
    settings: {},
    exclude: saved.exclude ?? [],
    fresh: true,
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

function answering({ answers }: SavedPage, asked: string[]): typeof fetch {
  return async (input) => {
    const { pathname, search } = new URL(String(input));
    asked.push(pathname + search);
    const saved = answers.find(({ path }) => path === pathname + search);
    if (saved === undefined) throw new TypeError('Nothing was saved for this request.');
    const body = typeof saved.body === 'string' ? saved.body : JSON.stringify(saved.body);
    return new Response(body, { status: saved.status, headers: { 'content-type': saved.type } });
  };
}
