import { createHash } from 'node:crypto';
import type { Ticket } from '../desk/app/ticket.ts';
import { idOf, parsedBody } from './read-request.ts';
import type { Received } from './receiver.ts';
import { SOAK_RULES, SOAKED, type SoakBody, type Soaked } from './soak-config.ts';

/** What came of a soak. */
export interface Tally {
  events: number;
  /** Deliveries that were answered 204. */
  arrived: number;
  /** More of those with an id that had arrived already. */
  again: number;
  /** Attempts that were refused or cut off. */
  refused: number;
  /** Everything that should not be, in words: an event that no delivery told of, one that two ids told of, a wrong id or body. */
  wrong: string[];
}

/** What two browsers agree on: the parts of a `webhook-id`. */
export interface SharedPlace {
  workspace: string;
  helpdesk: string;
}

/** Compares what arrived with what happened to these tickets, each of which was opened once, changed once, and answered once. */
export function tally(tickets: readonly Ticket[], received: readonly Received[], place: SharedPlace): Tally {
  const good = received.filter(({ answered }) => answered === 204);
  const ids = new Set(good.map(idOf));
  return {
    events: tickets.length * SOAKED.length,
    arrived: good.length,
    again: good.length - ids.size,
    refused: received.length - good.length,
    wrong: [
      ...tickets.flatMap((ticket) => SOAKED.flatMap((event) => wrongWith(ticket, event, good, place))),
      ...received.flatMap((request) => wrongIn(request, tickets)),
    ],
  };
}

function wrongWith(ticket: Ticket, event: Soaked, good: readonly Received[], place: SharedPlace): string[] {
  const told = good.filter((request) => {
    const body = bodyOf(request);
    return body?.ticket === String(ticket.id) && body.event === event;
  });
  const ids = [...new Set(told.map(idOf))];
  if (ids.length !== 1) return [`${event} of ticket ${ticket.id} has ${ids.length} ids: ${ids.join(' ')}`];
  const mark = markOf(ticket, event);
  const wanted = mark === null ? ids[0] : sharedId(ticket, event, mark, place);
  return ids[0] === wanted ? [] : [`${event} of ticket ${ticket.id} has the id ${ids[0]}, not ${wanted}`];
}

/** As docs/webhooks.md says; `null` where the event is one browser's own. */
function markOf({ messages }: Ticket, event: Soaked): string[] | null {
  switch (event) {
    case 'ticket.first_seen':
      return [];
    case 'reply.received':
      return [messages.at(-1)?.id ?? ''];
    case 'ticket.changed':
    case 'ticket.opened':
      return null;
  }
}

function sharedId(
  { id }: Ticket,
  event: Soaked,
  mark: string[],
  { workspace, helpdesk }: SharedPlace,
): string {
  const parts = JSON.stringify([workspace, SOAK_RULES[event], helpdesk, String(id), event, mark]);
  return createHash('sha256').update(parts).digest('hex');
}

function wrongIn(request: Received, tickets: readonly Ticket[]): string[] {
  const body = bodyOf(request);
  const id = idOf(request);
  if (body === null) return [`${id} has a body that is not JSON: ${request.body.slice(0, 200)}`];
  const ticket = tickets.find((each) => String(each.id) === body.ticket);
  if (ticket === undefined) return [`${id} tells of ticket ${body.ticket}, which was not opened`];
  const wrong: string[] = [];
  if (body.id !== id) wrong.push(`${id} names the id ${body.id} in its body`);
  if (body.subject !== ticket.subject) wrong.push(`${id} says ${body.subject} for ${ticket.subject}`);
  return wrong;
}

function bodyOf({ headers, body }: Received): SoakBody | null {
  try {
    return parsedBody({ headers, body }) as SoakBody;
  } catch {
    return null;
  }
}
