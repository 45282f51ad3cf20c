import type { Agent, Message, Requester, Ticket } from './app/ticket.ts';
import { agents } from './data/agents.ts';
import { requesters } from './data/requesters.ts';
import type { MessageDraft, TicketDraft } from './data/ticket-draft.ts';
import { invoices } from './data/tickets/invoices.ts';
import { machines } from './data/tickets/machines.ts';
import { orders } from './data/tickets/orders.ts';
import { subscriptions } from './data/tickets/subscriptions.ts';

export { agents, requesters };

const HOUR = 3_600_000;
const drafts = [...orders, ...invoices, ...subscriptions, ...machines];

/** The desk's tickets , last changed first, with times counted back from `now` (milliseconds since the epoch). Fresh copies on every call. */
export function demoTickets(now: number): Ticket[] {
  return drafts.map((draft) => toTicket(draft, now)).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** The requester of this id. Throws where there is none. */
export function requesterOf(id: string): Requester {
  return found(requesters, id);
}

/** The agent of this id. Throws where there is none. */
export function agentOf(id: string): Agent {
  return found(agents, id);
}

function toTicket({ messages: written, ...draft }: TicketDraft, now: number): Ticket {
  const requester = requesterOf(draft.requester);
  const messages = written.map((message, index) =>
    toMessage(message, `${draft.id}-${index + 1}`, requester, now),
  );
  const times = messages.map((message) => message.at).sort();
  return {
    ...draft,
    tags: [...draft.tags],
    requester,
    assignee: draft.assignee === null ? null : agentOf(draft.assignee),
    createdAt: times[0] ?? new Date(now).toISOString(),
    updatedAt: times.at(-1) ?? new Date(now).toISOString(),
    messages,
  };
}

function toMessage(draft: MessageDraft, id: string, requester: Requester, now: number): Message {
  return {
    id,
    author: draft.agent === undefined ? requester.name : agentOf(draft.agent).name,
    kind: draft.kind,
    at: new Date(now - draft.hoursAgo * HOUR).toISOString(),
    text: draft.text,
  };
}

function found<T extends { id: string }>(entries: T[], id: string): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`The demo data has no "${id}".`);
  return entry;
}
