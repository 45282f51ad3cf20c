import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';

type Path = JsonStrategy['path'];

const API = '/api/method/helpdesk.helpdesk.doctype.hd_ticket.api';
const LAST_REPLY: Path = ['message', 'communications', { pick: 'last' }];

const read = (...path: Path): JsonStrategy => ({ from: 'json', request: 'ticket', path: ['data', ...path] });

/**
 * Frappe Helpdesk, read in its source (July 2026). One page; the agent's part is below `/helpdesk/tickets`, the customers' own below `/helpdesk/my-tickets`.
 * The page shows names and keeps addresses in tooltips, so all comes from the API, with the session cookie. A contact's own address is newer than the one that the
 * ticket was raised by. The contact's name is a record's name, not always the person's. A merged ticket names the one that it went into.
 */
export const frappeHelpdesk: HelpdeskDescription = {
  id: 'frappe-helpdesk',
  name: 'Frappe Helpdesk',
  support: 'stable',
  fingerprint: 'meta[name="apple-mobile-web-app-title"][content="Frappe Helpdesk"]',
  notTicket: [{ in: 'path', pattern: '/helpdesk/tickets/new(?:/|$)', new: true }],
  ticket: [{ in: 'path', pattern: '/helpdesk/tickets/(?<id>\\d+)/?$' }],
  requests: {
    ticket: { path: '/api/resource/HD%20Ticket/{id}' },
    contact: { path: `${API}.get_ticket_contact?ticket={id}` },
    assignees: { path: `${API}.get_ticket_assignees?ticket={id}` },
    activities: { path: `${API}.get_ticket_activities?ticket={id}` },
  },
  fields: {
    email: [{ from: 'json', request: 'contact', path: ['message', 'email_id'] }, read('raised_by')],
    name: [{ from: 'json', request: 'contact', path: ['message', 'name'] }],
    others: [read('raised_by')],
    subject: [read('subject')],
    status: [read('status')],
    priority: [read('priority')],
    assignee: [{ from: 'json', request: 'assignees', path: ['message', { pick: 'first' }, 'name'] }],
    createdAt: [read('creation')],
    updatedAt: [read('modified')],
    parentId: [read('merged_with'), read('ticket_split_from')],
    replySide: [
      {
        from: 'json',
        request: 'activities',
        path: [...LAST_REPLY, 'sent_or_received'],
        map: { Received: 'customer', Sent: 'agent' },
      },
    ],
    replyAuthor: [{ from: 'json', request: 'activities', path: [...LAST_REPLY, 'sender'] }],
    replyId: [{ from: 'json', request: 'activities', path: [...LAST_REPLY, 'name'] }],
    replyAt: [{ from: 'json', request: 'activities', path: [...LAST_REPLY, 'communication_date'] }],
  },
  noAddress: [read({ empty: 'raised_by' }, 'name')],
};
