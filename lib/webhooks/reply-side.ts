import type { SeenTicket } from './happening.ts';

/** From whose side of the ticket a reply came. */
export type Side = 'customer' | 'agent';

/** Who wrote the last reply: the customer where the author is one of the ticket's addresses or bears the customer's name; `null` where nobody is named. */
export function replySide({ lastReply, email, name, others = [] }: SeenTicket): Side | null {
  const author = plain(lastReply?.author);
  if (author === '') return null;
  return [email, name, ...others].map(plain).includes(author) ? 'customer' : 'agent';
}

function plain(text: string | undefined): string {
  return (text ?? '').trim().normalize('NFC').toLowerCase();
}
