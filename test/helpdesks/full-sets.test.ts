// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { allHelpdesks, findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Customer, TicketView } from '../../lib/helpdesks/ticket.ts';
import { CASES, casesOf, type Declared, readImpossibleCases } from './cases.ts';
import { type Fixture, readFixtures } from './fixtures.ts';

const fixtures = readFixtures();
const impossible = readImpossibleCases();

/** Those that claim to be read well; whoever stands in the list of what is impossible stays one of them. */
const sets = allHelpdesks.filter(({ id, support }) => support !== 'experimental' || id in impossible);

describe.each(sets)('$id', ({ id }) => {
  const own = fixtures.filter(({ helpdesk }) => helpdesk === id);

  test.each(CASES)('has a page of the case "%s", or a reason why there can be none', (name) => {
    const shown = own.some((fixture) => casesOf(fixture).includes(name));
    expect({ shown, impossible: impossible[id]?.[name] !== undefined }).toEqual({
      shown,
      impossible: !shown,
    });
  });

  test('has a ticket with a customer, which is made to render late and to show another id', () => {
    expect(own.some(({ view }) => customerOf(view)?.state === 'address')).toBe(true);
  });
});

test('what is impossible is so for a helpdesk that there is', () => {
  expect(Object.keys(impossible).filter((id) => findHelpdesk(id, []) === undefined)).toEqual([]);
});

describe.each(
  fixtures.flatMap((fixture) =>
    declaredBy(fixture).map(([name, trace]) => [
      fixture.helpdesk,
      fixture.generation,
      name,
      { fixture, trace },
    ]),
  ) as [string, string, Declared, { fixture: Fixture; trace: string }][],
)('%s, %s: %s', (_helpdesk, _generation, name, { fixture, trace }) => {
  test('its trace stands where it says', () => {
    expect(placeOf(name, fixture)).toContain(trace);
  });

  test('and is read as it should be', () => {
    const customers = [fixture.view, fixture.withoutSession].map(customerOf);
    if (name === 'session-over') expect(customers[0]?.state ?? 'not-yet').toBe('not-yet');
    else expect(customers[0]?.state).toBe('address');
    expect(customers.flatMap(addressesOf).join()).not.toContain(trace);
  });
});

function declaredBy({ cases }: Fixture): [Declared, string][] {
  return Object.entries(cases) as [Declared, string][];
}

/** Where the trace of a case stands. When the session is over, that is an answer wherever there are any: a page in the place of JSON. */
function placeOf(name: Declared, { helpdesk, html, answers }: Fixture): string {
  const all = answers.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)));
  const pages = answers.flatMap(({ body }) => (typeof body === 'string' ? [body] : []));
  switch (name) {
    case 'several-tickets':
    case 'agent-address':
      return html;
    case 'message-address':
      return messagesOf(helpdesk, html);
    case 'hostile-name':
    case 'merged':
      return [html, ...all].join('\n');
    case 'session-over':
      return answers.length > 0 ? pages.join('\n') : html;
  }
}

/** Where a description names no messages, it reads nothing of the page that could be one. */
function messagesOf(id: string, html: string): string {
  const { exclude = [] } = findHelpdesk(id, []) ?? {};
  if (exclude.length === 0) return html;
  const document = new DOMParser().parseFromString(html, 'text/html');
  return [...document.querySelectorAll(exclude.join())].map((part) => part.outerHTML).join('\n');
}

function addressesOf(customer: Customer | undefined): string[] {
  return customer?.state === 'address' ? [customer.email, ...customer.others] : [];
}

function customerOf(view: TicketView): Customer | undefined {
  return view.state === 'ticket' ? view.ticket.customer : undefined;
}
