import type { Priority, Status } from '../app/ticket.ts';

/** A message as the demo data has it: when it was written, in hours before the desk was started. */
export interface MessageDraft {
  kind: 'customer' | 'agent' | 'note';
  /** The agent's id; none for a customer. */
  agent?: string;
  hoursAgo: number;
  text: string;
}

/** A ticket as the demo data has it: requester and assignee by id. */
export interface TicketDraft {
  id: number;
  requester: string;
  subject: string;
  status: Status;
  priority: Priority;
  tags: string[];
  assignee: string | null;
  messages: MessageDraft[];
}

export const customer = (hoursAgo: number, text: string): MessageDraft => ({
  kind: 'customer',
  hoursAgo,
  text,
});

export const reply = (agent: string, hoursAgo: number, text: string): MessageDraft => ({
  kind: 'agent',
  agent,
  hoursAgo,
  text,
});

export const note = (agent: string, hoursAgo: number, text: string): MessageDraft => ({
  kind: 'note',
  agent,
  hoursAgo,
  text,
});
