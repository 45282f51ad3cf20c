import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';

type Path = JsonStrategy['path'];

const ORIGIN = '.items-center.text-sm.space-x-1';
const LAST_COMMENT: Path = ['comments', { where: 'public', is: true }, { pick: 'last' }];

const read = (...path: Path): JsonStrategy => ({
  from: 'json',
  request: 'ticket',
  path: ['ticket', ...path],
});

/**
 * Peppermint, read in its source (September 2025). One page; it shows no id of the ticket, so what it says counts only once the part with the ticket has changed.
 * The API wants the session's cookie as a bearer token: it is asked only where the admin allows it. Without it the line under the title names who wrote: in plain
 * English in every language, `a@b created via email at`, or `Created by … for NAME ( a@b )`.
 */
export const peppermint: HelpdeskDescription = {
  id: 'peppermint',
  name: 'Peppermint',
  support: 'stable',
  fingerprint: '#__next a[href="https://peppermint.sh"]',
  ticket: [
    {
      in: 'path',
      pattern: '/issue/(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?$',
    },
  ],
  scope: ['main div:has(> div > div > div > input#title)'],
  requests: {
    ticket: {
      path: '/api/v1/ticket/{id}',
      headers: { authorization: { cookie: 'session', prefix: 'Bearer ' } },
      credential: true,
    },
  },
  fields: {
    email: [
      read('email'),
      { from: 'dom', select: `${ORIGIN} > span.font-bold:first-child:has(+ span + span.font-bold)` },
      { from: 'dom', select: `${ORIGIN} > div > span`, pick: 'all', match: '^\\( ?(\\S+@\\S+) ?\\)$' },
    ],
    name: [read('name'), { from: 'dom', select: `${ORIGIN} > div > span`, pick: 'all', match: '^for (.+)$' }],
    number: [read('Number'), { from: 'dom', select: 'div:has(> input#title) > h1', match: '#(\\d+)' }],
    subject: [read('title'), { from: 'dom', select: 'input#title', read: 'value' }],
    status: [read('status')],
    priority: [read('priority')],
    assignee: [read('assignedTo', 'name')],
    createdAt: [read('createdAt')],
    updatedAt: [read('updatedAt')],
    replyAuthor: [read(...LAST_COMMENT, 'user', 'name'), read(...LAST_COMMENT, 'replyEmail')],
    replyId: [read(...LAST_COMMENT, 'id')],
    replyAt: [read(...LAST_COMMENT, 'createdAt')],
  },
  noAddress: [
    read({ empty: 'email' }, 'id'),
    {
      from: 'dom',
      select: ORIGIN,
      match: '^(?:Created (?!.*\\( ?\\S+@\\S+ ?\\)$)|created via email at)',
    },
  ],
  exclude: ['.bn-container', '.bn-editor', 'ul[role="list"]'],
};
