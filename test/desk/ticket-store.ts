import type { Agent, Message, Requester, Ticket } from './app/ticket.ts';
import { demoTickets } from './data.ts';

/** The tickets of one running desk, in memory: every desk starts with the demo data and forgets what was done to it. */
export class TicketStore {
  /** The signed-in agent. */
  readonly me: Agent;
  readonly #tickets: Map<number, Ticket>;

  constructor(me: Agent, now: number) {
    this.me = me;
    this.#tickets = new Map(demoTickets(now).map((ticket) => [ticket.id, ticket]));
  }

  /** All tickets, last changed first. */
  all(): Ticket[] {
    return [...this.#tickets.values()].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  }

  get(id: number): Ticket | undefined {
    return this.#tickets.get(id);
  }

  /** Sets fields of a ticket. Throws where there is no such ticket. */
  change(
    id: number,
    fields: Partial<Pick<Ticket, 'status' | 'priority' | 'assignee' | 'requester' | 'tags'>>,
  ): void {
    Object.assign(this.#existing(id), fields, { updatedAt: new Date().toISOString() });
  }

  /** Adds a message to a ticket: the agent's, or with `from: 'customer'` the requester's. Throws where there is no such ticket. */
  addMessage(id: number, text: string, from: 'agent' | 'customer'): void {
    const ticket = this.#existing(id);
    ticket.messages.push(this.#message(ticket, text, from));
    ticket.updatedAt = new Date().toISOString();
  }

  /** A new open ticket with one message of its requester. */
  create(requester: Requester, subject: string, text: string): Ticket {
    const at = new Date().toISOString();
    const ticket: Ticket = {
      id: Math.max(...this.#tickets.keys()) + 1,
      subject,
      requester,
      status: 'open',
      priority: 'normal',
      tags: [],
      assignee: this.me,
      createdAt: at,
      updatedAt: at,
      messages: [],
    };
    this.#tickets.set(ticket.id, ticket);
    this.addMessage(ticket.id, text, 'customer');
    return ticket;
  }

  #existing(id: number): Ticket {
    const ticket = this.#tickets.get(id);
    if (ticket === undefined) throw new Error(`There is no ticket ${id}.`);
    return ticket;
  }

  #message(ticket: Ticket, text: string, kind: 'agent' | 'customer'): Message {
    return {
      id: `${ticket.id}-${ticket.messages.length + 1}`,
      author: kind === 'agent' ? this.me.name : ticket.requester.name,
      kind,
      at: new Date().toISOString(),
      text,
    };
  }
}
