import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';
import { answerOf } from './strategies.ts';

const [ticket, contact, threads] = [answerOf('ticket'), answerOf('contact'), answerOf('threads')];
const API = '/supportapi/zd/{portal}/api/v1';
/** Threads come newest first. */
const REPLY: JsonStrategy['path'] = ['data', { pick: 'first' }];
/** Without the organisation's id Zoho refuses every request. */
const ORGANISATION = {
  headers: { orgId: { setting: 'orgId' } },
  needs: { orgId: { from: 'setting' as const, setting: 'orgId' } },
};

/**
 * Zoho Desk. The API is the one that its own pages use, with the agent's session, after one detailed public script (September 2026); it mirrors the documented one. Nothing of
 * the page is known but its title, which shows the number. The ticket's own `email` is often a mailbox of the team, so only the contact counts.
 */
export const zohoDesk: HelpdeskDescription = {
  id: 'zoho-desk',
  name: 'Zoho Desk',
  support: 'experimental',
  matches: [
    'https://desk.zoho.com/*',
    'https://desk.zoho.eu/*',
    'https://desk.zoho.in/*',
    'https://desk.zoho.com.au/*',
  ],
  fingerprint: '[class*="zd_v2-detailviewlayout-"]',
  ticket: [
    {
      in: 'path',
      pattern: '^/agent/(?<portal>[^/]+)/(?:[^/]+/)?tickets/details/(?<id>\\d+)(?:/|$)',
    },
    {
      in: 'all',
      pattern: '^/support/(?<portal>[^/]+)/ShowHomePage\\.do[^#]*#Cases/dv/(?<id>[0-9a-f]+)(?![^/?])',
    },
  ],
  settings: [
    {
      name: 'orgId',
      label: 'Organisation ID',
      help: 'A number. In Zoho Desk: Setup, Developer Space, API. Without it the customer cannot be read.',
    },
  ],
  requests: {
    ticket: { path: `${API}/tickets/{id}`, ...ORGANISATION },
    threads: { path: `${API}/tickets/{id}/threads?limit=10`, ...ORGANISATION },
    contact: {
      path: `${API}/contacts/{contact}`,
      headers: ORGANISATION.headers,
      needs: { ...ORGANISATION.needs, contact: ticket('contactId') },
    },
  },
  fields: {
    email: [contact('email')],
    name: [{ ...contact({ keys: ['firstName', 'lastName'] }), join: ' ' }],
    others: [contact('secondaryEmail')],
    number: [ticket('ticketNumber'), { from: 'title', match: '#(\\d+)' }],
    subject: [ticket('subject')],
    status: [ticket('status')],
    priority: [ticket('priority')],
    createdAt: [ticket('createdTime')],
    updatedAt: [ticket('modifiedTime')],
    replySide: [{ ...threads(...REPLY, 'direction'), map: { in: 'customer', out: 'agent' } }],
    replyAuthor: [threads(...REPLY, 'fromEmailAddress')],
    replyId: [threads(...REPLY, 'id')],
    replyAt: [threads(...REPLY, 'createdTime')],
  },
  noAddress: [ticket({ empty: 'contactId' }, 'id'), contact({ empty: 'email' }, 'id')],
};
