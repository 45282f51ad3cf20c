import { describe, expect, test } from 'vitest';
import { shownTicket } from '../../entrypoints/background/shown-ticket.ts';
import type { Customer, TicketView } from '../../lib/helpdesks/ticket.ts';

function ticketWith(customer: Customer): TicketView {
  return { state: 'ticket', ticket: { id: '12', subject: 'Broken zip', customer } };
}
const facts = { id: '12', subject: 'Broken zip' };

describe('what the sidebar says of a view', () => {
  test.each<[string, TicketView | null, object]>([
    ['nothing said yet', null, { state: 'unknown' }],
    ['no ticket', { state: 'no-ticket' }, { state: 'no-ticket' }],
    ['a new ticket', { state: 'new-ticket' }, { state: 'new-ticket' }],
    ['signed out', { state: 'signed-out' }, { state: 'signed-out' }],
    ['not rendered yet', ticketWith({ state: 'not-yet' }), { state: 'reading', ticket: { id: '12' } }],
    [
      'no address',
      ticketWith({ state: 'none', name: 'Ana' }),
      { state: 'no-address', ticket: facts, name: 'Ana' },
    ],
    ['hidden', ticketWith({ state: 'hidden' }), { state: 'hidden-address', ticket: facts }],
    [
      'several addresses on the page',
      ticketWith({ state: 'candidates', emails: ['a@b.example', 'c@d.example'] }),
      { state: 'several', ticket: facts, emails: ['a@b.example', 'c@d.example'] },
    ],
    [
      'a customer',
      ticketWith({ state: 'address', email: 'a@b.example', others: ['c@d.example'] }),
      { state: 'customer', ticket: facts, email: 'a@b.example', typed: false, others: ['c@d.example'] },
    ],
  ])('%s', (_, view, expected) => {
    expect(shownTicket(view, null)).toEqual(expected);
  });

  test('an address that the agent typed stands in every state, and is said to be typed', () => {
    const views: (TicketView | null)[] = [null, { state: 'signed-out' }, ticketWith({ state: 'hidden' })];
    for (const view of views) {
      expect(shownTicket(view, 'typed@x.example')).toMatchObject({
        state: 'customer',
        email: 'typed@x.example',
        typed: true,
      });
    }
  });

  test("the ticket's other addresses stay at hand beside one that was chosen", () => {
    const view = ticketWith({
      state: 'address',
      email: 'a@b.example',
      others: ['c@d.example', 'e@f.example'],
    });
    expect(shownTicket(view, 'c@d.example')).toMatchObject({ typed: true, others: ['e@f.example'] });
  });
});
