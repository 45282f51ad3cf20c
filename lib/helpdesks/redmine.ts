import type { DomReading, HelpdeskDescription, StrategyDescription } from './helpdesk.ts';

const ISSUE = '.issue.details';
const AUTHOR = `${ISSUE} > p.author > a.user[href*="/users/"]`;
/** When it was made, and after that when it was changed. */
const TIME = `${ISSUE} > p.author > a[title]:not(.user)`;
/** The author's own page: what stands in the first list, without the fields that admins add. */
const PROFILE = '#content .splitcontentleft > ul:first-child';

/** A part of the newest note; agents choose whether that stands first or last. */
function lastNote(select: string, read: DomReading['read'] = 'text', match = '.+'): StrategyDescription {
  const orderBy = { row: '.journal', attribute: 'id' };
  const note = '#history .journal.has-notes:not(.private-notes)';
  return { from: 'dom', select: `${note}${select}`, read, orderBy, pick: 'last', match };
}

/**
 * Redmine 4 to 6. Run against 5.0.4 (November 2026). Full page loads. Its API does not know the browser's session, and an issue's page has no address: that is read in
 * the author's own page, which shows it unless the author hides it. Where mail opens issues the author may be "Anonymous", without a page.
 * Times are written in the agent's own format and zone.
 */
export const redmine: HelpdeskDescription = {
  id: 'redmine',
  name: 'Redmine',
  support: 'verified',
  fingerprint: 'meta[name="description"][content="Redmine"]',
  notTicket: [{ in: 'path', pattern: '/issues/new$', new: true }],
  ticket: [{ in: 'path', pattern: '/issues/(?<id>\\d+)/?$' }],
  pageId: [{ from: 'dom', select: '#content > h2', match: '#(\\d+)$' }],
  requests: {
    author: {
      path: '/users/{author}',
      answer: 'html',
      needs: {
        author: { from: 'dom', select: AUTHOR, read: { attribute: 'href' }, match: '/users/(\\d+)$' },
      },
    },
  },
  fields: {
    email: [{ from: 'html', request: 'author', select: `${PROFILE} > li:not([class]) > a[href^="mailto:"]` }],
    name: [{ from: 'dom', select: AUTHOR }],
    others: [
      {
        from: 'html',
        request: 'author',
        select: `${PROFILE} > li:not([class]) > a[href^="mailto:"]`,
        pick: 'all',
      },
    ],
    subject: [{ from: 'dom', select: `${ISSUE} > .subject h3` }],
    status: [{ from: 'dom', select: `${ISSUE} .status.attribute > .value` }],
    priority: [{ from: 'dom', select: `${ISSUE} .priority.attribute > .value` }],
    assignee: [{ from: 'dom', select: `${ISSUE} .assigned-to.attribute > .value a` }],
    agent: [{ from: 'dom', select: '#loggedas a.user' }],
    createdAt: [{ from: 'dom', select: TIME, read: { attribute: 'title' } }],
    updatedAt: [{ from: 'dom', select: `${TIME} ~ a[title]`, read: { attribute: 'title' } }],
    parentId: [
      {
        from: 'dom',
        select: `${ISSUE} > .subject p a[href*="/issues/"]`,
        read: { attribute: 'href' },
        pick: 'last',
        match: '/issues/(\\d+)$',
      },
    ],
    replyAuthor: [lastNote(' .note-header a.user')],
    replyId: [lastNote('[id^="change-"]', { attribute: 'id' }, '\\d+')],
    replyAt: [lastNote(' .note-header a[title]', { attribute: 'title' })],
  },
  noAddress: [{ from: 'dom', select: `${ISSUE} > p.author:not(:has(> a.user))` }],
  hiddenAddress: [
    {
      from: 'html',
      request: 'author',
      select: `${PROFILE}:not(:has(script)):not(:has(> li:not([class]) > a[href^="mailto:"]))`,
    },
  ],
  exclude: ['.wiki', '.wiki-edit', '#update'],
};
