import type { HelpdeskDescription } from './helpdesk.ts';

/** What products call tickets in their URLs, and one of them. */
const TICKETS = '(?:tickets|cases|conversations|issues|requests|threads|inquiries|incidents)';
const TICKET =
  '(?:tickets?|cases?|conversations?|issues?|requests?|threads?|inquir(?:y|ies)|incidents?|messages?|dialogs?|chats?|emails?)';
/** What may stand before it without meaning another workspace, whose numbers may be the same. */
const BEFORE =
  '(?:(?:a|admin|agent|app|crm|dashboard|desk|helpdesk|inbox|operator|panel|staff|support|[a-z]{2}(?:-[a-z]{2})?)/)*';
/** An id has a digit. */
const ID = '(?<id>[\\w-]*\\d[\\w-]*)';
const END = '(?![^/?#;&])';

/**
 * Any page that the user switches on, of a product that nobody described: initdesk and Disqua among them. Nothing is known of its pages, so the ticket is told by the shape of the
 * URL and the customer by the heuristic. Where no part of the URL looks like a ticket's id, all of it is the id, up to what only counts visits or points into the page.
 */
export const generic: HelpdeskDescription = {
  id: 'generic',
  name: 'Any other helpdesk',
  support: 'experimental',
  notTicket: [
    { in: 'all', pattern: `/(?:new|create|compose)${END}`, new: true },
    { in: 'all', pattern: '^/*$' },
    {
      in: 'path',
      pattern: '/(?:log-?in|sign-?in|log-?out|sign-?out|search|settings|preferences|dashboard|reports?)/?$',
    },
    { in: 'path', pattern: `/${TICKETS}(?:/(?:list|all|open|closed|mine|unassigned))?/?$` },
  ],
  ticket: [
    { in: 'path', pattern: `^/${BEFORE}${TICKET}/(?:[a-z-]+/)?${ID}${END}` },
    { in: 'hash', pattern: `^#!?/?${BEFORE}${TICKET}/(?:[a-z-]+/)?${ID}${END}` },
    {
      in: 'query',
      pattern: `[?&;](?:ticket|case|conversation|issue|request|thread)[-_]?(?:[iI]d|[nN]umber|[nN]o)?=${ID}${END}`,
    },
    { in: 'all', pattern: `/${TICKET}[^/?#]*\\?(?:[^#]*[&;])?id=${ID}${END}` },
    {
      in: 'all',
      pattern: '^(?<id>[^#]*?(?:#[^/]*/.*?)?)(?:[?&](?:utm_\\w+|gclid|fbclid|msclkid|_gl)=.*|#[^/]*)?$',
    },
  ],
  fields: {
    subject: [{ from: 'title' }],
  },
  generic: true,
};
