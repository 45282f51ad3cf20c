import type { HelpdeskDescription } from './helpdesk.ts';
import { dom } from './strategies.ts';

const ADDRESSES = '[data-cy="Sidebar.CustomerEmails"] [data-testid="EmailList.EmailLink"]';

/**
 * Help Scout. Read from the page alone: no API that answers to the agent's session is known. Addresses after one public extension (2026), URL and title after
 * several. The URL has two numbers, the conversation's id and the number that people see; the title shows the second.
 */
export const helpScout: HelpdeskDescription = {
  id: 'help-scout',
  name: 'Help Scout',
  support: 'experimental',
  matches: ['https://secure.helpscout.net/*', 'https://app.helpscout.com/*'],
  ticket: [{ in: 'path', pattern: '^/conversation/(?<id>\\d+)(?:/(?<number>\\d+))?(?:/|$)' }],
  pageId: [{ from: 'title', match: '#(\\d+)' }],
  pageIdIs: 'number',
  fields: {
    email: [dom(ADDRESSES)],
    others: [dom(ADDRESSES, { pick: 'all' })],
    number: [
      { from: 'url', capture: 'number' },
      { from: 'title', match: '#(\\d+)' },
    ],
    subject: [
      dom('[aria-label="Conversation Subject"]'),
      dom('[data-cy="EditableTextarea"]'),
      { from: 'title', match: '#\\d+ (.+) - ' },
    ],
    // Of several dashes the last one parts the subject from the name.
    name: [{ from: 'title', match: '#\\d+ .+ - (.+)$' }],
    tags: [dom('[data-cy="Tag"]', { pick: 'all' })],
  },
  exclude: ['section.messageBody'],
};
