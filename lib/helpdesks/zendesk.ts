import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';

const REQUESTER: JsonStrategy['path'] = ['users', { where: 'id', at: ['ticket', 'requester_id'] }];
const CONTEXT = '#customer-context-user-panel-{id}';

/**
 * Zendesk Agent Workspace. Selectors as several public extensions rely on them (2026), newest first; the API is Zendesk's documented one, with the agent's session.
 * One page, every open ticket stays in it: the customer's panel carries the ticket's id, the selected tab says which ticket is in front.
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
    {
      from: 'dom',
      select: 'header div[data-selected="true"][data-entity-id]',
      read: { attribute: 'data-entity-id' },
      anywhere: true,
    },
  ],
  requests: { ticket: { path: '/api/v2/tickets/{id}.json?include=users' } },
  fields: {
    email: [
      { from: 'json', request: 'ticket', path: [...REQUESTER, 'email'] },
      {
        from: 'dom',
        select: `${CONTEXT} [data-test-id="email-value-test-id"]`,
        read: { attribute: 'title' },
        anywhere: true,
      },
      { from: 'dom', select: `${CONTEXT} [data-test-id="email-value-test-id"]`, anywhere: true },
    ],
    name: [
      { from: 'json', request: 'ticket', path: [...REQUESTER, 'name'] },
      { from: 'dom', select: '[data-test-id="tabs-nav-item-users"]' },
    ],
    others: [],
    subject: [
      { from: 'json', request: 'ticket', path: ['ticket', 'subject'] },
      { from: 'dom', select: 'input[data-test-id="omni-header-subject"]', read: 'value' },
      { from: 'dom', select: '[data-test-id="ticket-pane-subject"]' },
    ],
    status: [{ from: 'json', request: 'ticket', path: ['ticket', 'status'] }],
    priority: [{ from: 'json', request: 'ticket', path: ['ticket', 'priority'] }],
    tags: [{ from: 'json', request: 'ticket', path: ['ticket', 'tags', { pick: 'all' }] }],
    assignee: [
      {
        from: 'json',
        request: 'ticket',
        path: ['users', { where: 'id', at: ['ticket', 'assignee_id'] }, 'email'],
      },
      {
        from: 'json',
        request: 'ticket',
        path: ['users', { where: 'id', at: ['ticket', 'assignee_id'] }, 'name'],
      },
    ],
    createdAt: [{ from: 'json', request: 'ticket', path: ['ticket', 'created_at'] }],
    updatedAt: [{ from: 'json', request: 'ticket', path: ['ticket', 'updated_at'] }],
    parentId: [{ from: 'json', request: 'ticket', path: ['ticket', 'problem_id'] }],
  },
  noAddress: [{ from: 'json', request: 'ticket', path: [...REQUESTER, { empty: 'email' }, 'id'] }],
  exclude: ['[data-test-id="omni-log-container"]', '[data-test-id="omni-log-comment-item"]'],
};
