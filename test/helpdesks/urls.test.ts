// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { findTicket, type TicketPlace } from '../../lib/helpdesks/ticket-place.ts';
import { readUrlTables } from './fixtures.ts';

const EMPTY = new DOMParser().parseFromString('', 'text/html');

describe.each(readUrlTables().map((table) => [table.helpdesk, table] as const))(
  'where a ticket is by its URL: %s',
  (helpdesk, { tickets, newTickets, noTickets }) => {
    test.each(Object.entries(tickets))('%s is a ticket', (url, expected) => {
      const ticket = typeof expected === 'string' ? { id: expected } : expected;
      const { id, base = '', captures = {} } = ticket;
      expect(place(helpdesk, url)).toMatchObject({ state: 'ticket', id, base, captures });
    });

    test.each(newTickets)('%s is the form for a new ticket', (url) => {
      expect(place(helpdesk, url)).toEqual({ state: 'new-ticket' });
    });

    test.each(noTickets)('%s is no ticket', (url) => {
      expect(place(helpdesk, url)).toEqual({ state: 'no-ticket' });
    });
  },
);

function place(id: string, url: string): TicketPlace {
  const helpdesk = findHelpdesk(id, []);
  if (helpdesk === undefined) throw new Error(`No helpdesk ${id}`);
  return findTicket(helpdesk, new URL(url), EMPTY);
}
