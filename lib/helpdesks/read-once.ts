import type { Helpdesk } from './helpdesk.ts';
import { type Page, readTicket, sourcesOf } from './read-ticket.ts';
import type { TicketView } from './ticket.ts';
import { findTicket } from './ticket-place.ts';
import { type SessionWorld, ticketRequests } from './ticket-requests.ts';

/** The session API is waited for no longer than this in all, in milliseconds. */
const PATIENCE = 8000;

export interface PageToRead extends SessionWorld {
  document: Document;
  exclude: readonly string[];
}

/** Reads a page once, as if it had just been loaded, when its requests have been answered. Works in tabs that nobody looks at. Rejects for no reason of the page. */
export async function readOnce(helpdesk: Helpdesk, world: PageToRead): Promise<TicketView> {
  const { document, settings, exclude } = world;
  let answered = () => {};
  const requests = ticketRequests(helpdesk, world, () => answered());
  const page: Page = {
    document,
    place: findTicket(helpdesk, world.url(), document),
    settings,
    exclude,
    fresh: true,
    known: null,
    answeredBefore: new Set(),
    answers: requests.answers,
    isPending: requests.isPending,
  };
  const { place } = page;
  const until = performance.now() + PATIENCE;
  if (place.state === 'ticket') {
    const isUnderWay = () => Object.values(requests.trace()).some(({ state }) => state === 'under-way');
    do {
      const next = new Promise<void>((resolve) => {
        answered = resolve;
      });
      requests.send(sourcesOf(helpdesk, page, place), place.base);
      if (isUnderWay()) await Promise.race([next, pause(until - performance.now())]);
    } while (isUnderWay() && performance.now() < until);
  }
  requests.leave();
  return readTicket(helpdesk, page);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
