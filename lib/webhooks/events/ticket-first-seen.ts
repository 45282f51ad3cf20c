import type { EventKind } from '../happening.ts';

/** This browser has no record of the ticket. */
export const ticketFirstSeen: EventKind<'ticket.first_seen'> = {
  name: 'ticket.first_seen',
  group: 'ticket',
  title: 'events.firstSeen',
  meaning: 'webhooks.events.firstSeen',
  of: (change) => (change.kind === 'seen' && change.before === null ? [{ mark: [] }] : []),
};
