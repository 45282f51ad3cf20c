import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';

/** The open ticket in the answer. */
const TICKET: JsonStrategy['path'] = ['items', { where: 'id', is: '{id}' }];
/** The first requestor who has an address: groups have none. */
const REQUESTOR: JsonStrategy['path'] = [
  ...TICKET,
  'Requestor',
  { filled: 'EmailAddress' },
  { pick: 'first' },
];
/** The newest answer to the requestors: the history comes newest first. */
const ANSWER: JsonStrategy['path'] = ['items', { where: 'Type', is: 'Correspond' }, { pick: 'first' }];
/** The ticket that it is a member of. Other things may be its parents too. */
const PARENT: JsonStrategy['path'] = [
  ...TICKET,
  '_hyperlinks',
  { where: 'ref', is: 'parent' },
  { where: 'type', is: 'ticket' },
  { pick: 'first' },
  'id',
];
const REQUESTORS = '.requestors .current-value .user[data-user-id]';

/**
 * Request Tracker 5 and 6. Run against 5.0.3 (November 2026); 6 read in its templates. Full page loads in 5, htmx in 6.
 * One request to the collection brings every role with addresses, another the last reply; the plain ticket resource has user names only. REST answers 401 or a redirect without a session.
 * A ticket that was merged keeps its URL, under which the page shows the other one: the API tells of both, where `EffectiveId` is named in the query.
 * Page: requestors show as `Name <address>`, or as the name alone (privileged users; the "concise" name format).
 */
export const requestTracker: HelpdeskDescription = {
  id: 'request-tracker',
  name: 'Request Tracker',
  support: 'verified',
  fingerprint: 'body[id^="comp-"] #rt-header-container',
  notTicket: [{ in: 'path', pattern: '/Ticket/Create\\.html$', new: true }],
  ticket: [
    { in: 'all', pattern: '/Ticket/(?:\\w+/)*\\w+\\.html\\?(?:[^#]*[;&])?id=(?<id>\\d+)(?![^;&#])' },
    { in: 'all', pattern: '/m/ticket/show/?\\?(?:[^#]*[;&])?id=(?<id>\\d+)(?![^;&#])' },
    // A form that was sent back with an error has no id in its URL.
    { from: 'dom', path: '/Ticket/\\w+\\.html$', select: '#header h1', match: '#(\\d+)' },
  ],
  pageId: [
    { from: 'dom', select: '#header h1', anywhere: true, match: '#(\\d+)' },
    { from: 'title', match: '#(\\d+)' },
  ],
  requests: {
    ticket: {
      path: '/REST/2.0/tickets?query=id={id}%20AND%20EffectiveId%3E0&fields=Subject,Status,Priority,Owner,Requestor,Cc,Created,LastUpdated,EffectiveId,_hyperlinks&fields[Requestor]=EmailAddress,RealName&fields[Cc]=EmailAddress&fields[Owner]=EmailAddress,Name',
    },
    history: {
      path: '/REST/2.0/ticket/{id}/history?fields=Type,Creator,Created&fields[Creator]=EmailAddress,Name&orderby=id&order=DESC&per_page=50',
    },
  },
  fields: {
    email: [
      { from: 'json', request: 'ticket', path: [...REQUESTOR, 'EmailAddress'] },
      { from: 'dom', select: REQUESTORS },
    ],
    name: [
      { from: 'json', request: 'ticket', path: [...REQUESTOR, 'RealName'] },
      { from: 'dom', select: REQUESTORS, match: '^([^<]*)' },
    ],
    others: [
      {
        from: 'json',
        request: 'ticket',
        path: [...TICKET, 'Requestor', { filled: 'EmailAddress' }, 'EmailAddress'],
      },
      {
        from: 'json',
        request: 'ticket',
        path: [...TICKET, 'Cc', { filled: 'EmailAddress' }, 'EmailAddress'],
      },
      { from: 'dom', select: REQUESTORS, pick: 'all' },
      { from: 'dom', select: '.cc .current-value .user[data-user-id]', pick: 'all' },
    ],
    subject: [
      { from: 'json', request: 'ticket', path: [...TICKET, 'Subject'] },
      { from: 'dom', select: '#header h1', anywhere: true, match: '#\\d+:\\s*(.+)$' },
    ],
    status: [
      { from: 'json', request: 'ticket', path: [...TICKET, 'Status'] },
      { from: 'dom', select: '.status .current-value' },
    ],
    priority: [{ from: 'json', request: 'ticket', path: [...TICKET, 'Priority'] }],
    assignee: [
      { from: 'json', request: 'ticket', path: [...TICKET, 'Owner', 'EmailAddress'] },
      { from: 'json', request: 'ticket', path: [...TICKET, 'Owner', 'Name'] },
    ],
    agent: [{ from: 'dom', select: '.current-user', anywhere: true }],
    createdAt: [{ from: 'json', request: 'ticket', path: [...TICKET, 'Created'] }],
    updatedAt: [{ from: 'json', request: 'ticket', path: [...TICKET, 'LastUpdated'] }],
    parentId: [
      { from: 'json', request: 'ticket', path: PARENT },
      // The ticket that it was merged into.
      {
        from: 'json',
        request: 'ticket',
        path: [...TICKET, { where: 'EffectiveId', not: '{id}' }, 'EffectiveId'],
      },
    ],
    replyAuthor: [
      { from: 'json', request: 'history', path: [...ANSWER, 'Creator', 'EmailAddress'] },
      { from: 'json', request: 'history', path: [...ANSWER, 'Creator', 'Name'] },
    ],
    replyId: [{ from: 'json', request: 'history', path: [...ANSWER, 'id'] }],
    replyAt: [{ from: 'json', request: 'history', path: [...ANSWER, 'Created'] }],
  },
  noAddress: [
    { from: 'json', request: 'ticket', path: [...TICKET, { empty: 'Requestor' }, 'id'] },
    { from: 'json', request: 'ticket', path: [...TICKET, 'Requestor', { empty: 'EmailAddress' }, 'id'] },
    { from: 'dom', select: '.requestors .current-value:not(:has(.user))' },
  ],
  hiddenAddress: [{ from: 'dom', select: REQUESTORS, match: '^[^@]*$' }],
  exclude: ['.history', '#delayed_ticket_history', '.transaction', '.messagebody'],
};
