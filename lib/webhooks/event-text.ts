import { t } from '../i18n.ts';
import type { EventName } from './all-events.ts';

/** A kind of event in words: `Customer replied`. */
export function eventText(event: EventName): string {
  switch (event) {
    case 'ticket.first_seen':
      return t('events.firstSeen');
    case 'ticket.opened':
      return t('events.opened');
    case 'ticket.changed':
      return t('events.changed');
    case 'reply.received':
      return t('events.replyReceived');
    case 'reply.sent':
      return t('events.replySent');
    case 'customer.found':
      return t('events.customerFound');
    case 'customer.not_found':
      return t('events.customerNotFound');
    case 'lookup.failed':
      return t('events.lookupFailed');
    case 'action':
      return t('events.action');
  }
}
