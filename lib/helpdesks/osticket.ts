import type { DomReading, HelpdeskDescription, StrategyDescription } from './helpdesk.ts';

const RELOAD = '.flush-left h2 > a[href*="tickets.php?id="]';
const FACTS = 'table.ticket_info:not(.custom-data)';

const ENTRY = '.thread-entry:is(.message, .response)';
const ENTRIES = { row: '[id^="thread-entry-"]', attribute: 'id' };

/** A part of the newest message; agents choose whether that stands first or last. Notes are no messages. */
function lastMessage(select: string, read: DomReading['read'] = 'text', match = '.+'): StrategyDescription {
  return { from: 'dom', select: `${ENTRY} > .header ${select}`, read, orderBy: ENTRIES, pick: 'last', match };
}

/**
 * osTicket 1.14 to 1.18, read in its templates (November 2026). `#pjax-container` is replaced and the URL pushed, without a page load. The session's own requests
 * bring pieces of HTML and nothing more. Labels are translated, so status and priority are found by their place.
 */
export const osticket: HelpdeskDescription = {
  id: 'osticket',
  name: 'osTicket',
  support: 'stable',
  fingerprint: '#header #logo[href$="scp/index.php"]',
  notTicket: [{ in: 'all', pattern: '/scp/tickets\\.php\\?(?:[^#]*&)?a=open(?![^&#])', new: true }],
  ticket: [
    { in: 'all', pattern: '/scp/tickets\\.php\\?(?:[^#]*&)?id=(?<id>\\d+)(?![^&#])' },
    // A form that was sent back and a page found by its number have no id in their URLs.
    {
      from: 'dom',
      path: '/scp/tickets\\.php$',
      select: RELOAD,
      read: { attribute: 'href' },
      match: 'id=(\\d+)',
    },
  ],
  scope: ['#pjax-container'],
  pageId: [{ from: 'dom', select: RELOAD, read: { attribute: 'href' }, match: 'id=(\\d+)' }],
  fields: {
    email: [{ from: 'dom', select: `${FACTS} span[id^="user-"][id$="-email"]` }],
    name: [{ from: 'dom', select: `${FACTS} span[id^="user-"][id$="-name"]` }],
    number: [{ from: 'dom', select: RELOAD, match: '#\\s*(\\S+)' }],
    subject: [{ from: 'dom', select: '.tixTitle h3' }],
    status: [{ from: 'dom', select: `${FACTS} table tr:nth-child(1) > td` }],
    priority: [{ from: 'dom', select: `${FACTS} table tr:nth-child(2) > td` }],
    assignee: [{ from: 'dom', select: '#field_assign:not(:has(.faded))' }],
    agent: [{ from: 'dom', select: '#header #info strong', anywhere: true }],
    createdAt: [{ from: 'dom', select: `${FACTS} td:first-child > table tr:nth-child(4) > td` }],
    replySide: [
      {
        from: 'dom',
        select: ENTRY,
        read: { attribute: 'class' },
        orderBy: ENTRIES,
        pick: 'last',
        match: '(?<![\\w-])(message|response)(?![\\w-])',
        map: { message: 'customer', response: 'agent' },
      },
    ],
    replyAuthor: [lastMessage('> b')],
    replyId: [lastMessage('a[name^="entry-"]', { attribute: 'name' }, '\\d+')],
    replyAt: [lastMessage('time[datetime]', { attribute: 'datetime' })],
  },
  noAddress: [{ from: 'dom', select: `${FACTS} span[id^="user-"][id$="-email"]:empty` }],
  exclude: ['.thread-body', '.thread-entry .title', '.custom-data', '#response_options'],
};
