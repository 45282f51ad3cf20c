import type { HelpdeskDescription } from './helpdesk.ts';

/** Re:amaze. After one public source (2026): the customer's profile is known, not where in it the address stands. A link to it counts; else the heuristic looks. */
export const reamaze: HelpdeskDescription = {
  id: 'reamaze',
  name: 'Re:amaze',
  support: 'experimental',
  matches: ['https://*.reamaze.com/*'],
  ticket: [{ in: 'path', pattern: '^/admin/conversations/(?<id>[^/]+)/?$' }],
  fields: {
    email: [
      {
        from: 'dom',
        select: '#conversation-right-rail .customer-profile .profile-details a[href^="mailto:"]',
        read: { attribute: 'href' },
      },
    ],
    status: [{ from: 'dom', select: '#conversation-sticky-top .conversation-status-wrap' }],
    assignee: [{ from: 'dom', select: 'span.assignee img', read: { attribute: 'data-original-title' } }],
  },
  exclude: ['.message'],
  generic: true,
};
