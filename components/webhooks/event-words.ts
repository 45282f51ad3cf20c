import { t } from '../../lib/i18n.ts';
import type { EventName } from '../../lib/webhooks/all-events.ts';
import type { WatchedField } from '../../lib/webhooks/happening.ts';

const MEANINGS = {
  'ticket.first_seen': 'webhooks.events.firstSeen',
  'ticket.opened': 'webhooks.events.opened',
  'ticket.changed': 'webhooks.events.changed',
  'reply.received': 'webhooks.events.received',
  'reply.sent': 'webhooks.events.sent',
  'customer.found': 'webhooks.events.found',
  'customer.not_found': 'webhooks.events.notFound',
  'lookup.failed': 'webhooks.events.failed',
  action: 'webhooks.events.action',
} as const satisfies Record<EventName, string>;

const FIELDS = {
  status: 'webhooks.subject.status',
  priority: 'webhooks.subject.priority',
  tags: 'webhooks.subject.tags',
  subject: 'webhooks.subject.subject',
  assignee: 'webhooks.subject.assignee',
  email: 'webhooks.subject.email',
} as const satisfies Record<WatchedField, string>;

/** When an event of this kind comes about, in a sentence. */
export function eventMeaning(event: EventName): string {
  return t(MEANINGS[event]);
}

/** A field of a ticket, in words. */
export function fieldText(field: WatchedField): string {
  return t(FIELDS[field]);
}

/** The kinds of events as the form lists them. */
export function eventGroups(): { label: string; events: EventName[] }[] {
  return [
    { label: t('webhooks.events.ticket'), events: ['ticket.first_seen', 'ticket.opened', 'ticket.changed'] },
    { label: t('webhooks.events.reply'), events: ['reply.received', 'reply.sent'] },
    {
      label: t('webhooks.events.customer'),
      events: ['customer.found', 'customer.not_found', 'lookup.failed'],
    },
    { label: t('webhooks.events.button'), events: ['action'] },
  ];
}
