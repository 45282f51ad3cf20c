import { t } from '../../lib/i18n.ts';
import { allEvents, type EventName } from '../../lib/webhooks/all-events.ts';
import { EVENT_GROUPS, type EventGroup, type WatchedField } from '../../lib/webhooks/happening.ts';

const GROUPS = {
  ticket: 'webhooks.events.ticket',
  reply: 'webhooks.events.reply',
  customer: 'webhooks.events.customer',
  button: 'webhooks.events.button',
} as const satisfies Record<EventGroup, string>;

const FIELDS = {
  status: 'webhooks.subject.status',
  priority: 'webhooks.subject.priority',
  tags: 'webhooks.subject.tags',
  subject: 'webhooks.subject.subject',
  assignee: 'webhooks.subject.assignee',
  email: 'webhooks.subject.email',
} as const satisfies Record<WatchedField, string>;

/** A field of a ticket, in words. */
export function fieldText(field: WatchedField): string {
  return t(FIELDS[field]);
}

/** The kinds of events as the form lists them. */
export function eventGroups(): { label: string; events: EventName[] }[] {
  return EVENT_GROUPS.map((group) => ({
    label: t(GROUPS[group]),
    events: allEvents.filter((kind) => kind.group === group).map(({ name }) => name),
  }));
}
