import type { DomStrategy, HelpdeskDescription } from './helpdesk.ts';

/** Conversations that were open before stay in the page, hidden. */
const MESSAGE = 'div.adn[data-legacy-message-id]';

/**
 * Gmail as a team's inbox. Read from the page alone, as several public extensions do (2026): it has no API that a session could use. The id in the URL is opaque,
 * so the ticket is what the page shows. The customer is the newest sender who is not of the team: shared addresses and domains belong in the site's exclusions.
 */
export const gmail: HelpdeskDescription = {
  id: 'gmail',
  name: 'Gmail',
  support: 'stable',
  matches: ['https://mail.google.com/*'],
  ticket: [
    {
      from: 'dom',
      path: '^/mail/(?:u/\\d+/)?',
      select: 'h2.hP[data-legacy-thread-id]',
      read: { attribute: 'data-legacy-thread-id' },
      visible: true,
    },
  ],
  fields: {
    email: [shown(`${MESSAGE} span.gD[email]`, { attribute: 'email' }, 'fromLast')],
    name: [shown(`${MESSAGE} span.gD[email="{email}" i][name]`, { attribute: 'name' }, 'last')],
    others: [
      shown(`${MESSAGE} span.gD[email]`, { attribute: 'email' }, 'all'),
      shown(`${MESSAGE} span.g2[email]`, { attribute: 'email' }, 'all'),
    ],
    subject: [shown('h2.hP', 'text', 'first')],
    tags: [shown('.hN', 'text', 'all')],
    agent: [
      account('[aria-label*="Google Account"]'),
      // "{subject} - {account} - {product}": the customer writes the subject, so the last address counts.
      { from: 'title', match: '^.* - (\\S+@\\S+) - [^@]*$' },
      // The label in other languages.
      account(`[aria-label*="Google"][aria-label*="@"]:not(${MESSAGE} *)`),
    ],
    replyAuthor: [shown(`${MESSAGE} span.gD[email]`, { attribute: 'email' }, 'last')],
    replyId: [shown(MESSAGE, { attribute: 'data-legacy-message-id' }, 'last')],
    replyAt: [shown(`${MESSAGE} span.g3[title]`, { attribute: 'title' }, 'last')],
  },
  // Messages, and all of them the team's own.
  noAddress: [shown(`${MESSAGE} span.gD[email]`, { attribute: 'email' }, 'first')],
  exclude: ['.a3s', '[contenteditable="true"]'],
};

function shown(select: string, read: DomStrategy['read'], pick: DomStrategy['pick']): DomStrategy {
  return { from: 'dom', select, read, pick, visible: true, anywhere: false };
}

function account(select: string): DomStrategy {
  return { ...shown(select, { attribute: 'aria-label' }, 'first'), match: '[^\\s()<>]+@[^\\s()<>]+' };
}
