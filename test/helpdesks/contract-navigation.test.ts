// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { anotherAnswers, anotherPage, anotherUrl } from './change-fixture.ts';
import { type Fixture, readFixtures } from './fixtures.ts';
import { frames, go, inOneWord, type Watched, watch } from './page.ts';
import { savedAnswer } from './read-page.ts';

/** The test's own window can be at any address. */
declare const jsdom: { reconfigure: (settings: { url: string }) => void };

const OTHER = 'other@customer.example';
const pages = readFixtures()
  .filter(({ view }) => view.state === 'ticket')
  .map((fixture) => [`${fixture.helpdesk}, ${fixture.generation}`, fixture] as const);

let watched: Watched | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null;
  };
});

afterEach(() => {
  watched?.stop();
  watched = null;
  vi.restoreAllMocks();
  vi.useRealTimers();
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

test('there are pages of tickets', () => {
  expect(pages.length).toBeGreaterThan(20);
});

describe.each(pages)('%s', (_, fixture) => {
  const helpdesk = helpdeskOf(fixture);

  test('a page that renders half a second late is read like one that was there at once', async () => {
    open(fixture, '');
    watched = watch(
      helpdesk,
      (path, headers) => savedAnswer(fixture.answers, path, headers),
      fixture.settings,
    );
    await vi.advanceTimersByTimeAsync(500);
    for (const word of watched.views.map(inOneWord))
      expect(['no-ticket', ...wordsFor(fixture)]).toContain(word);
    show(fixture.html);
    await settled(helpdesk);
    expect(watched.views.at(-1)).toEqual(fixture.view);
  });

  test('the former customer is never told of the next ticket, and the next one is told when the page shows it', async () => {
    open(fixture, fixture.html);
    watched = watch(helpdesk);
    await settled(helpdesk);
    const before = watched.views.length;
    if (urlSaysWhich(helpdesk, fixture)) {
      go(anotherUrl(helpdesk, fixture.url));
      await vi.advanceTimersByTimeAsync(300);
      expect(watched.shown()).toMatch(/ not-yet$/);
      show('<main>Loading…</main>');
      await frames();
      expect(watched.shown()).toMatch(/ not-yet$/);
    }
    show(anotherPage(helpdesk, fixture, OTHER));
    await settled(helpdesk);
    expectOnly(watched.views.slice(before), nextIn(fixture.withoutSession));
  });

  test('back on its ticket, the page counts again', async () => {
    open({ ...fixture, url: anotherUrl(helpdesk, fixture.url) }, '<main>Loading…</main>');
    watched = watch(helpdesk);
    await frames();
    go(fixture.url);
    await vi.advanceTimersByTimeAsync(300);
    show(fixture.html);
    await settled(helpdesk);
    expect(watched.views.at(-1)).toEqual(fixture.withoutSession);
  });
});

/** Elsewhere the page says it, and changes under the same URL. */
function urlSaysWhich(helpdesk: Helpdesk, { url }: Fixture): boolean {
  return anotherUrl(helpdesk, url) !== url;
}

/** Nothing but that the next ticket is not read yet, and in the end whom it belongs to. */
function expectOnly(views: readonly TicketView[], customer: string): void {
  const told = views.map(inOneWord);
  expect(told.at(-1)).toMatch(new RegExp(` ${customer}$`));
  for (const word of told) expect(word).toMatch(new RegExp(` (not-yet|${customer})$`));
}

const asking = pages.filter(
  ([, fixture]) => fixture.answers.length > 0 && urlSaysWhich(helpdeskOf(fixture), fixture),
);

describe.each(asking)('%s', (_, fixture) => {
  const helpdesk = helpdeskOf(fixture);

  test('an answer that comes after the agent has gone on is of nobody, and the next ticket has its own', async () => {
    open(fixture, fixture.html);
    const next = anotherAnswers(helpdesk, fixture, OTHER);
    const late = Promise.withResolvers<void>();
    watched = watch(
      helpdesk,
      async (path, headers) => {
        if (next.some((answer) => answer.path === path)) return savedAnswer(next, path, headers);
        await late.promise;
        return savedAnswer(fixture.answers, path, headers);
      },
      fixture.settings,
    );
    await frames();
    const before = watched.views.length;
    go(anotherUrl(helpdesk, fixture.url));
    await vi.advanceTimersByTimeAsync(300);
    late.resolve();
    await frames();
    show(anotherPage(helpdesk, fixture, OTHER));
    await settled(helpdesk);
    expectOnly(watched.views.slice(before), nextIn(fixture.view));
  });
});

/** The heuristic looks once the page has come to rest, and again a little later. */
async function settled({ generic }: Helpdesk): Promise<void> {
  await frames();
  if (generic) await vi.advanceTimersByTimeAsync(5000);
}

function open({ url, cookie }: Fixture, html: string): void {
  jsdom.reconfigure({ url });
  vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookie);
  show(html);
}

/** As an application does: the document stays, what it holds is another. */
function show(html: string): void {
  const { title, body, head } = new DOMParser().parseFromString(html, 'text/html');
  document.head.innerHTML = head.innerHTML;
  document.title = title;
  for (const { name } of [...document.body.attributes]) document.body.removeAttribute(name);
  for (const { name, value } of body.attributes) document.body.setAttribute(name, value);
  document.body.innerHTML = body.innerHTML;
}

/** What may be told of a ticket before its page has rendered. */
function wordsFor({ view }: Fixture): string[] {
  const told = inOneWord(view);
  return [told, told.replace(/ .*/, ' not-yet'), 'signed-out'];
}

/** What is told of the next ticket's customer where this is told of this one's. */
function nextIn(view: TicketView): string {
  const state = view.state === 'ticket' ? view.ticket.customer.state : view.state;
  return state === 'address' ? OTHER : state;
}

function helpdeskOf({ helpdesk }: Fixture): Helpdesk {
  const found = findHelpdesk(helpdesk, []);
  if (found === undefined) throw new Error(`No helpdesk ${helpdesk}`);
  return found;
}
