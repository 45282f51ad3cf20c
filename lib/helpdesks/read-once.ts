import type { Helpdesk } from './helpdesk.ts';
import { type Page, readTicket, sourcesOf } from './read-ticket.ts';
import type { TicketView } from './ticket.ts';
import { findTicket } from './ticket-place.ts';
import { type SessionWorld, type TicketRequests, ticketRequests } from './ticket-requests.ts';

/** The session API is waited for no longer than this in all, in milliseconds. */
const PATIENCE = 8000;

export interface PageToRead extends SessionWorld {
  document: Document;
  exclude: readonly string[];
}

/** Reads a page once, as if it had just been loaded, when its requests have been answered. Works in tabs that nobody looks at. Rejects for no reason of the page. */
export async function readOnce(helpdesk: Helpdesk, world: PageToRead): Promise<TicketView> {
  let answered = () => {};
  const requests = ticketRequests(helpdesk, world, () => answered());
  const page: Page = {
    document: world.document,
    place: findTicket(helpdesk, world.url(), world.document),
    settings: world.settings,
    exclude: world.exclude,
    fresh: true,
    known: null,
    answeredBefore: new Set(),
    answers: requests.answers,
    isPending: requests.isPending,
  };
  const until = performance.now() + PATIENCE;
  while (page.place.state === 'ticket' && performance.now() < until) {
    const next = new Promise<void>((resolve) => {
      answered = resolve;
    });
    requests.send(sourcesOf(helpdesk, page, page.place), page.place.base);
    if (!isUnderWay(requests)) break;
    await Promise.race([next, pause(until - performance.now())]);
  }
  requests.leave();
  return readTicket(helpdesk, page);
}

function isUnderWay(requests: TicketRequests): boolean {
  return Object.values(requests.trace()).some(({ state }) => state === 'under-way');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
