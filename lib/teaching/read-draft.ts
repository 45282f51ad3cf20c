import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import { readTicket } from '../helpdesks/read-ticket.ts';
import type { TicketView } from '../helpdesks/ticket.ts';
import { findTicket } from '../helpdesks/ticket-place.ts';

/** What the engine reads of this page with a description that asks the session API nothing. The page counts as loaded in full. */
export function readDraft(helpdesk: Helpdesk, document: Document, url: URL): TicketView {
  return readTicket(helpdesk, {
    document,
    place: findTicket(helpdesk, url, document),
    settings: {},
    exclude: [],
    fresh: true,
    answers: new Map(),
    isPending: () => false,
    known: null,
    answeredBefore: new Set(),
  });
}
