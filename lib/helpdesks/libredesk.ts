import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';

type Path = JsonStrategy['path'];

const read = (path: Path): JsonStrategy => ({ from: 'json', request: 'ticket', path: ['data', ...path] });
const reply = (path: Path): JsonStrategy => ({
  from: 'json',
  request: 'reply',
  path: ['data', 'results', 0, ...path],
});

/**
 * Libredesk, read in its source (August 2026). One page, one conversation at a time. The API answers with the session cookie; reading needs no token.
 * The page says nothing of the conversation's id, so what it shows counts only once it has changed.
 */
export const libredesk: HelpdeskDescription = {
  id: 'libredesk',
  name: 'Libredesk',
  support: 'stable',
  fingerprint: '#app .sidebar-value',
  ticket: [
    {
      in: 'path',
      pattern:
        '/inboxes/(?:[^/]+/)*conversation/(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?$',
    },
  ],
  scope: ['[role="tabpanel"]:has(.sidebar-value)'],
  requests: {
    ticket: { path: '/api/v1/conversations/{id}' },
    reply: {
      path: '/api/v1/conversations/{id}/messages?private=false&type=incoming&type=outgoing&page=1&page_size=1',
    },
  },
  fields: {
    email: [read(['contact', 'email']), { from: 'dom', select: 'div > svg + span.sidebar-value.break-all' }],
    name: [{ ...read(['contact', { keys: ['first_name', 'last_name'] }]), join: ' ' }],
    number: [read(['reference_number'])],
    subject: [read(['subject'])],
    status: [read(['status'])],
    priority: [read(['priority'])],
    tags: [read(['tags', { pick: 'all' }])],
    createdAt: [read(['created_at'])],
    updatedAt: [read(['updated_at'])],
    replySide: [{ ...reply(['type']), map: { incoming: 'customer', outgoing: 'agent' } }],
    replyAuthor: [
      reply(['author', 'email']),
      { ...reply(['author', { keys: ['first_name', 'last_name'] }]), join: ' ' },
    ],
    replyId: [reply(['uuid'])],
    replyAt: [reply(['created_at'])],
  },
  noAddress: [read(['contact', { empty: 'email' }, 'id'])],
  exclude: ['.native-html', '.message-bubble'],
};
