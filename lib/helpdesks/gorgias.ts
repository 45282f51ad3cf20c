import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';
import { answerOf, dom } from './strategies.ts';

const ticket = answerOf('ticket');
const REPLY: JsonStrategy['path'] = ['messages', { where: 'public', is: true }, { pick: 'last' }];

/**
 * Gorgias. The API is the documented one, at the same origin; that it answers to the agent's session is likely and not confirmed. No place of the address in the
 * page is known. Gorgias relays mail through addresses of its own.
 */
export const gorgias: HelpdeskDescription = {
  id: 'gorgias',
  name: 'Gorgias',
  support: 'experimental',
  matches: ['https://*.gorgias.com/*'],
  notTicket: [{ in: 'path', pattern: '^/app/ticket/new(?:/|$)', new: true }],
  ticket: [{ in: 'path', pattern: '^/app/(?:ticket|views/\\d+)/(?<id>\\d+)(?:/|$)' }],
  requests: { ticket: { path: '/api/tickets/{id}' } },
  fields: {
    email: [ticket('customer', 'email')],
    name: [ticket('customer', 'name'), dom('[aria-label="Breadcrumbs"] a[href*="/customer/"]')],
    subject: [ticket('subject')],
    status: [ticket('status')],
    priority: [ticket('priority')],
    tags: [ticket('tags', { pick: 'all' }, 'name')],
    assignee: [ticket('assignee_user', 'email'), ticket('assignee_user', 'name')],
    createdAt: [ticket('created_datetime')],
    updatedAt: [ticket('updated_datetime')],
    replySide: [{ ...ticket(...REPLY, 'from_agent'), map: { true: 'agent', false: 'customer' } }],
    replyAuthor: [ticket(...REPLY, 'sender', 'email'), ticket(...REPLY, 'sender', 'name')],
    replyId: [ticket(...REPLY, 'id')],
    replyAt: [ticket(...REPLY, 'created_datetime')],
  },
  noAddress: [ticket('customer', { empty: 'email' }, 'id')],
  exclude: ['[class*="MessageBubble--messageBubble"]', '[aria-label="Ticket thread"]'],
  excludeAddresses: ['@email.gorgias.com'],
};
