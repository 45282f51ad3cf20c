import type { EventKind } from '../happening.ts';
import { replyFrom } from './reply.ts';

/** Somebody of the team answered. */
export const replySent: EventKind<'reply.sent'> = {
  name: 'reply.sent',
  of: (change) => replyFrom('agent', change),
};
