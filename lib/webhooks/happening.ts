import type { PlainKey } from '../says.ts';
import type { EventName } from './all-events.ts';

/** What is kept of a ticket so that events are its differences: what the helpdesk showed last, as far as it was known. Texts are cut at 500 characters by the reader. */
export interface SeenTicket {
  /** The helpdesk's own id. */
  id: string;
  number?: string;
  subject?: string;
  status?: string;
  priority?: string;
  tags?: string[];
  assignee?: string;
  /** The signed-in agent of this browser. */
  agent?: string;
  createdAt?: string;
  updatedAt?: string;
  parentId?: string;
  lastReply?: Reply;
  /** The customer, as the helpdesk says; never an address that the agent typed. */
  email?: string;
  name?: string;
  /** The ticket's other addresses. */
  others?: string[];
  /** Where this browser had the ticket open. */
  link?: string;
}

export interface Reply {
  /** Whose it is, where the helpdesk says so. */
  side?: 'customer' | 'agent';
  author?: string;
  id?: string;
  at?: string;
}

/** The fields whose changes are events. The time of the last change is none: it would be news of every view. */
export const WATCHED_FIELDS = ['status', 'priority', 'tags', 'subject', 'assignee', 'email'] as const;
export type WatchedField = (typeof WATCHED_FIELDS)[number];

export interface FieldChange {
  field: WatchedField;
  /** Empty where there was none, and where there is none any more. Tags are joined by commas. */
  before: string;
  after: string;
}

/** What an answer of a connector says of a ticket's customer. */
export type AnswerState = 'found' | 'not_found' | 'failed';

/** What is news: two sights of one ticket, two answers about its customer, or a press of a rule's button. */
export type Change =
  | { kind: 'seen'; before: SeenTicket | null; now: SeenTicket; opened: boolean }
  | {
      kind: 'answered';
      connector: string;
      before: AnswerState | null;
      now: AnswerState;
      /** Why the lookup failed, as its log row says: `timeout`. */
      reason?: string;
      /** The day in UTC: `2026-11-22`. */
      day: string;
    }
  | { kind: 'pressed'; rule: string };

/**
 * What makes one event the same in every browser that sees it: texts that all of them read from the helpdesk. `null`: nothing that two browsers would agree on could be
 * read; the event is this browser's own. Of `ticket.changed` it is the helpdesk's time of the change alone: the fields that count are the rule's matter.
 */
export type Mark = readonly string[] | null;

/** One event as its kind finds it in a change. */
export interface Occurrence {
  mark: Mark;
  changes?: FieldChange[];
  connector?: string;
  reason?: string;
  /** The only rule that hears of it. */
  rule?: string;
}

/** What events are about: the form's groups of them, in its order. */
export const EVENT_GROUPS = ['ticket', 'reply', 'customer', 'button'] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

/** A kind of event. Each has a file of its own under `events/` and a line in `all-events.ts`, and all else is read from there. */
export interface EventKind<Name extends string = string> {
  name: Name;
  group: EventGroup;
  /** What people call it: `Customer replied`. */
  title: PlainKey;
  /** When it comes about, in a sentence. */
  meaning: PlainKey;
  /** A rule's request to the helpdesk can bring it about. */
  isEffect?: true;
  /** The events of this kind in one change, most often one or none. */
  of(change: Change): Occurrence[];
  /** What only an event of this kind would tell, made up for a look at a rule; `fields` are those that count for the rule. */
  sample?(ticket: SeenTicket, fields: readonly WatchedField[]): Omit<Occurrence, 'mark'>;
}

/** An event that rules have not been asked about yet. It is written together with the state that it is a difference of, and deleted together with the writing of its deliveries: see `Outbox`. */
export interface Happening extends Occurrence {
  /** A fresh UUID. */
  id: string;
  event: EventName;
  /** When this browser saw it, in milliseconds since the epoch. */
  at: number;
  helpdesk: { id: string; origin: string };
  ticket: SeenTicket;
  /** How often rules could not be asked, for a lookup that a condition needs failed. */
  tries: number;
  /** Not before this time. */
  nextAt: number;
  /** The rules that have been asked, while others wait. */
  asked?: string[];
}
