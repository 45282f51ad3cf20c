import type { Ticket } from './app/ticket.ts';
import {
  type Details,
  QUEUES,
  type Queue,
  type TicketContent,
  type TicketList,
  type TicketRow,
  type View,
} from './app/view.ts';
import { agents, requesters } from './data.ts';
import type { TicketStore } from './ticket-store.ts';

/** What an address of the desk shows. `null` for addresses that the desk does not have. The details of a ticket are left out: `detailsOf` has them. */
export function viewFor(store: TicketStore, at: URL): View | null {
  const queues = counts(store);
  if (at.pathname === '/') return { queues, ...list(store, at.searchParams) };
  if (at.pathname === '/tickets/new') return { queues, kind: 'new' };
  const id = /^\/tickets\/(\d+)$/.exec(at.pathname)?.[1];
  if (id === undefined) return null;
  const ticket = store.get(Number(id));
  if (ticket === undefined) return { queues, kind: 'missing', id };
  return { queues, kind: 'ticket', ticket: content(ticket), details: null, ...neighbours(store, ticket) };
}

/** The same with the details of a ticket, for pages that load as a whole. */
export function wholeViewFor(store: TicketStore, at: URL): View | null {
  const view = viewFor(store, at);
  const ticket = view?.kind === 'ticket' ? store.get(view.ticket.id) : undefined;
  return view?.kind === 'ticket' && ticket !== undefined
    ? { ...view, details: detailsOf(store, ticket) }
    : view;
}

/** The right-hand column of one ticket. */
export function detailsOf(store: TicketStore, ticket: Ticket): Details {
  const { messages: _, subject: __, ...rest } = ticket;
  const others = store
    .all()
    .filter((other) => other.requester.id === ticket.requester.id && other.id !== ticket.id)
    .map(({ id, subject, status }) => ({ id, subject, status }));
  const choices = [...requesters, ...(requesters.includes(ticket.requester) ? [] : [ticket.requester])];
  return { ...rest, agents, requesters: choices.map(({ id, name }) => ({ id, name })), others };
}

function list(store: TicketStore, query: URLSearchParams): TicketList {
  const queue = QUEUES.find((candidate) => candidate === query.get('queue')) ?? 'open';
  const search = (query.get('q') ?? '').trim();
  const tickets = store
    .all()
    .filter((ticket) => (search === '' ? isIn(store, queue, ticket) : matches(ticket, search)));
  return { kind: 'list', queue, search, tickets: tickets.map(row) };
}

function isIn(store: TicketStore, queue: Queue, ticket: Ticket): boolean {
  switch (queue) {
    case 'mine':
      return ticket.status !== 'solved' && ticket.assignee?.id === store.me.id;
    case 'unassigned':
      return ticket.assignee === null;
    case 'all':
      return true;
    default:
      return ticket.status === queue;
  }
}

function matches(ticket: Ticket, search: string): boolean {
  const { name, email = '' } = ticket.requester;
  return `#${ticket.id} ${ticket.subject} ${name} ${email}`.toLowerCase().includes(search.toLowerCase());
}

function row(ticket: Ticket): TicketRow {
  return {
    id: ticket.id,
    subject: ticket.subject,
    snippet: ticket.messages.at(-1)?.text.slice(0, 140) ?? '',
    requester: ticket.requester.name,
    status: ticket.status,
    urgent: ticket.priority === 'urgent',
    assignee: ticket.assignee?.name ?? null,
    updatedAt: ticket.updatedAt,
  };
}

function content({ id, subject, status, messages }: Ticket): TicketContent {
  return { id, subject, status, messages };
}

/** The tickets above and below in the list of all. */
function neighbours(store: TicketStore, ticket: Ticket): { previous: number | null; next: number | null } {
  const ids = store
    .all()
    .map((other) => other.id)
    .sort((a, b) => a - b);
  const index = ids.indexOf(ticket.id);
  return { previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null };
}

function counts(store: TicketStore): Record<Queue, number> {
  const count = (queue: Queue) => store.all().filter((ticket) => isIn(store, queue, ticket)).length;
  return {
    open: count('open'),
    mine: count('mine'),
    unassigned: count('unassigned'),
    pending: count('pending'),
    solved: count('solved'),
    all: count('all'),
  };
}
