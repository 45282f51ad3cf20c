import type { Agent, Requester, Status, Ticket } from './ticket.ts';

/** The lists of the left navigation, in its order. */
export const QUEUES = ['open', 'mine', 'unassigned', 'pending', 'solved', 'all'] as const;
export type Queue = (typeof QUEUES)[number];

/** What one address of the desk shows. The server makes it; server (full loads) and browser (in-app navigation) render it. */
export type View = { queues: Record<Queue, number> } & (
  | TicketList
  | OpenTicket
  | { kind: 'new' }
  | { kind: 'missing'; id: string }
);

export interface TicketList {
  kind: 'list';
  queue: Queue;
  search: string;
  tickets: TicketRow[];
}

export interface OpenTicket {
  kind: 'ticket';
  ticket: TicketContent;
  details: Details | null;
  previous: number | null;
  next: number | null;
}

/** A row of the list. */
export interface TicketRow {
  id: number;
  subject: string;
  snippet: string;
  requester: string;
  status: Status;
  urgent: boolean;
  assignee: string | null;
  updatedAt: string;
}

/** The middle of a ticket: without the requester's address, which comes with the details. */
export type TicketContent = Pick<Ticket, 'id' | 'subject' | 'status' | 'messages'>;

/** The right-hand column of a ticket. An app of this kind asks for it separately, so that it appears after the conversation. */
export interface Details extends Omit<Ticket, 'messages' | 'subject'> {
  agents: Agent[];
  /** Whom the ticket can be handed to as requester: names only. */
  requesters: Pick<Requester, 'id' | 'name'>[];
  others: { id: number; subject: string; status: Status }[];
}
