import type { EventKind } from '../happening.ts';
import { answerOf } from './answer.ts';

/** A connector knows the customer. */
export const customerFound: EventKind<'customer.found'> = {
  name: 'customer.found',
  group: 'customer',
  title: 'events.customerFound',
  meaning: 'webhooks.events.found',
  of: (change) => answerOf('found', change),
  sample: () => ({ connector: 'crm' }),
};
