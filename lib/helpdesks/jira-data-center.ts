import type { HelpdeskDescription } from './helpdesk.ts';
import { answerOf, dom } from './strategies.ts';

const [issue, me] = [answerOf('issue'), answerOf('me')];
const KEY = '(?<id>[A-Z][A-Z0-9_]+-\\d+)';
const META = { anywhere: true, read: { attribute: 'content' } };

/**
 * Jira Service Management Data Center and Server. The API is the documented one (version 2), with the agent's session; selectors as several public extensions rely on them.
 * An administrator may hide addresses or mask them ("jan at company dot cz"). Which comments the customer sees cannot be told here, so there is no last reply.
 */
export const jiraDataCenter: HelpdeskDescription = {
  id: 'jira-data-center',
  name: 'Jira Service Management (Data Center)',
  support: 'stable',
  fingerprint: 'meta[name="application-name"][data-name="jira"], #key-val[data-issue-key]',
  notTicket: [{ in: 'path', pattern: '/secure/CreateIssue(?:Details)?(?:!\\w+)?\\.jspa$', new: true }],
  ticket: [
    { in: 'path', pattern: `/browse/${KEY}(?:/|$)` },
    { in: 'path', pattern: `/projects/[^/]+/queues/(?:custom/)?\\d+/${KEY}(?:/|$)` },
  ],
  pageId: [dom('#key-val')],
  requests: {
    issue: {
      path: '/rest/api/2/issue/{id}?fields=summary,status,priority,reporter,assignee,labels,parent,created,updated',
    },
    me: { path: '/rest/api/2/myself' },
  },
  fields: {
    email: [issue('fields', 'reporter', 'emailAddress')],
    name: [issue('fields', 'reporter', 'displayName'), dom('#reporter-val .user-name', { without: 'issue' })],
    subject: [issue('fields', 'summary'), dom('#summary-val')],
    status: [issue('fields', 'status', 'name'), dom('#status-val')],
    priority: [issue('fields', 'priority', 'name'), dom('#priority-val', { without: 'issue' })],
    tags: [issue('fields', 'labels', { pick: 'all' }), dom('#wrap-labels-field a', { pick: 'all' })],
    assignee: [
      issue('fields', 'assignee', 'emailAddress'),
      issue('fields', 'assignee', 'displayName'),
      dom('#assignee-val', { without: 'issue' }),
    ],
    agent: [me('emailAddress'), me('displayName'), dom('meta[name="ajs-remote-user-fullname"]', META)],
    createdAt: [issue('fields', 'created')],
    updatedAt: [issue('fields', 'updated')],
    parentId: [issue('fields', 'parent', 'key')],
  },
  noAddress: [issue('fields', { empty: 'reporter' }, 'summary')],
  hiddenAddress: [
    issue('fields', 'reporter', { empty: 'emailAddress' }, 'displayName'),
    { ...issue('fields', 'reporter', 'emailAddress'), match: '^[^@]+$' },
  ],
};
