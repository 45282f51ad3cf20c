import type { Captures } from './fill-in.ts';
import type { Helpdesk } from './helpdesk.ts';
import { type Sources, strategyValues } from './strategy-values.ts';
import { directoryOf, matchUrl, type UrlMatch } from './url-match.ts';

/** Which ticket a page is about, by its URL or else its DOM. `base` is the path below which the product lives. */
export type TicketPlace =
  | { state: 'no-ticket' }
  | { state: 'new-ticket' }
  | { state: 'ticket'; id: string; captures: Captures; base: string; idFrom: 'url' | 'dom' };

type Candidate = Helpdesk['ticket'][number];

/** Finds the ticket. Pages that only look like a ticket come first. */
export function findTicket(helpdesk: Helpdesk, url: URL, document: Document): TicketPlace {
  const other = helpdesk.notTicket.find((pattern) => safely(() => matchUrl(pattern, url)) !== null);
  if (other !== undefined) return { state: other.new ? 'new-ticket' : 'no-ticket' };
  for (const candidate of helpdesk.ticket) {
    const place = byUrl(candidate, url) ?? byDom(candidate, url, document, helpdesk.exclude);
    if (place !== null) return place;
  }
  return { state: 'no-ticket' };
}

/** The same text for the same ticket, and for no other. */
export function placeKey(place: TicketPlace): string {
  return place.state === 'ticket' ? JSON.stringify([place.base, place.id]) : place.state;
}

function byUrl(candidate: Candidate, url: URL): TicketPlace | null {
  if ('from' in candidate) return null;
  const match = safely(() => matchUrl(candidate, url));
  const id = match?.captures['id'];
  return match === null || id === undefined || id === ''
    ? null
    : { state: 'ticket', id, ...match, idFrom: 'url' };
}

function byDom(candidate: Candidate, url: URL, document: Document, exclude: string[]): TicketPlace | null {
  if (!('from' in candidate)) return null;
  const { path, ...strategy } = candidate;
  const base =
    path === undefined ? directoryOf(url) : safely(() => matchUrl({ in: 'path', pattern: path }, url))?.base;
  if (base === undefined) return null;
  const id = strategyValues(strategy, documentSources(document, exclude)).find((value) => value !== '');
  return id === undefined ? null : { state: 'ticket', id, captures: { id }, base, idFrom: 'dom' };
}

function documentSources(document: Document, exclude: string[]): Sources {
  return { document, scope: document, captures: {}, exclude, counts: true, answers: new Map(), settings: {} };
}

function safely(match: () => UrlMatch | null): UrlMatch | null {
  try {
    return match();
  } catch {
    return null;
  }
}
