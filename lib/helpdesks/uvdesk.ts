import type { DomReading, HelpdeskDescription, StrategyDescription } from './helpdesk.ts';

const CUSTOMER = '.uv-aside-customer-info';

/** A part of the newest reply; notes are none. The replies come after the page, and older ones on a click. */
function lastReply(select: string, read: DomReading['read'] = 'text', match = '.+'): StrategyDescription {
  const orderBy = { row: '.thread-list > .uv-ticket-main', attribute: 'class' };
  const reply = '.thread-list > .uv-ticket-main:not(.uv-ticket-note, .uv-ticket-note-agent)';
  return { from: 'dom', select: `${reply} ${select}`, read, orderBy, pick: 'last', match };
}

/** What stands in the select box whose list has this name. */
function chosen(list: string): StrategyDescription {
  return { from: 'dom', select: `.uv-aside-select:has(ul.${list}) .uv-aside-select-value` };
}

/**
 * UVdesk community edition, read in its templates (core framework of September 2025). Full page loads below `/{language}/{prefix}/`; admins choose the prefix.
 * The page names the customer's address after the name, in one way when it is served and in another after the agent has edited it.
 */
export const uvdesk: HelpdeskDescription = {
  id: 'uvdesk',
  name: 'UVdesk',
  support: 'stable',
  fingerprint: '.uv-paper',
  ticket: [{ in: 'path', pattern: '/ticket/view/(?<id>\\d+)/?$' }],
  pageId: [{ from: 'dom', select: '.uv-aside-title h6', match: '#(\\d+)$' }],
  fields: {
    email: [
      { from: 'dom', select: `${CUSTOMER} > div:first-child + span` },
      { from: 'dom', select: `${CUSTOMER} > span:first-child + span` },
    ],
    name: [
      { from: 'dom', select: `${CUSTOMER} > div:first-child > span:first-child` },
      { from: 'dom', select: `${CUSTOMER} > span:first-child` },
    ],
    subject: [{ from: 'dom', select: '.uv-ticket-head h1' }],
    status: [chosen('status')],
    priority: [chosen('priority')],
    assignee: [{ ...chosen('agent'), match: '^(?!Not Assigned$).+' }],
    agent: [{ from: 'dom', select: '.uv-dropdown-container > .user-name' }],
    createdAt: [
      {
        from: 'dom',
        select: '.uv-ticket-strip .timeago[data-timestamp]',
        read: { attribute: 'data-timestamp' },
      },
    ],
    replyAuthor: [lastReply('.uv-ticket-member-name')],
    replyId: [lastReply('.copy-thread-link[id^="thread"]', { attribute: 'id' }, '\\d+')],
    replyAt: [lastReply('.timeago[data-timestamp]', { attribute: 'data-timestamp' })],
  },
  noAddress: [{ from: 'dom', select: `${CUSTOMER} > :first-child + span:empty` }],
  exclude: ['.message', '.uv-ticket-reply', '.thread-edit-container'],
};
