import { t } from '../i18n.ts';
import { type EventName, eventKind } from './all-events.ts';
import type { Happening, SeenTicket } from './happening.ts';
import type { Rule } from './rule.ts';

const CUSTOMER = 'ana@harbour-finch.example';
const AGENT = 'sam@acme.example';
const HELPDESK = { id: 'zendesk', origin: 'https://acme.zendesk.com' };

/** A ticket whose texts hold what careless requests break at, two hours old. */
function sampleTicket(at: number): SeenTicket {
  const now = new Date(at).toISOString();
  return {
    id: '4711',
    number: '4711',
    subject: t('ruleSample.subject'),
    status: 'open',
    priority: 'urgent',
    tags: ['vip', 'delivery'],
    assignee: AGENT,
    agent: AGENT,
    createdAt: new Date(at - 7_200_000).toISOString(),
    updatedAt: now,
    parentId: '4700',
    lastReply: { author: CUSTOMER, id: '90210', at: now },
    email: CUSTOMER,
    name: t('ruleSample.customer'),
    others: [],
    link: `${HELPDESK.origin}/agent/tickets/4711`,
  };
}

/** An event for a rule to be looked at with where no ticket is open: the first of its kinds, at this time in milliseconds since the epoch. */
export function sampleHappening({ events, fields }: Pick<Rule, 'events' | 'fields'>, at: number): Happening {
  const [event = 'ticket.first_seen'] = events;
  const ticket = sampleTicket(at);
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
    mark: null,
    ...eventKind(event).sample?.(seen.ticket, fields),
    tries: 0,
    nextAt: seen.at,
  };
}
