import type { HelpdeskDescription, StrategyDescription } from './helpdesk.ts';

const HEADLINE = 'h1.ticketHeaderTitleHeadline, .TicketZoom .Headline h1';
/** The rows of the customer's table: their labels are translated, their values stand in full in the title. */
const CUSTOMER = 'fieldset.TableLike > p.Value.FixedValueSmall[title]';
/** From one value of the ticket's table to the next. */
const NEXT = '+ .Clear + label + p';

/** The value so many rows before the queue's, which a link gives away. */
function beforeQueue(rows: number): StrategyDescription {
  const next = Array(rows).fill(NEXT).join(' ');
  const select = `fieldset.TableLike > p.Value[title]:has(${next} > a[href*="Action=AgentTicketQueue"])`;
  return { from: 'dom', select, read: { attribute: 'title' } };
}

/**
 * Znuny 6 and 7 and OTRS 6, read in Znuny's templates (November 2026). Full page loads; articles stand in frames of their own. Nothing answers in JSON.
 * Of the customer's rows the last one with an address counts: the names before it are the customer's to write. A customer who is not on file has none: then it is the
 * sender of an article from a customer. Agents may look at one article alone, so the page does not tell which is the last.
 */
export const znuny: HelpdeskDescription = {
  id: 'znuny',
  name: 'Znuny or OTRS',
  support: 'stable',
  fingerprint: '#AppWrapper > #Header.ARIARoleBanner',
  notTicket: [
    { in: 'query', pattern: '[?;&]Action=AgentTicket(?:Phone|Email|SMS|Process)(?![^;&])', new: true },
  ],
  ticket: [
    {
      in: 'all',
      pattern:
        '/index\\.pl\\?(?=(?:[^#]*[;&])?Action=AgentTicketZoom(?![^;&#]))(?:[^#]*[;&])?TicketID=(?<id>\\d+)(?![^;&#])',
    },
    // By its number, or after a form was sent.
    {
      from: 'dom',
      path: '/index\\.pl$',
      select: 'body:has(.TicketZoom) input[type="hidden"][name="TicketID"]',
      read: 'value',
      match: '^\\d+$',
    },
  ],
  pageId: [
    {
      from: 'dom',
      select: 'body:has(.TicketZoom) input[type="hidden"][name="TicketID"]',
      read: 'value',
      match: '^\\d+$',
    },
  ],
  fields: {
    email: [
      { from: 'dom', select: `${CUSTOMER}:has(a[href^="mailto:"])`, read: { attribute: 'title' } },
      { from: 'dom', select: `${CUSTOMER}[title*="@"]`, read: { attribute: 'title' }, pick: 'last' },
      {
        from: 'dom',
        select: '.WidgetSimple.customer .ArticleMailHeader .field-wrapper:first-child .Field[title*="@"]',
        read: { attribute: 'title' },
      },
    ],
    // What the sender of that address is called; the customer's table has no name that could be told from the rest.
    name: [
      {
        from: 'dom',
        select:
          '.WidgetSimple.customer .ArticleMailHeader .field-wrapper:first-child .Field[title$="<{email}>" i] > .Switch:last-child',
      },
    ],
    number: [{ from: 'dom', select: HEADLINE, match: '(\\d+)\\s+[—–]\\s' }],
    subject: [{ from: 'dom', select: HEADLINE, match: '^.*?\\d\\s+[—–]\\s+(.+)$' }],
    status: [beforeQueue(3), beforeQueue(4)],
    priority: [
      beforeQueue(1),
      { from: 'dom', select: '.ticketHeaderTitleStatusFlag[title]', read: { attribute: 'title' } },
    ],
    assignee: [
      {
        from: 'dom',
        select: 'fieldset.TableLike:has(a[href*="CustomerInformationCenter"]) > p.Value[title$=")"]',
        read: { attribute: 'title' },
        match: '^(.+) \\([^()]*\\)$',
      },
    ],
    agent: [{ from: 'dom', select: '.UserAvatar_name' }],
    // It stands after the age. In the agent's own format.
    createdAt: [
      {
        from: 'dom',
        select: `fieldset.TableLike:has(> p > a[href*="Action=AgentTicketQueue"]) > p.Value[title]:not(.FixedValueSmall) ${NEXT}[title]`,
        read: { attribute: 'title' },
      },
    ],
  },
  noAddress: [
    { from: 'dom', select: 'fieldset.TableLike:has(> ul.ItemRow):not(:has(> p.Value[title*="@"]))' },
  ],
  exclude: ['.ArticleBody', '.ArticleMailContent', '.article-inner-content'],
};
