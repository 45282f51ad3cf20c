import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';
import { answerOf, dom } from './strategies.ts';

const [ticket, conversations] = [answerOf('ticket'), answerOf('conversations')];
/** Conversations come newest first; private ones are notes. */
const REPLY: JsonStrategy['path'] = ['conversations', { where: 'private', is: false }, { pick: 'first' }];
const AS_THE_APP_DOES = { 'X-Requested-With': { text: 'XMLHttpRequest' } };

/**
 * Freshdesk. The API is the one that its own pages use, with the agent's session; selectors as several public extensions rely on them (2026). One ticket a
 * page. Requesters from the phone or social networks have no address. Whoever is signed in cannot be read.
 */
export const freshdesk: HelpdeskDescription = {
  id: 'freshdesk',
  name: 'Freshdesk',
  support: 'stable',
  matches: ['https://*.freshdesk.com/*'],
  fingerprint: '[data-test-id="tkt-properties-status"], [data-test-id^="requester-info-contact-"]',
  notTicket: [{ in: 'path', pattern: '^/a/tickets/new(?:/|$)', new: true }],
  ticket: [{ in: 'path', pattern: '^/a/tickets/(?<id>\\d+)(?:/|$)' }],
  pageId: [dom('.breadcrumb__item.active', { match: '(\\d+)' }), { from: 'title', match: '^\\[#(\\d+)\\]' }],
  requests: {
    ticket: { path: '/api/_/tickets/{id}?include=requester,stats', headers: AS_THE_APP_DOES },
    conversations: {
      path: '/api/_/tickets/{id}/conversations?per_page=10&order_type=desc&include=requester',
      headers: AS_THE_APP_DOES,
    },
  },
  fields: {
    email: [
      ticket('ticket', 'requester', 'email'),
      dom('[data-test-id="requester-info-contact-email"] .info-details-content'),
    ],
    name: [ticket('ticket', 'requester', 'name'), dom('.widget-requestor-info')],
    others: [ticket('ticket', 'cc_emails', { pick: 'all' })],
    // The heading holds buttons too.
    subject: [ticket('ticket', 'subject'), dom('.ticket-subject-heading', { read: 'ownText' })],
    status: [
      {
        ...ticket('ticket', 'status'),
        map: { 2: 'open', 3: 'pending', 4: 'resolved', 5: 'closed' },
      },
      dom('[data-test-id="tkt-properties-status"] .ember-power-select-selected-item'),
    ],
    priority: [
      { ...ticket('ticket', 'priority'), map: { 1: 'low', 2: 'medium', 3: 'high', 4: 'urgent' } },
      dom('[data-test-id="priority"] .ember-power-select-selected-item'),
    ],
    tags: [
      ticket('ticket', 'tags', { pick: 'all' }),
      dom('.ticket-tags ul li .tag-options', { pick: 'all' }),
    ],
    // The ticket's answer has the id alone, and names come with all agents of the account: the page says it cheaper.
    assignee: [dom('[data-test-id="Agent"] .ember-power-select-selected-item', { match: '^(?!-).+' })],
    createdAt: [ticket('ticket', 'created_at')],
    updatedAt: [ticket('ticket', 'updated_at')],
    replySide: [{ ...conversations(...REPLY, 'incoming'), map: { true: 'customer', false: 'agent' } }],
    replyAuthor: [
      conversations(...REPLY, 'requester', 'email'),
      conversations(...REPLY, 'requester', 'name'),
    ],
    replyId: [conversations(...REPLY, 'id')],
    replyAt: [conversations(...REPLY, 'created_at')],
  },
  noAddress: [ticket('ticket', 'requester', { empty: 'email' }, 'id')],
  exclude: [
    '#ticket_original_request',
    '.ticket-details__item__content',
    '.ticket-description .text__content',
  ],
};
