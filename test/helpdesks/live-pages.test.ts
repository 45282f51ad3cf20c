// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { type Fixture, readFixtures } from './fixtures.ts';
import { frames, go, type Watched, watch } from './page.ts';
import { savedAnswer } from './read-page.ts';

/** The pages of tickets, watched while they come and go: what the contract test reads at rest. */
const tickets = readFixtures().flatMap((fixture) => {
  const helpdesk = findHelpdesk(fixture.helpdesk, []);
  return helpdesk !== undefined && idOf(fixture) !== null ? [{ fixture, helpdesk }] : [];
});
/** Two tickets of one helpdesk, the second at another URL, in a page that shows the first. */
const pairs = tickets.flatMap(({ fixture, helpdesk }) => {
  const id = idOf(fixture) ?? '';
  const url = fixture.url.replace(id, otherId(id));
  return url !== fixture.url && emailOf(fixture.withoutSession) !== null ? [{ fixture, helpdesk, url }] : [];
});

let watched: Watched | null = null;

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  watched?.stop();
  vi.useRealTimers();
  show('');
});

test('there are pages of both kinds', () => {
  expect(tickets.length).toBeGreaterThan(20);
  expect(pairs.length).toBeGreaterThan(10);
});

describe.each(tickets.map((entry) => [named(entry.fixture), entry] as const))('%s', (_, entry) => {
  test('that renders 500 ms late: the same in the end, and nobody else on the way', async () => {
    const { fixture, helpdesk } = entry;
    history.replaceState({}, '', pathOf(fixture.url));
    show('');
    watched = watchFixture(helpdesk, fixture);
    await vi.advanceTimersByTimeAsync(500);
    show(fixture.html);
    await vi.advanceTimersByTimeAsync(500);
    expect(watched.views.at(-1)).toEqual(fixture.view);
    for (const view of watched.views) expect([null, emailOf(fixture.view)]).toContain(emailOf(view));
  });
});

describe.each(pairs.map((pair) => [named(pair.fixture), pair] as const))('%s', (_, pair) => {
  const { fixture, helpdesk, url } = pair;

  test('the customer of the ticket before is never that of the next one', async () => {
    history.replaceState({}, '', pathOf(fixture.url));
    show(fixture.html);
    watched = watchFixture(helpdesk, { ...fixture, answers: [] });
    await frames();
    expect(emailOf(watched.views.at(-1))).toBe(emailOf(fixture.withoutSession));
    const before = watched.views.length;
    go(pathOf(url));
    await frames();
    document.body.append('a notification');
    await vi.advanceTimersByTimeAsync(5000);
    for (const view of watched.views.slice(before)) expect(emailOf(view)).toBeNull();
    show('<main>Loading…</main>');
    await frames();
    for (const view of watched.views.slice(before)) expect(emailOf(view)).toBeNull();
  });

  test('back on the ticket, its page counts again', async () => {
    history.replaceState({}, '', pathOf(url));
    show('<main>Loading…</main>');
    watched = watchFixture(helpdesk, { ...fixture, answers: [] });
    await frames();
    go(pathOf(fixture.url));
    await vi.advanceTimersByTimeAsync(300);
    show(fixture.html);
    await frames();
    expect(emailOf(watched.views.at(-1))).toBe(emailOf(fixture.withoutSession));
  });
});

function watchFixture(helpdesk: Helpdesk, { answers, cookie, settings }: Fixture): Watched {
  vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookie);
  return watch(helpdesk, (path, headers) => savedAnswer(answers, path, headers), settings);
}

/** Puts a saved page in the place of the test's own, as an application renders. */
function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const { name } of [...document.body.attributes]) document.body.removeAttribute(name);
  for (const { name, value } of page.body.attributes) document.body.setAttribute(name, value);
  document.head.innerHTML = page.head.innerHTML;
  document.body.innerHTML = page.body.innerHTML;
}

function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}

/** Of the same form: digits stay digits, and a UUID a UUID. */
function otherId(id: string): string {
  return id.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
}

function named({ helpdesk, generation }: Fixture): string {
  return `${helpdesk}, ${generation}`;
}

function idOf({ view, withoutSession }: Fixture): string | null {
  const shown = view.state === 'ticket' ? view : withoutSession;
  return shown.state === 'ticket' ? shown.ticket.id : null;
}

function emailOf(view: TicketView | undefined): string | null {
  return view?.state === 'ticket' && view.ticket.customer.state === 'address'
    ? view.ticket.customer.email
    : null;
}
