import { ownAddresses, readCustomer } from './customer.ts';
import type { DomPlace } from './dom-value.ts';
import { fieldText } from './field-text.ts';
import { type FieldSources, firstValue, listedValues } from './field-value.ts';
import type { Helpdesk } from './helpdesk.ts';
import { TAGS_LIMIT } from './limits.ts';
import { openShadows } from './query.ts';
import type { Answer } from './request.ts';
import { findScope } from './scope.ts';
import { type Sources, strategyValues } from './strategy-values.ts';
import type { Customer, Ticket, TicketView } from './ticket.ts';
import type { TicketPlace } from './ticket-place.ts';

/** The world that a ticket is read from. */
export interface Page {
  document: Document;
  place: TicketPlace;
  settings: Readonly<Record<string, string>>;
  /** Addresses and domains that are never the customer. */
  exclude: readonly string[];
  /** The page was loaded with this ticket, or the scope's content has changed since the navigation to it. */
  fresh: boolean;
  answers: ReadonlyMap<string, Answer>;
  isPending: (request: string) => boolean;
  /** The customer last read of this very ticket: stands while a part of its page is closed or renders again. */
  known: Customer | null;
  /** The heuristic of a generic helpdesk: gives what it makes of the page, `null` where that is nothing yet. */
  guess?: ((sources: DomPlace, exclude: readonly string[]) => Customer | null) | undefined;
  /** The requests that were answered in this page before. A login page for one of them means that the agent signed out: what still stands in the DOM counts no more. */
  answeredBefore: ReadonlySet<string>;
  /** Hears of each open shadow root that was looked through: nothing else tells that something changed in it. */
  onShadow?: (root: ShadowRoot) => void;
}

type OpenTicket = Extract<TicketPlace, { state: 'ticket' }>;

/** What the page shows now, by the laws of `helpdesk.ts`. Never throws and changes nothing. */
export function readTicket(helpdesk: Helpdesk, page: Page): TicketView {
  const { place } = page;
  if (place.state !== 'ticket') return { state: place.state };
  const sources = sourcesOf(helpdesk, page, place);
  const customer = customerOf(helpdesk, page, sources);
  if (isSignedOut(page, customer)) return { state: 'signed-out' };
  return { state: 'ticket', ticket: describe(helpdesk, sources, place, customer) };
}

/** The heuristic has its turn when no request is under way and no strategy has anything to say. */
function customerOf(helpdesk: Helpdesk, page: Page, sources: FieldSources): Customer {
  const exclude = [...page.exclude, ...helpdesk.excludeAddresses];
  const read = readCustomer(helpdesk, sources, exclude);
  if (read.state !== 'not-yet' || !sources.counts) return read;
  const waits = Object.keys(helpdesk.requests).some(page.isPending);
  if (page.known !== null || !helpdesk.generic || waits) return page.known ?? read;
  return page.guess?.(sources, [...exclude, ...ownAddresses(helpdesk, sources)]) ?? read;
}

/** A helpdesk whose API asks for a login from the first may still show the customer in its pages. */
function isSignedOut({ answers, answeredBefore }: Page, customer: Customer): boolean {
  const refused = [...answers].filter(([, answer]) => answer.state === 'signed-out');
  if (refused.some(([name]) => answeredBefore.has(name))) return true;
  const nothingElse = [...answers.values()].every(
    ({ state }) => state === 'signed-out' || state === 'failed',
  );
  return refused.length > 0 && nothingElse && customer.state === 'not-yet';
}

/** What strategies draw on for the open ticket, law 6 already decided. */
export function sourcesOf(helpdesk: Helpdesk, page: Page, place: OpenTicket): FieldSources {
  const sources: Sources = {
    document: page.document,
    scope: findScope(helpdesk, page.document, place.captures),
    captures: place.captures,
    exclude: helpdesk.exclude,
    counts: true,
    answers: page.answers,
    settings: page.settings,
    shadowsBelow: shadowsOnce(page.onShadow),
  };
  return {
    ...sources,
    counts: showsThisTicket(helpdesk, sources, place, page.fresh),
    isPending: page.isPending,
  };
}

/** However many strategies go through shadow roots, one reading looks for those of a root once. */
function shadowsOnce(onShadow: Page['onShadow']): (root: ParentNode) => ShadowRoot[] {
  const known = new Map<ParentNode, ShadowRoot[]>();
  return (root) => {
    const shadows = known.get(root) ?? openShadows(root);
    if (!known.has(root)) for (const shadow of shadows) onShadow?.(shadow);
    known.set(root, shadows);
    return shadows;
  };
}

/** Law 6. A ticket whose id came from the DOM is what the page shows. */
function showsThisTicket(
  { pageId, pageIdIs, pageIdMayMiss }: Helpdesk,
  sources: Sources,
  { captures, idFrom }: OpenTicket,
  fresh: boolean,
): boolean {
  const expected = captures[pageIdIs];
  const shown = pageId.flatMap((strategy) => strategyValues(strategy, sources)).find((value) => value !== '');
  const showsNone = pageId.length === 0 || expected === undefined || (pageIdMayMiss && shown === undefined);
  return showsNone ? fresh || idFrom === 'dom' : shown === expected;
}

function describe(helpdesk: Helpdesk, sources: FieldSources, place: OpenTicket, customer: Customer): Ticket {
  const { fields } = helpdesk;
  const tags = listedValues(fields.tags, sources).slice(0, TAGS_LIMIT);
  const reply = {
    ...sideOf(firstValue(fields.replySide, sources)),
    ...defined({
      author: firstValue(fields.replyAuthor, sources),
      id: firstValue(fields.replyId, sources),
      at: firstValue(fields.replyAt, sources),
    }),
  };
  return {
    id: fieldText(place.id),
    ...defined({
      number: firstValue(fields.number, sources),
      subject: firstValue(fields.subject, sources),
      status: firstValue(fields.status, sources),
      priority: firstValue(fields.priority, sources),
      assignee: firstValue(fields.assignee, sources),
      agent: firstValue(fields.agent, sources),
      createdAt: firstValue(fields.createdAt, sources),
      updatedAt: firstValue(fields.updatedAt, sources),
      parentId: firstValue(fields.parentId, sources),
    }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(Object.keys(reply).length > 0 ? { lastReply: reply } : {}),
    customer,
  };
}

function sideOf(side: string | undefined): { side?: 'customer' | 'agent' } {
  return side === 'customer' || side === 'agent' ? { side } : {};
}

/** Leaves out what has no value: `undefined` does not survive a message. */
function defined<K extends string>(values: Record<K, string | undefined>): { [P in K]?: string } {
  const known = Object.entries(values).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(known) as { [P in K]?: string };
}
