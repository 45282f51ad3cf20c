import type { Desk } from '../desk/desk.ts';
import { customerAddress } from './records.ts';

/** A ticket of the bench's own, each of another customer. */
export interface BenchTicket {
  id: number;
  email: string;
}

/** Gives what makes one ticket more at a desk, each of the next customer of `records.ts`. */
export function ticketsOf(desk: Desk): () => BenchTicket {
  let last = 0;
  return () => {
    last += 1;
    const email = customerAddress(last);
    const requester = { id: `bench-${last}`, name: `Requester ${last}`, email };
    const { id } = desk.tickets.create(requester, `Question ${last}`, 'Where is my order?');
    return { id, email };
  };
}
