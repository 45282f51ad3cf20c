import type { HelpdeskDescription } from './helpdesk.ts';

/** Kayako. URL and two texts of the page after public scripts (2026); nothing is known of where it shows the address, so the heuristic looks. Several cases stay open in tabs. */
export const kayako: HelpdeskDescription = {
  id: 'kayako',
  name: 'Kayako',
  support: 'experimental',
  matches: ['https://*.kayako.com/*'],
  notTicket: [{ in: 'path', pattern: '^/agent/conversations/view(?:/|$)' }],
  ticket: [{ in: 'path', pattern: '^/agent/(?:conversations|cases)/(?<id>\\d+)(?:/|$)' }],
  fields: {
    subject: [{ from: 'dom', select: '.qa-ko-case-content__subject-subtitle', visible: true }],
    status: [{ from: 'dom', select: '.qa-ko-case-content__status', visible: true }],
  },
  generic: true,
};
