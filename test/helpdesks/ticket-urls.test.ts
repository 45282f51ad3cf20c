// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { describedHelpdesks } from './described.ts';
import { othersAt } from './others-at.ts';
import { readTicketUrls } from './ticket-urls.ts';

test('every helpdesk that knows its own pages has URLs to try', () => {
  const tried = readTicketUrls().map(([id]) => id);
  expect(describedHelpdesks.map(({ id }) => id).filter((id) => !tried.includes(id))).toEqual([]);
});

describe.each(readTicketUrls())('the URLs of %s', (id, { tickets, newTickets, noTickets }) => {
  const helpdesk = findHelpdesk(id, []);
  if (helpdesk === undefined) throw new Error(`No helpdesk ${id}`);

  test.each(Object.entries(tickets))('%s is ticket %j', (url, ticket) => {
    const expected = typeof ticket === 'string' ? { id: ticket, base: '' } : ticket;
    expect(placeAt(helpdesk, url)).toMatchObject({ state: 'ticket', ...expected });
  });

  test.each(newTickets)('%s is a ticket still being written', (url) => {
    expect(placeAt(helpdesk, url)).toEqual({ state: 'new-ticket' });
  });

  test.each(noTickets)('%s is no ticket', (url) => {
    expect(placeAt(helpdesk, url)).toEqual({ state: 'no-ticket' });
  });

  if (describedHelpdesks.includes(helpdesk))
    test('no helpdesk but its own sees a ticket at any of them', () => {
      for (const url of Object.keys(tickets))
        for (const other of othersAt(helpdesk, new URL(url)))
          expect([url, other.id, placeAt(other, url).state]).toEqual([url, other.id, 'no-ticket']);
    });
});

function placeAt(helpdesk: Helpdesk, url: string) {
  return findTicket(helpdesk, new URL(url), document.implementation.createHTMLDocument());
}
