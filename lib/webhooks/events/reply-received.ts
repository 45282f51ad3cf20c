import type { EventKind } from '../happening.ts';
import { replyFrom } from './reply.ts';

/** The customer wrote. */
export const replyReceived: EventKind<'reply.received'> = {
  name: 'reply.received',
  group: 'reply',
  title: 'events.replyReceived',
  meaning: 'webhooks.events.received',
  of: (change) => replyFrom('customer', change),
};
