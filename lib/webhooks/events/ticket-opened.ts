import type { EventKind } from '../happening.ts';

/** An agent opened the ticket, in this browser: nobody else's opening is the same. */
export const ticketOpened: EventKind<'ticket.opened'> = {
  name: 'ticket.opened',
  group: 'ticket',
  title: 'events.opened',
  meaning: 'webhooks.events.opened',
  of: (change) => (change.kind === 'seen' && change.opened ? [{ mark: null }] : []),
};
