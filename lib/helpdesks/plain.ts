import type { HelpdeskDescription } from './helpdesk.ts';

/** Plain. Only its URLs are known (2026): the heuristic looks for the address. */
export const plain: HelpdeskDescription = {
  id: 'plain',
  name: 'Plain',
  support: 'experimental',
  matches: ['https://app.plain.com/*'],
  ticket: [{ in: 'path', pattern: '^/workspace/(?<workspace>w_\\w+)/thread/(?<id>th_\\w+)(?:/|$)' }],
  fields: {},
  generic: true,
};
