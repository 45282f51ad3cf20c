import type { HelpdeskDescription } from './helpdesk.ts';
import { answerOf, dom } from './strategies.ts';

const [conversation, me] = [answerOf('conversation'), answerOf('me')];

/**
 * Intercom's inbox. The API is the one that its own pages use, with the agent's session, after one public extension; it is undocumented. What a lead lacks comes as an
 * empty object. No dependable place of the address in the page is known.
 */
export const intercom: HelpdeskDescription = {
  id: 'intercom',
  name: 'Intercom',
  support: 'experimental',
  matches: ['https://app.intercom.com/*', 'https://app.eu.intercom.com/*', 'https://app.au.intercom.com/*'],
  ticket: [
    {
      in: 'path',
      pattern: '^/a/(?:inbox|apps)/(?<app>[a-z0-9]+)/(?:.*/)?conversations?/(?<id>\\d+)(?:/|$)',
    },
  ],
  requests: {
    conversation: { path: '/ember/inbox/conversations/{id}?app_id={app}' },
    me: { path: '/ember/admins/me.json?app_id={app}' },
  },
  fields: {
    email: [conversation('user_summary', 'email')],
    name: [conversation('user_summary', 'name')],
    subject: [
      conversation('title'),
      dom('span[data-conversation-title]'),
      dom('.inbox__card__header__title'),
    ],
    status: [conversation('state')],
    priority: [conversation('priority')],
    agent: [me('email'), me('name')],
  },
  noAddress: [
    conversation('user_summary', { empty: 'email' }, 'user_id'),
    conversation('user_summary', { empty: 'email' }, 'name'),
  ],
};
