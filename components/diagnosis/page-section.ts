import type { Helpdesk, UrlPattern } from '../../lib/helpdesks/helpdesk.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import type { Diagnosis } from '../../lib/messages.ts';
import { supportWord } from '../helpdesk/support.ts';
import { durationText } from './duration-text.ts';
import { shapesText } from './outcome-text.ts';
import { type Attempt, type Row, row, type Section } from './report.ts';
import { strategyText } from './strategy-text.ts';

export type OnDiagnosis = Extract<Diagnosis, { state: 'on' }>;

/** Which site and which helpdesk, and whether Deskside may run there. */
export function siteSection(diagnosis: OnDiagnosis): Section {
  const { helpdesk, own, access, page } = diagnosis;
  return {
    title: 'Site',
    rows: [
      row('Site', diagnosis.origin),
      row(
        'Helpdesk',
        `${helpdesk.name}, ${own ? 'described in your own config' : supportWord(helpdesk.support).toLowerCase()}`,
      ),
      recognisedRow(diagnosis),
      row('Page', diagnosis.path),
      access
        ? row('Access', 'allowed by the browser', 'good')
        : row('Access', 'the browser does not let Deskside in', 'bad'),
      page === null
        ? row('Content script', 'does not answer: reload the tab', 'bad')
        : row('Content script', 'answers', 'good'),
      row('Settings', diagnosis.settings.length === 0 ? 'none' : diagnosis.settings.join(', ')),
      row('Never the customer', `${diagnosis.exclude} listed for this site`),
    ],
  };
}

/** Whether a ticket was found, by what, and whether the page shows it. */
export function ticketSection(helpdesk: Helpdesk, page: PageTrace): Section {
  return {
    title: 'Ticket',
    rows: [
      idRow(helpdesk, page),
      ...(page.ticket < 0 ? [] : [pageIdRow(helpdesk, page), scopeRow(helpdesk, page)]),
      row('Told to the sidebar', toldText(page)),
      row('Time to read the page', durationText(page.ms)),
    ],
  };
}

/** `view` and `customer` are the content script's words: those that a later version may have stand as they are. */
function toldText({ view, customer }: PageTrace): string {
  const told = VIEWS[view] ?? view;
  return customer === null ? told : `${told}, ${CUSTOMERS[customer] ?? customer}`;
}

const VIEWS: Record<string, string> = {
  ticket: 'a ticket',
  'new-ticket': 'the form for a new ticket',
  'no-ticket': 'no ticket',
  'signed-out': 'signed out',
};

const CUSTOMERS: Record<string, string> = {
  address: 'its customer’s address',
  candidates: 'several addresses',
  none: 'its customer has no address',
  hidden: 'its customer’s address is hidden',
  'not-yet': 'no address yet',
};

function recognisedRow({ helpdesk, recognised }: OnDiagnosis): Row {
  if (recognised === null) return row('Recognised', 'no: chosen by hand');
  if (recognised.helpdesk === helpdesk.id) return row('Recognised', `by its ${recognised.by}`, 'good');
  return row('Recognised', `its ${recognised.by} looks like “${recognised.helpdesk}”`, 'bad');
}

function idRow({ notTicket, ticket }: Helpdesk, page: PageTrace): Row {
  const excluded = notTicket[page.notTicket];
  if (excluded !== undefined)
    return row('Id', 'not looked for: this kind of page has no ticket', 'plain', [
      found(urlPatternText(excluded)),
    ]);
  const place = ticket[page.ticket];
  if (place === undefined) return row('Id', `none: no pattern of ${ticket.length} fits this page`, 'bad');
  const where = 'from' in place ? strategyText(place) : urlPatternText(place);
  return row('Id', shapesText([['text', page.idLength]]), 'good', [found(where)]);
}

function urlPatternText({ in: part, pattern }: UrlPattern): string {
  return `${part === 'all' ? 'path, query and hash' : part} of the address: ${pattern}`;
}

function found(where: string): Attempt {
  return { where, outcome: 'matches', tone: 'good' };
}

function pageIdRow({ pageId }: Helpdesk, { counts }: PageTrace): Row {
  if (counts) return row('Page shows this ticket', 'yes', 'good');
  return row(
    'Page shows this ticket',
    pageId.length === 0
      ? 'not certain: its part of the page has not changed since the ticket was opened'
      : 'no: it shows another id, or none yet',
    'bad',
  );
}

function scopeRow({ scope }: Helpdesk, page: PageTrace): Row {
  if (scope.length === 0) return row('Part of the page', 'all of it');
  const found = scope[page.scope];
  if (found === undefined) return row('Part of the page', `not there: none of ${scope.length}`, 'bad');
  return row('Part of the page', typeof found === 'string' ? found : found.select, 'good');
}
