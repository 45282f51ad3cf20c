import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';
import { answerOf, dom } from './strategies.ts';

const [issue, comments, me] = [answerOf('issue'), answerOf('comments'), answerOf('me')];
/** Comments come newest first; the others are internal notes. */
const REPLY: JsonStrategy['path'] = ['comments', { where: 'jsdPublic', is: true }, { pick: 'first' }];
const KEY = '(?<id>[A-Z][A-Z0-9_]+-\\d+)';

/**
 * Jira Service Management Cloud. The API is the documented one (platform, version 3), with the agent's session; selectors as several public extensions rely on
 * them. The page shows the reporter's name and never the address, and Atlassian's profile visibility may keep it from the API too: that is `hidden`.
 */
export const jiraCloud: HelpdeskDescription = {
  id: 'jira-cloud',
  name: 'Jira Service Management (Cloud)',
  support: 'stable',
  matches: ['https://*.atlassian.net/*'],
  notTicket: [{ in: 'path', pattern: '^/secure/CreateIssue(?:Details)?(?:!\\w+)?\\.jspa$', new: true }],
  ticket: [
    { in: 'path', pattern: `^/browse/${KEY}(?:/|$)` },
    { in: 'path', pattern: `^/jira/servicedesk/projects/[^/]+/queues/(?:custom/)?\\d+/${KEY}(?:/|$)` },
    { in: 'all', pattern: `^/jira/[^?#]*\\?(?:[^#]*&)?selectedIssue=${KEY}(?![^&#])` },
  ],
  pageId: [
    dom('[data-testid="issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container"] a'),
  ],
  requests: {
    issue: {
      path: '/rest/api/3/issue/{id}?fields=summary,status,priority,reporter,assignee,labels,parent,created,updated',
    },
    comments: { path: '/rest/api/3/issue/{id}/comment?orderBy=-created&maxResults=10' },
    me: { path: '/rest/api/3/myself' },
  },
  fields: {
    email: [issue('fields', 'reporter', 'emailAddress')],
    name: [
      issue('fields', 'reporter', 'displayName'),
      dom('[data-testid="issue.views.field.user.reporter"]', { without: 'issue' }),
    ],
    subject: [
      issue('fields', 'summary'),
      dom('h1[data-testid="issue.views.issue-base.foundation.summary.heading"]'),
    ],
    status: [
      issue('fields', 'status', 'name'),
      dom('[data-testid="issue.views.issue-base.foundation.status.status-field-wrapper"]'),
    ],
    priority: [
      issue('fields', 'priority', 'name'),
      dom('[data-testid="issue.fields.priority.common.ui.read-view.priority"]', { without: 'issue' }),
    ],
    tags: [
      issue('fields', 'labels', { pick: 'all' }),
      dom('[data-testid="issue.views.field.labels.label-link"]', { pick: 'all' }),
    ],
    assignee: [
      issue('fields', 'assignee', 'emailAddress'),
      issue('fields', 'assignee', 'displayName'),
      dom('[data-testid="issue.views.field.user.assignee"]', { without: 'issue' }),
    ],
    agent: [me('emailAddress'), me('displayName')],
    createdAt: [issue('fields', 'created')],
    updatedAt: [issue('fields', 'updated')],
    parentId: [issue('fields', 'parent', 'key')],
    replyAuthor: [comments(...REPLY, 'author', 'emailAddress'), comments(...REPLY, 'author', 'displayName')],
    replyId: [comments(...REPLY, 'id')],
    replyAt: [comments(...REPLY, 'created')],
  },
  noAddress: [issue('fields', { empty: 'reporter' }, 'summary')],
  hiddenAddress: [issue('fields', 'reporter', { empty: 'emailAddress' }, 'displayName')],
};
