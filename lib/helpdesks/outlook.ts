import type { HelpdeskDescription } from './helpdesk.ts';

/**
 * Outlook on the web, a shared mailbox as a rule. After one public extension (2026); class names are generated, so little can be read for sure. A sender who is in
 * the address book may show without an address: then the heuristic looks in the reading pane, and an address can be typed. A shared mailbox's own address is in the URL.
 */
export const outlook: HelpdeskDescription = {
  id: 'outlook',
  name: 'Outlook on the web',
  support: 'experimental',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
    'https://outlook.live.com/*',
  ],
  ticket: [
    {
      in: 'path',
      pattern: '^/mail/(?:(?<mailbox>[^/]+(?:@|%40)[^/]+)/)?(?:[^/]+/)*id/(?<id>[^/]+)/?$',
    },
  ],
  scope: [
    '#ReadingPaneContainerId',
    '[data-app-section="ConversationContainer"]',
    '[data-app-section="MailReadCompose"]',
  ],
  fields: {
    email: [{ from: 'dom', select: '[data-testid="SenderPersona"]', pick: 'fromLast' }],
    subject: [{ from: 'dom', select: 'div[role="heading"][title]', read: { attribute: 'title' } }],
  },
  ownAddresses: [{ from: 'url', capture: 'mailbox' }],
  exclude: ['[role="document"]', 'blockquote', '[contenteditable="true"]'],
  generic: true,
};
