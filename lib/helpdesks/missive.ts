import type { HelpdeskDescription } from './helpdesk.ts';

/** Missive. Only its URLs are known (2026): the heuristic looks for the address. */
export const missive: HelpdeskDescription = {
  id: 'missive',
  name: 'Missive',
  support: 'experimental',
  matches: ['https://mail.missiveapp.com/*'],
  ticket: [{ in: 'hash', pattern: '^#(?:[^?]*/)?conversations/(?<id>[0-9a-f-]{36})(?![^/?])' }],
  fields: {},
  generic: true,
};
