import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';
import { answerOf, dom } from './strategies.ts';

const [ticket, me, comments] = [answerOf('ticket'), answerOf('me'), answerOf('comments')];
const REQUESTER: JsonStrategy['path'] = ['users', { where: 'id', at: ['ticket', 'requester_id'] }];
const ASSIGNEE: JsonStrategy['path'] = ['users', { where: 'id', at: ['ticket', 'assignee_id'] }];
/** Comments come newest first; the others are internal notes. */
const REPLY = ['comments', { where: 'public', is: true as const }, { pick: 'first' as const }];
const AUTHOR: JsonStrategy['path'] = ['users', { where: 'id', at: [...REPLY, 'author_id'] }];
const PANEL_ADDRESS = '#customer-context-user-panel-{id} [data-test-id="email-value-test-id"]';

/**
 * Zendesk Agent Workspace. Selectors as several public extensions rely on them (2026), newest first; the API is Zendesk's documented one, with the agent's session.
 * One page, every open ticket stays in it: the customer's panel carries the ticket's id, the selected tab says which ticket is in front. The document's title
 * holds the agent's name, never the customer's.
 */
export const zendesk: HelpdeskDescription = {
  id: 'zendesk',
  name: 'Zendesk',
  support: 'stable',
  matches: ['https://*.zendesk.com/*'],
  fingerprint: '[data-test-id="header-tablist"], header div[data-entity-id]',
  notTicket: [{ in: 'path', pattern: '^/agent/tickets/new(?:/|$)', new: true }],
  ticket: [{ in: 'path', pattern: '^/agent/tickets/(?<id>\\d+)(?:/|$)' }],
  scope: ['.ticket-panes-grid-layout[data-is-active="true"]'],
  watchAttributes: ['data-is-active', 'data-selected'],
  pageId: [
    dom('header div[data-selected="true"][data-entity-id]', {
      read: { attribute: 'data-entity-id' },
      anywhere: true,
    }),
  ],
  requests: {
    ticket: { path: '/api/v2/tickets/{id}.json?include=users' },
    comments: {
      path: '/api/v2/tickets/{id}/comments.json?include=users&sort_order=desc&per_page=10',
    },
    me: { path: '/api/v2/users/me.json' },
  },
  fields: {
    email: [
      ticket(...REQUESTER, 'email'),
      dom(PANEL_ADDRESS, { read: { attribute: 'title' }, anywhere: true }),
      dom(PANEL_ADDRESS, { anywhere: true }),
    ],
    name: [ticket(...REQUESTER, 'name'), dom('[data-test-id="tabs-nav-item-users"]')],
    others: [ticket('users', { where: 'id', at: ['ticket', 'collaborator_ids', { pick: 'all' }] }, 'email')],
    subject: [
      ticket('ticket', 'subject'),
      dom('input[data-test-id="omni-header-subject"]', { read: 'value' }),
      dom('[data-test-id="ticket-pane-subject"]'),
    ],
    status: [ticket('ticket', 'status'), dom('[data-test-id="ticket-fields-status-view"]')],
    priority: [
      ticket('ticket', 'priority'),
      dom('[data-test-id="ticket-fields-priority-select"] [data-garden-id="dropdowns.combobox.value"]', {
        without: 'ticket',
      }),
    ],
    tags: [
      ticket('ticket', 'tags', { pick: 'all' }),
      dom('[data-test-id="ticket-system-field-tags-item-selected"]', { pick: 'all' }),
    ],
    assignee: [
      ticket(...ASSIGNEE, 'email'),
      ticket(...ASSIGNEE, 'name'),
      dom('[data-test-id="assignee-field-selected-agent-tag"]', { without: 'ticket' }),
    ],
    agent: [me('user', 'email'), me('user', 'name')],
    createdAt: [ticket('ticket', 'created_at')],
    updatedAt: [ticket('ticket', 'updated_at')],
    // The problem that an incident belongs to, else the closed ticket that this one follows up.
    parentId: [ticket('ticket', 'problem_id'), ticket('ticket', 'followup_source_id')],
    replySide: [
      { ...comments(...AUTHOR, 'role'), map: { 'end-user': 'customer', agent: 'agent', admin: 'agent' } },
    ],
    replyAuthor: [comments(...AUTHOR, 'email'), comments(...AUTHOR, 'name')],
    replyId: [comments(...REPLY, 'id')],
    replyAt: [comments(...REPLY, 'created_at')],
  },
  noAddress: [ticket(...REQUESTER, { empty: 'email' }, 'id')],
  exclude: ['[data-test-id="omni-log-container"]', '[data-test-id="omni-log-comment-item"]'],
};
