export const STATUSES = ['open', 'pending', 'solved'] as const;
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

export type Status = (typeof STATUSES)[number];
export type Priority = (typeof PRIORITIES)[number];

/** Who wrote in. Without `email` they came by phone; `hidden` says that this agent may not see their address. */
export interface Requester {
  id: string;
  name: string;
  email?: string;
  phone?: string;
  hidden?: true;
}

export interface Agent {
  id: string;
  name: string;
  email: string;
}

export interface Message {
  id: string;
  author: string;
  /** A `note` is seen by agents alone. */
  kind: 'customer' | 'agent' | 'note';
  /** ISO 8601, UTC. */
  at: string;
  text: string;
}

export interface Ticket {
  id: number;
  subject: string;
  requester: Requester;
  status: Status;
  priority: Priority;
  tags: string[];
  assignee: Agent | null;
  createdAt: string;
  updatedAt: string;
  messages: Message[];
}
