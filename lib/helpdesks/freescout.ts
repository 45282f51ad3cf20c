import type { DomReading, HelpdeskDescription, StrategyDescription } from './helpdesk.ts';

const CUSTOMER = '.conv-customer-block .customer-snippet';
const MESSAGE = '.thread:is(.thread-type-customer, .thread-type-message)';

/** A part of the newest message: pages have the newest first, unless an extension turns them round. */
function lastMessage(select: string, read: DomReading['read'] = 'text'): StrategyDescription {
  const orderBy = { row: '.thread', attribute: 'data-thread_id' };
  return { from: 'dom', select: `${MESSAGE}${select}`, read, orderBy, pick: 'last' };
}

/**
 * FreeScout 1.8, read in its templates (November 2026). Full page loads, one conversation a page; nothing reads a conversation with the session but the page itself.
 * The customer's main address stands before the further ones. Status and assignee are words in the agent's language; the status has a code as well.
 */
export const freescout: HelpdeskDescription = {
  id: 'freescout',
  name: 'FreeScout',
  support: 'stable',
  fingerprint: 'body[data-auth_user_id][class*="locale-"]',
  notTicket: [{ in: 'path', pattern: '/mailbox/\\d+/(?:new-ticket|clone-ticket/\\d+)$', new: true }],
  ticket: [{ in: 'path', pattern: '/conversation/(?<id>\\d+)/?$' }],
  watchAttributes: ['class'],
  pageId: [
    { from: 'dom', select: 'body[data-conversation_id]', read: { attribute: 'data-conversation_id' } },
  ],
  fields: {
    email: [{ from: 'dom', select: `${CUSTOMER} .customer-email a.contact-main` }],
    name: [{ from: 'dom', select: `${CUSTOMER} .customer-name` }],
    others: [
      { from: 'dom', select: `${CUSTOMER} .customer-email a.contact-main`, pick: 'all' },
      { from: 'dom', select: 'select#cc option[selected]', read: { attribute: 'value' }, pick: 'all' },
    ],
    number: [{ from: 'dom', select: '.conv-numnav strong' }],
    subject: [
      { from: 'dom', select: '#conv-subj-value', read: 'value' },
      { from: 'dom', select: '.conv-subjtext > span' },
    ],
    status: [
      {
        from: 'dom',
        select: '#conv-status li.active a[data-status]',
        read: { attribute: 'data-status' },
        map: { 1: 'active', 2: 'pending', 3: 'closed', 4: 'spam' },
      },
      { from: 'dom', select: '#conv-status .conv-info-val > span:first-child' },
    ],
    tags: [{ from: 'dom', select: '.conv-tags .fs-tag-name', pick: 'all' }],
    assignee: [{ from: 'dom', select: '#conv-assignee .conv-info-val > span:first-child' }],
    agent: [{ from: 'dom', select: '.nav-user' }],
    replySide: [
      {
        ...lastMessage('', { attribute: 'class' }),
        match: 'thread-type-(customer|message)(?![\\w-])',
        map: { message: 'agent' },
      },
    ],
    replyAuthor: [lastMessage(' .thread-person strong')],
    replyId: [lastMessage('[data-thread_id]', { attribute: 'data-thread_id' })],
    replyAt: [lastMessage(' .thread-date', { attribute: 'title' })],
  },
  noAddress: [
    { from: 'dom', select: `${CUSTOMER}:not(:has(.customer-email))` },
    { from: 'dom', select: '#conv-layout-customer:not(:has(.conv-customer-block))' },
  ],
  exclude: ['.thread-body', '.conv-reply-body', '.thread-recipients'],
};
