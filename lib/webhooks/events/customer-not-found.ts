import type { EventKind } from '../happening.ts';
import { answerOf } from './answer.ts';

/** A connector does not know the customer. */
export const customerNotFound: EventKind<'customer.not_found'> = {
  name: 'customer.not_found',
  group: 'customer',
  title: 'events.customerNotFound',
  meaning: 'webhooks.events.notFound',
  of: (change) => answerOf('not_found', change),
  sample: () => ({ connector: 'crm' }),
};
