import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import type { Fixture } from './fixtures.ts';
import type { SavedAnswer } from './read-page.ts';

const HOSTILE_NAME = '"ceo@big.com" <x@evil.test>';

/** The same page and answers, with its customer's names replaced by one that holds two addresses of others. */
export function withHostileName(fixture: Fixture): Fixture {
  const names = [fixture.view, fixture.withoutSession].flatMap(nameOf);
  const inJson = JSON.stringify(HOSTILE_NAME).slice(1, -1);
  const inHtml = HOSTILE_NAME.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    ...fixture,
    html: replaceAll(fixture.html, names, inHtml),
    answers: fixture.answers.map((answer) => ({
      ...answer,
      body: JSON.parse(replaceAll(JSON.stringify(answer.body), names, inJson)),
    })),
  };
}

/** The URL of another ticket of the same helpdesk; the same where the URL does not say which ticket it is. */
export function anotherUrl(helpdesk: Helpdesk, url: string): string {
  return shownIds(helpdesk, url).reduce((changed, id) => changed.replace(id, otherThan(id)), url);
}

/** The page of that other ticket: the same but for what says which ticket it is, and for its customer's address. */
export function anotherPage(helpdesk: Helpdesk, fixture: Fixture, email: string): string {
  const { url, html, withoutSession } = fixture;
  return moved(html, shownIds(helpdesk, url, html), withoutSession, email);
}

/** What the session API answers for that other ticket. */
export function anotherAnswers(helpdesk: Helpdesk, fixture: Fixture, email: string): SavedAnswer[] {
  const { url, html, answers, view } = fixture;
  return JSON.parse(moved(JSON.stringify(answers), shownIds(helpdesk, url, html), view, email));
}

function moved(text: string, ids: readonly string[], view: TicketView, email: string): string {
  const renamed = ids.reduce((changed, id) => changed.replaceAll(id, otherThan(id)), text);
  const customer = view.state === 'ticket' ? view.ticket.customer : null;
  if (customer?.state !== 'address') return renamed;
  return renamed.replace(new RegExp(escaped(customer.email), 'gi'), email);
}

/** Without a page, those that the URL says. */
function shownIds({ pageIdIs, ...helpdesk }: Helpdesk, url: string, html = ''): string[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const place = findTicket({ ...helpdesk, pageIdIs }, new URL(url), document);
  if (place.state !== 'ticket') return [];
  return [...new Set([place.id, place.captures[pageIdIs] ?? place.id])];
}

/** As long, and valid wherever the id is. */
function otherThan(id: string): string {
  return id.replace(/.$/, (last) => (last === '1' ? '2' : '1'));
}

function nameOf(view: TicketView): string[] {
  if (view.state !== 'ticket' || !('name' in view.ticket.customer)) return [];
  return view.ticket.customer.name === undefined ? [] : [view.ticket.customer.name];
}

/** A name within an address stays: it is the address that counts there. */
function replaceAll(text: string, names: readonly string[], by: string): string {
  return names.reduce((replaced, name) => {
    const whole = new RegExp(`(?<![\\w.@-])${escaped(name)}(?![\\w.@-])`, 'g');
    return replaced.replace(whole, () => by);
  }, text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
