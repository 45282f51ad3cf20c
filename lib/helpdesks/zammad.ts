import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';

type Path = JsonStrategy['path'];

const TICKET: Path = ['assets', 'Ticket', '{id}'];
const CUSTOMER: Path = ['assets', 'User', { underId: ['assets', 'Ticket', '{id}', 'customer_id'] }];
const OWNER: Path = ['assets', 'User', { underId: ['assets', 'Ticket', '{id}', 'owner_id'] }];
/** The last article that the customer sees. Automatic replies are none. */
const REPLY: Path = [
  'assets',
  'TicketArticle',
  { values: 'byId' },
  { where: 'ticket_id', is: '{id}' },
  { where: 'internal', is: false },
  { where: 'sender', not: 'System' },
  { pick: 'last' },
];
const CUSTOMER_TAB = '.sidebar[data-tab="customer"]';

const read = (path: Path): JsonStrategy => ({ from: 'json', request: 'ticket', path });
const fullName = (path: Path): JsonStrategy => ({
  ...read([...path, { keys: ['firstname', 'lastname'] }]),
  match: '^(?!-$).+',
  join: ' ',
});

/**
 * Zammad 3 to 6, read in its source (November 2026). One page; the tickets of the task bar stay in it, each in an element named after its task, and the one in front is
 * `active`. The desktop and mobile pages have no stable marks: there the API alone speaks.
 * `all=true` brings the ticket with its users and articles, `expand=true` the names of state and priority, which admins may change.
 */
export const zammad: HelpdeskDescription = {
  id: 'zammad',
  name: 'Zammad',
  support: 'stable',
  fingerprint: '#zammad_form_script, #app > .content[id^="content_permanent_"]',
  notTicket: [
    { in: 'hash', pattern: '^#ticket/create', new: true },
    { in: 'path', pattern: '/(?:desktop|mobile)/tickets?/create(?:/|$)', new: true },
  ],
  ticket: [
    { in: 'hash', pattern: '^#ticket/zoom/(?<id>\\d+)(?:/|$)' },
    { in: 'path', pattern: '/(?:desktop|mobile)/tickets/(?<id>\\d+)(?:/|$)' },
  ],
  scope: ['.content.active'],
  watchAttributes: ['class'],
  pageId: [
    {
      from: 'dom',
      select: '.content.active[id^="content_permanent_Ticket-"]',
      read: { attribute: 'id' },
      match: 'Ticket-(\\d+)$',
    },
  ],
  requests: {
    ticket: { path: '/api/v1/tickets/{id}?all=true' },
    names: { path: '/api/v1/tickets/{id}?expand=true' },
  },
  fields: {
    email: [
      read([...CUSTOMER, 'email']),
      { from: 'dom', select: `${CUSTOMER_TAB} .userInfo-value a[href^="mailto:"]` },
      {
        from: 'pair',
        row: `${CUSTOMER_TAB} .userInfo-entry`,
        value: '.userInfo-value',
        match: '^\\S+@\\S+$',
      },
    ],
    name: [fullName(CUSTOMER), { from: 'dom', select: `${CUSTOMER_TAB} .userInfo-name` }],
    number: [
      read([...TICKET, 'number']),
      { from: 'dom', select: '.ticketZoom-header .ticket-number[data-number]' },
    ],
    subject: [read([...TICKET, 'title']), { from: 'dom', select: '.js-objectTitle' }],
    status: [{ from: 'json', request: 'names', path: ['state'] }],
    priority: [{ from: 'json', request: 'names', path: ['priority'] }],
    tags: [read(['tags', { pick: 'all' }]), { from: 'dom', select: '.tags .list-item-name', pick: 'all' }],
    assignee: [read([...OWNER, { filled: 'email' }, 'email']), fullName(OWNER)],
    createdAt: [read([...TICKET, 'created_at'])],
    updatedAt: [read([...TICKET, 'updated_at'])],
    parentId: [read(['links', { where: 'link_type', is: 'parent' }, 'link_object_value'])],
    replySide: [{ ...read([...REPLY, 'sender']), map: { Customer: 'customer', Agent: 'agent' } }],
    replyAuthor: [read([...REPLY, 'from'])],
    replyId: [read([...REPLY, 'id'])],
    replyAt: [read([...REPLY, 'created_at'])],
  },
  noAddress: [read([...CUSTOMER, { empty: 'email' }, 'id'])],
  exclude: ['.ticket-article', '.ticket-article-item', '.article-new', '.userInfo [contenteditable]'],
};
