// @vitest-environment jsdom
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTicket } from '../../lib/helpdesks/read-ticket.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import type { Requester } from './app/ticket.ts';
import { deskConfig } from './config.ts';
import { type Desk, startDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ navigation: 'full' });
});
afterAll(() => desk.close());

test('the demo desk’s description reads the customer of every ticket, and nobody from a message', async () => {
  for (const { id, requester } of desk.tickets.all()) {
    const view = await read(`/tickets/${id}`);
    expect(view).toMatchObject({
      state: 'ticket',
      ticket: { id: String(id), customer: expected(requester) },
    });
  }
});

test('it reads the other fields of a ticket', async () => {
  const view = await read('/tickets/1042');
  expect(view).toMatchObject({
    ticket: {
      subject: 'Two bags short in Tuesday’s delivery',
      status: 'open',
      priority: 'high',
      tags: ['delivery', 'wholesale'],
      assignee: 'Mia Hartley',
      agent: 'mia.hartley@harbour-finch.example',
      createdAt: desk.tickets.get(1042)?.createdAt,
      updatedAt: desk.tickets.get(1042)?.updatedAt,
      lastReply: { author: 'Jan Novák', id: '1042-4' },
      customer: { name: 'Jan Novák', others: [] },
    },
  });
});

test('while the page still shows another ticket, or this one without its details, the customer is not yet known', async () => {
  expect(await read('/tickets/1042', '/tickets/1043')).toMatchObject({
    ticket: { id: '1043', customer: { state: 'not-yet' } },
  });
  const page = await load('/tickets/1042');
  page.querySelector('.details')?.replaceChildren();
  expect(readIn(page, '/tickets/1042')).toMatchObject({ ticket: { customer: { state: 'not-yet' } } });
});

test.each([
  ['/', 'no-ticket'],
  ['/?queue=all', 'no-ticket'],
  ['/tickets/new', 'new-ticket'],
])('%s is %s', async (path, state) => {
  expect(await read(path)).toEqual({ state });
});

/** Whom the requester must be read as. Of an address only the domain may be written in small letters: RFC 5321, 2.4. */
function expected({ email, hidden }: Requester) {
  if (hidden === true) return { state: 'hidden' };
  if (email === undefined) return { state: 'none' };
  return { state: 'address', email: email.replace(/@.*/, (domain) => domain.toLowerCase()) };
}

async function read(path: string, at = path): Promise<TicketView> {
  return readIn(await load(path), at);
}

async function load(path: string): Promise<Document> {
  const response = await fetch(desk.url + path);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function readIn(document: Document, at: string): TicketView {
  const config = deskConfig({ desk: desk.url, endpoints: 'http://localhost:1' });
  const [helpdesk] = config.ownHelpdesks;
  if (helpdesk === undefined) throw new Error('The config describes no helpdesk.');
  return readTicket(helpdesk, {
    document,
    place: findTicket(helpdesk, new URL(at, desk.url), document),
    settings: {},
    exclude: config.helpdesks.flatMap((entry) => entry.exclude),
    fresh: true,
    answers: new Map(),
    isPending: () => false,
    known: null,
    answeredBefore: new Set(),
  });
}
