import type { EventKind } from '../happening.ts';
import { replyFrom } from './reply.ts';

/** Somebody of the team answered. */
export const replySent: EventKind<'reply.sent'> = {
  name: 'reply.sent',
  group: 'reply',
  title: 'events.replySent',
  meaning: 'webhooks.events.sent',
  isEffect: true,
  of: (change) => replyFrom('agent', change),
};
