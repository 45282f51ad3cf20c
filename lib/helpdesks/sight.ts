import { z } from 'zod';
import { type TicketView, ticketViewSchema } from './ticket.ts';

/** What the content script says of its page. */
export interface Sight {
  view: TicketView;
  /** The page has read all that it can now; what differs from an earlier settled sight of the ticket has changed in the helpdesk. */
  settled: boolean;
  /** The names of the helpdesk's requests that have answered for this ticket, sorted. */
  answered: string[];
}

export const sightShape = {
  view: ticketViewSchema,
  settled: z.boolean(),
  answered: z.array(z.string().max(40)).max(50),
};
