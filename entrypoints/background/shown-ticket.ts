import type { Ticket, TicketFacts, TicketView } from '../../lib/helpdesks/ticket.ts';
import type { ShownTicket } from '../../lib/shown.ts';

/** What the sidebar says of a view. An address that the agent typed stands before whatever the helpdesk says. */
export function shownTicket(view: TicketView | null, typed: string | null): ShownTicket {
  if (typed !== null)
    return {
      state: 'customer',
      ticket: factsOf(view),
      email: typed,
      typed: true,
      others: othersOf(view, typed),
    };
  if (view === null) return { state: 'unknown' };
  if (view.state !== 'ticket') return { state: view.state };
  const { customer } = view.ticket;
  const ticket = ticketFacts(view.ticket);
  const name = 'name' in customer && customer.name !== undefined ? { name: customer.name } : {};
  switch (customer.state) {
    case 'address':
      return {
        state: 'customer',
        ticket,
        email: customer.email,
        typed: false,
        others: customer.others,
        ...name,
      };
    case 'none':
      return { state: 'no-address', ticket, ...name };
    case 'hidden':
      return { state: 'hidden-address', ticket, ...name };
    case 'candidates':
      return { state: 'several', ticket, emails: customer.emails };
    case 'not-yet':
      /** Until then the page may show the former ticket's subject still. */
      return { state: 'reading', ticket: { id: ticket.id } };
  }
}

/** The ticket's other addresses stay one click away from a typed one. */
function othersOf(view: TicketView | null, typed: string): string[] {
  if (view?.state !== 'ticket' || view.ticket.customer.state !== 'address') return [];
  return view.ticket.customer.others.filter((email) => email !== typed);
}

function factsOf(view: TicketView | null): TicketFacts | null {
  return view?.state === 'ticket' ? ticketFacts(view.ticket) : null;
}

function ticketFacts(ticket: Ticket): TicketFacts {
  const { customer: _customer, lastReply: _lastReply, ...facts } = ticket;
  return facts;
}
