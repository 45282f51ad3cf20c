// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { readTicketUrls } from './ticket-urls.ts';

describe.each(readTicketUrls())('the URLs of %s', (id, { tickets, newTickets, noTickets }) => {
  test.each(Object.entries(tickets))('%s is ticket %s', (url, ticket) => {
    expect(placeAt(id, url)).toMatchObject({ state: 'ticket', id: ticket });
  });

  test.each(newTickets)('%s is a ticket still being written', (url) => {
    expect(placeAt(id, url)).toEqual({ state: 'new-ticket' });
  });

  test.each(noTickets)('%s is no ticket', (url) => {
    expect(placeAt(id, url)).toEqual({ state: 'no-ticket' });
  });
});

function placeAt(id: string, url: string) {
  const helpdesk = findHelpdesk(id, []);
  if (helpdesk === undefined) throw new Error(`No helpdesk ${id}`);
  return findTicket(helpdesk, new URL(url), document.implementation.createHTMLDocument());
}
