import type { Customer, Ticket, TicketView } from '../../lib/helpdesks/ticket.ts';

/** A field and what was read of it; `null` where nothing was. */
export interface TrialRow {
  label: string;
  value: string | null;
}

/** What a reading came to, in a sentence. */
export function trialSentence(view: TicketView): string {
  switch (view.state) {
    case 'no-ticket':
      return 'This page is no ticket: no pattern under “ticket” matches its address.';
    case 'new-ticket':
      return 'This page is the form for a new ticket.';
    case 'signed-out':
      return 'You are signed out of the helpdesk in that tab.';
    case 'ticket':
      return customerSentence(view.ticket.customer);
  }
}

/** Every field that a description can read, with its value. */
export function trialRows({ customer, lastReply, tags, ...ticket }: Ticket): TrialRow[] {
  const name = 'name' in customer ? customer.name : undefined;
  const others =
    customer.state === 'address' && customer.others.length > 0 ? customer.others.join(', ') : null;
  return [
    { label: 'email', value: customer.state === 'address' ? customer.email : null },
    { label: 'name', value: name ?? null },
    { label: 'others', value: others },
    { label: 'id', value: ticket.id },
    ...FIELDS.map((label) => ({ label, value: ticket[label] ?? null })),
    { label: 'tags', value: tags?.join(', ') ?? null },
    { label: 'replyAuthor', value: lastReply?.author ?? null },
    { label: 'replyId', value: lastReply?.id ?? null },
    { label: 'replyAt', value: lastReply?.at ?? null },
  ];
}

const FIELDS = [
  'number',
  'subject',
  'status',
  'priority',
  'assignee',
  'agent',
  'createdAt',
  'updatedAt',
  'parentId',
] as const;

function customerSentence(customer: Customer): string {
  switch (customer.state) {
    case 'address':
      return 'The ticket and its customer are read.';
    case 'none':
      return 'The ticket is read; the helpdesk says that its customer has no address.';
    case 'candidates':
      return 'The ticket is read, with several addresses: the sidebar asks which is the customer’s.';
    case 'hidden':
      return 'The ticket is read; its customer’s address is hidden from you.';
    case 'not-yet':
      return 'The ticket is read, but its customer’s address is not found.';
  }
}
