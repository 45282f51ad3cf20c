import type { HelpdeskDescription } from './helpdesk.ts';

/** LiveAgent. URL, number and subject after one public extension (2026); nothing is known of where it shows the address, so the heuristic looks. Tickets stay open in tabs. */
export const liveagent: HelpdeskDescription = {
  id: 'liveagent',
  name: 'LiveAgent',
  support: 'experimental',
  matches: ['https://*.ladesk.com/*'],
  ticket: [{ in: 'hash', pattern: '^#Conversation;id=(?<id>[0-9a-z]+)(?![^;/&])' }],
  fields: {
    number: [{ from: 'dom', select: '.CodeLabel', visible: true }],
    subject: [{ from: 'dom', select: '.ConversationHeaderSubject', visible: true }],
  },
  generic: true,
};
