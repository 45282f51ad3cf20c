import type { DomReading, HelpdeskDescription, StrategyDescription } from './helpdesk.ts';

const REQUESTERS = 'select[data-actor-type="requester"]';
const WITH_ADDRESS = ':is([data-default-email*="@"], [data-alternative-email*="@"])';
const NO_ADDRESS = `${REQUESTERS}:not(:has(option[selected]${WITH_ADDRESS}))`;
const ASSIGNED = 'select[data-actor-type="assign"]';

/** An attribute of those whom a box of actors names. */
function actor(select: string, attribute: string, pick: 'first' | 'all' = 'first'): StrategyDescription {
  return { from: 'dom', select, read: { attribute }, pick };
}

/** A part of the newest follow-up; agents choose whether that stands first or last. */
function lastFollowup(select: string, read: DomReading['read'] = 'text'): StrategyDescription {
  const orderBy = { row: '.timeline-item', attribute: 'data-items-id' };
  const item = '.timeline-item.ITILFollowup:not(.private-item)';
  return { from: 'dom', select: `${item}${select}`, read, orderBy, pick: 'last' };
}

/** A time in the agent's own format: in full where a tooltip has it (which takes it from the title), else where the page writes no times like "3 days ago". */
function time(
  of: (select: string, read?: DomReading['read']) => StrategyDescription,
  span: string,
): StrategyDescription[] {
  return [
    of(`${span}[title]`, { attribute: 'title' }),
    of(`${span}[data-bs-original-title]`, { attribute: 'data-bs-original-title' }),
    of(`${span}:not([title], [data-bs-original-title])`),
  ];
}

function ofTicket(select: string, read: DomReading['read'] = 'text'): StrategyDescription {
  return { from: 'dom', select: `.timeline-item.ITILContent .timeline-header .creator ${select}`, read };
}

/**
 * GLPI 10 and 11, read in its templates (November 2026). Full page loads; the ticket itself is a tab that comes a moment later. Its API wants a token of its own.
 * Requesters are people, groups, or bare addresses; the first of them is the customer. Choices stand in the page as numbers, here as GLPI's own English words.
 */
export const glpi: HelpdeskDescription = {
  id: 'glpi',
  name: 'GLPI',
  support: 'stable',
  fingerprint: 'meta[property="glpi:csrf_token"]',
  notTicket: [{ in: 'all', pattern: '/front/ticket\\.form\\.php(?!\\?(?:[^#]*&)?id=[1-9])', new: true }],
  ticket: [{ in: 'all', pattern: '/front/ticket\\.form\\.php\\?(?:[^#]*&)?id=(?<id>[1-9]\\d*)(?![^&#])' }],
  pageIdMayMiss: true,
  pageId: [actor('.timeline-item.ITILContent[data-itemtype="Ticket"]', 'data-items-id')],
  fields: {
    email: [
      actor(`${REQUESTERS} option[selected]:first-child[data-default-email*="@"]`, 'data-default-email'),
      actor(`${REQUESTERS} option[selected]:first-child`, 'data-alternative-email'),
      actor(`${REQUESTERS} option[selected][data-default-email*="@"]`, 'data-default-email'),
      actor(`${REQUESTERS} option[selected][data-alternative-email*="@"]`, 'data-alternative-email'),
    ],
    name: [
      actor(`${REQUESTERS} option[selected]:first-child${WITH_ADDRESS}`, 'data-title'),
      actor(`${REQUESTERS} option[selected][data-default-email*="@"]`, 'data-title'),
      actor(`${NO_ADDRESS} option[selected]`, 'data-title'),
    ],
    others: [
      actor(`${REQUESTERS} option[selected]`, 'data-default-email', 'all'),
      actor(`${REQUESTERS} option[selected]`, 'data-alternative-email', 'all'),
      actor('select[data-actor-type="observer"] option[selected]', 'data-default-email', 'all'),
      actor('select[data-actor-type="observer"] option[selected]', 'data-alternative-email', 'all'),
    ],
    subject: [{ from: 'dom', select: '.ITILContent .card-title' }],
    status: [
      {
        from: 'dom',
        select: 'select[name="status"]',
        read: 'value',
        map: { 1: 'new', 2: 'assigned', 3: 'planned', 4: 'pending', 5: 'solved', 6: 'closed' },
      },
    ],
    priority: [
      {
        from: 'dom',
        select: 'select[name="priority"]',
        read: 'value',
        map: { 1: 'very low', 2: 'low', 3: 'medium', 4: 'high', 5: 'very high', 6: 'major' },
      },
    ],
    assignee: [
      actor(`${ASSIGNED} option[selected][data-itemtype="User"]`, 'data-title'),
      actor(`${ASSIGNED} option[selected]`, 'data-title'),
    ],
    agent: [{ from: 'dom', select: '.user-menu .dropdown-header' }],
    createdAt: time(ofTicket, '> .badge:first-child > span:has(> a[href^="#"])'),
    updatedAt: time(ofTicket, '> .badge + .badge > span:first-child'),
    replyAuthor: [lastFollowup(' .timeline-header .creator a[href*="user.form.php"]')],
    replyId: [lastFollowup('[data-items-id]', { attribute: 'data-items-id' })],
    replyAt: time(lastFollowup, ' .timeline-header .creator > .badge:first-child > span:has(> a[href^="#"])'),
  },
  noAddress: [{ from: 'dom', select: NO_ADDRESS }],
  exclude: ['.rich_text_container', '.timeline-item:not(.ITILContent) .read-only-content', '.edit-content'],
};
