import type { EventKind } from '../happening.ts';

/** This browser has no record of the ticket. */
export const ticketFirstSeen: EventKind<'ticket.first_seen'> = {
  name: 'ticket.first_seen',
  of: (change) => (change.kind === 'seen' && change.before === null ? [{ mark: [] }] : []),
};
