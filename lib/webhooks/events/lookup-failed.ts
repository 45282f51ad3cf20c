import type { EventKind } from '../happening.ts';
import { answerOf } from './answer.ts';

/** A connector gave no answer about the customer. */
export const lookupFailed: EventKind<'lookup.failed'> = {
  name: 'lookup.failed',
  group: 'customer',
  title: 'events.lookupFailed',
  meaning: 'webhooks.events.failed',
  of: (change) => answerOf('failed', change),
  sample: () => ({ connector: 'crm', reason: 'timeout' }),
};
