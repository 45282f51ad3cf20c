import type { Ticket } from '../helpdesks/ticket.ts';
import type { SeenTicket } from './happening.ts';

/** How long a ticket's address may be, in characters. */
export const LINK_LIMIT = 2048;

/** What of a ticket is kept so that events are its differences. Where the helpdesk says that there is no address it is empty; one that this agent may not see is not there. */
export function seenTicket({ customer, ...facts }: Ticket, link: string | undefined): SeenTicket {
  return {
    ...(known(facts) as Omit<SeenTicket, 'email' | 'name' | 'others' | 'link'>),
    ...customerOf(customer),
    ...(link === undefined ? {} : { link: link.slice(0, LINK_LIMIT) }),
  };
}

/** Without the fields that are there and hold nothing. */
function known(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function customerOf(customer: Ticket['customer']): Pick<SeenTicket, 'email' | 'name' | 'others'> {
  switch (customer.state) {
    case 'address': {
      const { email, others, name } = customer;
      return { email, others, ...(name === undefined ? {} : { name }) };
    }
    case 'none':
      return { email: '', ...(customer.name === undefined ? {} : { name: customer.name }) };
    case 'hidden':
      return customer.name === undefined ? {} : { name: customer.name };
    case 'candidates':
    case 'not-yet':
      return {};
  }
}

/**
 * One ticket from two sights: what the newer one does not know stays, but for its customer: whom this agent may not see any more is forgotten.
 */
export function joinSights(before: SeenTicket, now: SeenTicket): SeenTicket {
  const { email: _email, name: _name, others: _others, ...kept } = before;
  return { ...kept, ...now };
}
