import type { HelpdeskDescription, JsonStrategy, RequestHeader } from './helpdesk.ts';

type Path = JsonStrategy['path'];

const PANEL = '.conversation-details-wrap div:has(> .list-group)';
/** The contact's facts, once the contact has loaded. */
const CONTACT = 'div:has(> div > h3):has(a[href*="/contacts/"]:not([href$="/undefined"]))';
const HEADERS = ['access-token', 'token-type', 'client', 'expiry', 'uid'];
/** The last message; a private note is none, and then nothing is known of the one before. */
const REPLY: Path = ['last_non_activity_message', { where: 'private', is: false }];

const read = (...path: Path): JsonStrategy => ({ from: 'json', request: 'ticket', path });

/** The app sends its login, which a readable cookie holds as JSON, in five headers. */
const credentials: Record<string, RequestHeader> = Object.fromEntries(
  HEADERS.map((key) => [key, { cookie: 'cw_d_session_info', key }]),
);

/**
 * Chatwoot 3 and 4, read in its source (November 2026). One page, one conversation at a time. The API wants more than the session cookie, so it is asked only where
 * the admin allows it; without it the contact's panel says whose conversation it is, while it is open. Its rows hold what contacts say of themselves, as HTML: only a
 * row of its own counts as the address, never a link inside a value.
 */
export const chatwoot: HelpdeskDescription = {
  id: 'chatwoot',
  name: 'Chatwoot',
  support: 'stable',
  matches: ['https://app.chatwoot.com/*'],
  fingerprint: 'meta[name="description"][content*="customers over Messenger, Twitter, Telegram, WeChat"]',
  notTicket: [{ in: 'path', pattern: '/app/accounts/\\d+/inbox-view/' }],
  ticket: [
    {
      in: 'path',
      pattern: '/app/accounts/(?<account>\\d+)/(?:[a-z_]+/(?:[^/]+/)?)?conversations/(?<id>\\d+)/?$',
    },
  ],
  scope: [PANEL],
  requests: {
    ticket: {
      path: '/api/v1/accounts/{account}/conversations/{id}',
      headers: credentials,
      credential: true,
    },
  },
  fields: {
    email: [
      read('meta', 'sender', 'email'),
      {
        from: 'dom',
        select: 'a[href^="mailto:"]:not(span a) > span[title]',
        read: { attribute: 'title' },
      },
    ],
    name: [read('meta', 'sender', 'name'), { from: 'dom', select: 'h3', read: 'ownText' }],
    subject: [read('additional_attributes', 'mail_subject')],
    status: [read('status')],
    priority: [read('priority')],
    tags: [read('labels', { pick: 'all' })],
    assignee: [read('meta', 'assignee', 'email'), read('meta', 'assignee', 'name')],
    createdAt: [read('created_at')],
    updatedAt: [read('last_activity_at')],
    replySide: [{ ...read(...REPLY, 'message_type'), map: { 0: 'customer', 1: 'agent' } }],
    replyAuthor: [read(...REPLY, 'sender', 'name')],
    replyId: [read(...REPLY, 'id')],
    replyAt: [read(...REPLY, 'created_at')],
  },
  noAddress: [
    read('meta', 'sender', { empty: 'email' }, 'id'),
    { from: 'dom', select: `${CONTACT} > div:last-child > div:first-child:not(:has(a, input))` },
  ],
  exclude: ['[data-message-id]', '.conversation-panel', '.list-group'],
};
