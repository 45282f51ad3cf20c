// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { allHelpdesks, findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { type TicketView, ticketViewSchema } from '../../lib/helpdesks/ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { shows } from '../attacks/attack.ts';
import { anotherUrl, withHostileName } from './change-fixture.ts';
import { type Fixture, readFixtures } from './fixtures.ts';
import { othersAt } from './others-at.ts';
import { readPage, type SavedAnswer } from './read-page.ts';

const fixtures = readFixtures();

/** A hostile customer's words, put wherever customers can write. */
const WORDS = 'Boss <ceo@big.com> mailto:ceo@big.com';

test('every helpdesk has pages, and every page a helpdesk', () => {
  const known = allHelpdesks.map(({ id }) => id).sort();
  expect([...new Set(fixtures.map(({ helpdesk }) => helpdesk))].sort()).toEqual(known);
});

describe.each(fixtures.map((fixture) => [`${fixture.helpdesk}, ${fixture.generation}`, fixture] as const))(
  '%s',
  (_, fixture) => {
    const helpdesk = helpdeskOf(fixture);

    test('is read as it says', async () => {
      const { view, asked } = await read(helpdesk, fixture);
      expect(view).toEqual(fixture.view);
      expect(ticketViewSchema.parse(view)).toEqual(view);
      expect(asked.sort()).toEqual(fixture.answers.map(({ path }) => path).sort());
    });

    test('is read the same twice, and left as it was', async () => {
      const document = parse(fixture.html);
      const before = document.documentElement.outerHTML;
      const first = await readPage(helpdesk, { ...fixture, document });
      const second = await readPage(helpdesk, { ...fixture, document });
      expect(second).toEqual(first);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    test('without the session API, the page says this much', async () => {
      expect((await read(helpdesk, { ...fixture, answers: [] })).view).toEqual(fixture.withoutSession);
    });

    test('says where it is from', () => {
      expect(fixture.source).toMatch(/\d{4}/);
    });

    test('no helpdesk but its own sees a ticket', () => {
      const document = parse(fixture.html);
      const url = new URL(fixture.url);
      for (const other of othersAt(helpdesk, url))
        expect([other.id, findTicket(other, url, document)]).toEqual([other.id, { state: 'no-ticket' }]);
    });

    test(
      shows('37.6', 'an address that the customer wrote in a message or a subject is nobody'),
      async () => {
        const document = parse(fixture.html);
        document.title += WORDS;
        const parts = helpdesk.exclude.flatMap((selector) => [...document.querySelectorAll(selector)]);
        for (const part of parts) part.append(WORDS, copyOfPage(fixture, document));
        const { view } = await readPage(helpdesk, { ...fixture, document });
        expect(addressesOf(view)).toEqual(addressesOf(fixture.view));
      },
    );

    test('a name that reads like another address changes no address', async () => {
      const hostile = withHostileName(fixture);
      expect(addressesOf((await read(helpdesk, hostile)).view)).toEqual(addressesOf(fixture.view));
      // Where a page shows names in the place of addresses, only its API can tell them apart.
      if (addressesOf(fixture.withoutSession) === 'hidden') return;
      const offline = await read(helpdesk, { ...hostile, answers: [] });
      expect(addressesOf(offline.view)).toEqual(addressesOf(fixture.withoutSession));
    });

    test('with the login page in place of every answer, what the page says counts, else the agent is signed out', async () => {
      const answers = fixture.answers.map(loginInPlaceOf);
      const { view } = await read(helpdesk, { ...fixture, answers });
      const pageKnows = answers.length === 0 || customerOf(fixture.withoutSession)?.state !== 'not-yet';
      expect(view).toEqual(pageKnows ? fixture.withoutSession : { state: 'signed-out' });
    });
  },
);

const tickets = fixtures.filter(({ view }) => view.state === 'ticket');

describe.each(tickets.map((fixture) => [`${fixture.helpdesk}, ${fixture.generation}`, fixture] as const))(
  '%s',
  (_, fixture) => {
    const helpdesk = helpdeskOf(fixture);

    test('while the page shows another ticket, or none yet, it says nothing of the customer', async () => {
      // A page that shows no id counts once it has changed.
      const stale = helpdesk.pageIdMayMiss || helpdesk.pageId.length === 0;
      const elsewhere = { ...fixture, answers: [], stale, url: anotherUrl(helpdesk, fixture.url) };
      if (elsewhere.url !== fixture.url)
        expect(customerOf((await read(helpdesk, elsewhere)).view)).toEqual({ state: 'not-yet' });
      const blank = { ...fixture, answers: [], stale, html: '<title>Loading…</title>' };
      const { view } = await read(helpdesk, blank);
      expect(view.state === 'no-ticket' || customerOf(view)?.state === 'not-yet').toBe(true);
    });
  },
);

const pages = fixtures.map(({ helpdesk, html }) => ({ helpdesk, document: parse(html) }));

describe.each(allHelpdesks.filter(({ fingerprint }) => fingerprint !== undefined))(
  'by its fingerprint, $name',
  ({ id, fingerprint = '' }) => {
    test('is known on a host of its own, and is taken for no other', () => {
      const known = pages.filter(({ document }) => document.querySelector(fingerprint) !== null);
      expect([...new Set(known.map(({ helpdesk }) => helpdesk))]).toEqual([id]);
    });
  },
);

test("a customer on the list of the team's own addresses is none", async () => {
  const fixture = fixtures.find(({ view }) => customerOf(view)?.state === 'address');
  const customer = fixture && customerOf(fixture.view);
  if (fixture === undefined || customer?.state !== 'address') throw new Error('No page has a customer.');
  const exclude = [customer.email.replace(/.*@/, '')];
  const { view } = await readPage(helpdeskOf(fixture), {
    ...fixture,
    document: parse(fixture.html),
    exclude,
  });
  expect(customerOf(view)?.state).not.toBe('address');
});

function read(helpdesk: Helpdesk, fixture: Fixture & { stale?: boolean }) {
  return readPage(helpdesk, { ...fixture, document: parse(fixture.html) });
}

/** What the page shows of its customer, once more and with another address: a message may quote the very markup. */
function copyOfPage(fixture: Fixture, document: Document): Element {
  const copy = document.createElement('blockquote');
  copy.innerHTML = parse(fixture.html).body.innerHTML.replace(/[\w.]+@[\w.]+/g, 'ceo@big.com');
  return copy;
}

/** Where a page was asked for anyway, a login page is told from it by its status alone. */
function loginInPlaceOf({ path, type }: SavedAnswer): SavedAnswer {
  const status = type.startsWith('text/html') ? 401 : 200;
  return { path, status, type: 'text/html; charset=utf-8', body: '<form>Sign in</form>' };
}

function addressesOf(view: TicketView) {
  const customer = customerOf(view);
  return customer?.state === 'address' ? [customer.email, customer.others] : customer?.state;
}

function customerOf(view: TicketView) {
  return view.state === 'ticket' ? view.ticket.customer : null;
}

function helpdeskOf({ helpdesk }: Fixture): Helpdesk {
  const found = findHelpdesk(helpdesk, []);
  if (found === undefined) throw new Error(`No helpdesk ${helpdesk}`);
  return found;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
