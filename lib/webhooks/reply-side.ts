import { parseAddress } from '../helpdesks/address.ts';
import type { SeenTicket } from './happening.ts';

/** From whose side of the ticket a reply came. */
export type Side = 'customer' | 'agent';

/**
 * Who wrote the last reply: as the helpdesk says, else the customer where the author is one of the ticket's addresses or bears the customer's name. `null` where nobody is named,
 * or a name is all there is of the one and an address all there is of the other.
 */
export function replySide(ticket: SeenTicket): Side | null {
  const { lastReply, name, agent } = ticket;
  if (lastReply?.side !== undefined) return lastReply.side;
  const author = plain(lastReply?.author);
  if (author === '') return null;
  const address = addressIn(author);
  const customers = [ticket.email, ...(ticket.others ?? [])].map(plain);
  if (customers.includes(address ?? author) || author === plain(name)) return 'customer';
  const isTold = address !== null || name !== undefined || author === plain(agent);
  return isTold ? 'agent' : null;
}

/** Of `Jan Novák <jan@company.cz>` the address. */
function addressIn(author: string): string | null {
  return parseAddress(author) ?? (author.includes('@') ? author : null);
}

function plain(text: string | undefined): string {
  return (text ?? '').trim().normalize('NFC').toLowerCase();
}
