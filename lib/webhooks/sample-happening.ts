import { t } from '../i18n.ts';
import type { EventName } from './all-events.ts';
import { changesBetween } from './changes-between.ts';
import type { FieldChange, Happening, Occurrence, SeenTicket, WatchedField } from './happening.ts';
import type { Rule } from './rule.ts';

const CUSTOMER = 'ana@harbour-finch.example';
const AGENT = 'sam@acme.example';
const HELPDESK = { id: 'zendesk', origin: 'https://acme.zendesk.com' };

/** A ticket whose texts hold what careless requests break at. */
function sampleTicket(): SeenTicket {
  return {
    id: '4711',
    number: '4711',
    subject: t('ruleSample.subject'),
    status: 'open',
    priority: 'urgent',
    tags: ['vip', 'delivery'],
    assignee: AGENT,
    agent: AGENT,
    createdAt: '2026-11-20T08:05:00Z',
    updatedAt: '2026-11-22T09:41:00Z',
    parentId: '4700',
    lastReply: { author: CUSTOMER, id: '90210', at: '2026-11-22T09:41:00Z' },
    email: CUSTOMER,
    name: t('ruleSample.customer'),
    others: [],
    link: `${HELPDESK.origin}/agent/tickets/4711`,
  };
}

/** What a ticket was before it changed. */
function before(): Pick<SeenTicket, WatchedField> {
  return {
    status: 'new',
    priority: 'normal',
    tags: ['delivery'],
    subject: t('ruleSample.formerSubject'),
    assignee: '',
    email: 'ana@example.com',
  };
}

/** An event for a rule to be looked at with where no ticket is open: the first of its kinds, at this time in milliseconds since the epoch. */
export function sampleHappening({ events, fields }: Pick<Rule, 'events' | 'fields'>, at: number): Happening {
  const [event = 'ticket.first_seen'] = events;
  const ticket = sampleTicket();
  if (event === 'reply.sent') ticket.lastReply = { ...ticket.lastReply, author: AGENT };
  return happeningOf(event, { helpdesk: HELPDESK, ticket, at }, fields);
}

/** The same for a ticket that is open: what only an event would tell, such as what has changed, is made up. */
export function happeningOf(
  event: EventName,
  seen: Pick<Happening, 'helpdesk' | 'ticket' | 'at'>,
  fields: Rule['fields'],
): Happening {
  return {
    id: 'preview',
    event,
    ...seen,
    ...occurrenceOf(event, seen.ticket, fields),
    tries: 0,
    nextAt: seen.at,
  };
}

function occurrenceOf(event: EventName, ticket: SeenTicket, fields: Rule['fields']): Occurrence {
  switch (event) {
    case 'ticket.changed':
      return { mark: null, changes: changesOf(ticket, fields) };
    case 'customer.found':
    case 'customer.not_found':
      return { mark: null, connector: 'crm' };
    case 'lookup.failed':
      return { mark: null, connector: 'crm', reason: 'timeout' };
    case 'ticket.first_seen':
    case 'ticket.opened':
    case 'reply.received':
    case 'reply.sent':
    case 'action':
      return { mark: null };
  }
}

/** Of the fields that count, or of the status alone; as much as the ticket has of them. */
function changesOf(ticket: SeenTicket, fields: Rule['fields']): FieldChange[] {
  const wanted = fields.length === 0 ? ['status'] : fields;
  return changesBetween({ ...ticket, ...before() }, ticket).filter(({ field }) =>
    (wanted as string[]).includes(field),
  );
}
