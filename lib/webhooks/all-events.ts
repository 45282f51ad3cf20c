import { action } from './events/action.ts';
import { customerFound } from './events/customer-found.ts';
import { customerNotFound } from './events/customer-not-found.ts';
import { lookupFailed } from './events/lookup-failed.ts';
import { replyReceived } from './events/reply-received.ts';
import { replySent } from './events/reply-sent.ts';
import { ticketChanged } from './events/ticket-changed.ts';
import { ticketFirstSeen } from './events/ticket-first-seen.ts';
import { ticketOpened } from './events/ticket-opened.ts';
import type { EventKind } from './happening.ts';

/** Every kind of event, in the order in which people read them. */
export const allEvents = [
  ticketFirstSeen,
  ticketOpened,
  ticketChanged,
  replyReceived,
  replySent,
  customerFound,
  customerNotFound,
  lookupFailed,
  action,
] as const;

export type EventName = (typeof allEvents)[number]['name'];

/** The names that rules and receivers know events by. */
export const EVENT_NAMES = allEvents.map(({ name }) => name);

export function eventKind(event: EventName): EventKind<EventName> {
  return KINDS[event];
}

const KINDS = Object.fromEntries(allEvents.map((kind) => [kind.name, kind])) as Record<
  EventName,
  EventKind<EventName>
>;
