import type { EventKind } from '../happening.ts';
import { replyFrom } from './reply.ts';

/** The customer wrote. */
export const replyReceived: EventKind<'reply.received'> = {
  name: 'reply.received',
  of: (change) => replyFrom('customer', change),
};
