import type { HelpdeskDescription } from './helpdesk.ts';

/** Pylon. Only its URLs are known (2026), and an API on another origin that is not used: the heuristic looks for the address. */
export const pylon: HelpdeskDescription = {
  id: 'pylon',
  name: 'Pylon',
  support: 'experimental',
  matches: ['https://app.usepylon.com/*'],
  ticket: [
    {
      in: 'all',
      pattern: '^/(?:issues|support)(?:/[^?#]*)?\\?(?:[^#]*&)?issueNumber=(?<id>\\d+)(?![^&#])',
    },
  ],
  fields: {},
  generic: true,
};
