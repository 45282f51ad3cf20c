import type { HelpdeskDescription } from './helpdesk.ts';

const MESSAGE = '[class*="c-conversation-box-content-message--"]';

/** Crisp. Read from the page alone, as three public extensions do (2026). Conversations are chats: they have no subject, and many visitors have no address. */
export const crisp: HelpdeskDescription = {
  id: 'crisp',
  name: 'Crisp',
  support: 'stable',
  matches: ['https://app.crisp.chat/*'],
  ticket: [
    { in: 'path', pattern: '^/website/(?<website>[0-9a-f-]{36})/inbox/(?<id>session_[0-9a-f-]+)(?:/|$)' },
  ],
  fields: {
    email: [{ from: 'dom', select: '.c-conversation-profile__email' }],
    name: [
      { from: 'dom', select: '.c-conversation-profile__name' },
      { from: 'dom', select: '.c-conversation-profile__nickname' },
    ],
    tags: [{ from: 'dom', select: '.c-base-tag__label', pick: 'all' }],
    replySide: [
      {
        from: 'dom',
        select: MESSAGE,
        pick: 'last',
        read: { attribute: 'class' },
        match: 'c-conversation-box-content-message--(user|operator)(?![\\w-])',
        map: { user: 'customer', operator: 'agent' },
      },
    ],
  },
  noAddress: [
    {
      from: 'dom',
      select: '[class*="c-conversation-profile__email"][class*="--not-set"]',
      read: { attribute: 'class' },
    },
  ],
  exclude: [`${MESSAGE} *`, '[contenteditable="true"]'],
};
