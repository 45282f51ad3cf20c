import type { Customer, Ticket, TicketView } from '../../lib/helpdesks/ticket.ts';
import { t } from '../../lib/i18n.ts';

/** A field and what was read of it; `null` where nothing was. */
export interface TrialRow {
  label: string;
  value: string | null;
}

/** What a reading came to, in a sentence. */
export function trialSentence(view: TicketView): string {
  switch (view.state) {
    case 'no-ticket':
      return t('options.trial.noTicket');
    case 'new-ticket':
      return t('options.trial.newTicket');
    case 'signed-out':
      return t('options.trial.signedOut');
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
    { label: 'replySide', value: lastReply?.side ?? null },
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
      return t('options.trial.address');
    case 'none':
      return t('options.trial.noAddress');
    case 'candidates':
      return t('options.trial.candidates');
    case 'hidden':
      return t('options.trial.hidden');
    case 'not-yet':
      return t('options.trial.notFound');
  }
}
