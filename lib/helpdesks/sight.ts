import { z } from 'zod';
import { MISSED_LIMIT, URL_LIMIT } from './limits.ts';
import { type TicketView, ticketViewSchema } from './ticket.ts';

/** What the content script says of its page. */
export interface Sight {
  view: TicketView;
  /** The page has read all that it can now; what differs from an earlier settled sight of the ticket has changed in the helpdesk. */
  settled: boolean;
  /** The names of the helpdesk's requests that have answered for this ticket, sorted. */
  answered: string[];
}

/** A sight with its place among all that this life of the content script has seen, from 1, so that none counts twice. */
export interface NumberedSight extends Sight {
  number: number;
}

/** A settled sight that the page has left before the background was known to have heard it. */
export interface MissedSight extends NumberedSight {
  /** The page's address then. */
  url: string;
  /** When it was seen, in milliseconds since the epoch. */
  at: number;
}

/** What one message says: what is seen now, and, oldest first, what was missed before it. */
export interface ToldSight extends NumberedSight {
  missed: MissedSight[];
}

export const sightShape = {
  view: ticketViewSchema,
  settled: z.boolean(),
  answered: z.array(z.string().max(40)).max(50),
};

const numberedShape = { ...sightShape, number: z.int().positive() };

export const toldShape = {
  ...numberedShape,
  missed: z
    .array(z.object({ ...numberedShape, url: z.string().max(URL_LIMIT), at: z.number() }))
    .max(MISSED_LIMIT),
};
