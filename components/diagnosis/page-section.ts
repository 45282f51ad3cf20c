import type { Diagnosis } from '../../lib/diagnosis.ts';
import type { Helpdesk, UrlPattern } from '../../lib/helpdesks/helpdesk.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import { counted, locale, t } from '../../lib/i18n.ts';
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
    title: t('diagnosis.site.title'),
    rows: [
      row(t('diagnosis.site.origin'), diagnosis.origin),
      row(t('diagnosis.site.helpdesk'), helpdeskText(helpdesk, own)),
      recognisedRow(diagnosis),
      row(t('diagnosis.site.page'), diagnosis.path),
      access
        ? row(t('diagnosis.site.access'), t('diagnosis.site.allowed'), 'good')
        : row(t('diagnosis.site.access'), t('diagnosis.site.notAllowed'), 'bad'),
      page === null
        ? row(t('diagnosis.site.script'), t('diagnosis.site.silent'), 'bad')
        : row(t('diagnosis.site.script'), t('diagnosis.site.answers'), 'good'),
      row(
        t('diagnosis.site.settings'),
        diagnosis.settings.length === 0 ? t('diagnosis.site.noSettings') : diagnosis.settings.join(', '),
      ),
      row(t('diagnosis.site.never'), counted('diagnosis.site.listed', diagnosis.exclude)),
    ],
  };
}

/** Whether a ticket was found, by what, and whether the page shows it. */
export function ticketSection(helpdesk: Helpdesk, page: PageTrace): Section {
  return {
    title: t('diagnosis.ticket.title'),
    rows: [
      idRow(helpdesk, page),
      ...(page.ticket < 0 ? [] : [pageIdRow(helpdesk, page), scopeRow(helpdesk, page)]),
      row(t('diagnosis.ticket.told'), toldText(page)),
      row(t('diagnosis.ticket.time'), durationText(page.ms)),
    ],
  };
}

/** `view` and `customer` are the content script's words: those that a later version may have stand as they are. */
function toldText({ view, customer }: PageTrace): string {
  const told = Object.hasOwn(VIEWS, view) ? t(VIEWS[view as keyof typeof VIEWS]) : view;
  if (customer === null) return told;
  const whose = Object.hasOwn(CUSTOMERS, customer)
    ? t(CUSTOMERS[customer as keyof typeof CUSTOMERS])
    : customer;
  return t('diagnosis.ticket.toldOf', { view: told, customer: whose });
}

const VIEWS = {
  ticket: 'diagnosis.ticket.view.ticket',
  'new-ticket': 'diagnosis.ticket.view.form',
  'no-ticket': 'diagnosis.ticket.view.none',
  'signed-out': 'diagnosis.ticket.view.signedOut',
} as const;

const CUSTOMERS = {
  address: 'diagnosis.ticket.customer.address',
  candidates: 'diagnosis.ticket.customer.candidates',
  none: 'diagnosis.ticket.customer.none',
  hidden: 'diagnosis.ticket.customer.hidden',
  'not-yet': 'diagnosis.ticket.customer.notYet',
} as const;

function helpdeskText({ name, support }: Helpdesk, own: boolean): string {
  return own
    ? t('diagnosis.site.ownHelpdesk', { name })
    : t('diagnosis.site.helpdeskIs', { name, support: supportWord(support).toLocaleLowerCase(locale()) });
}

function recognisedRow({ helpdesk, recognised }: OnDiagnosis): Row {
  const label = t('diagnosis.site.recognised');
  if (recognised === null) return row(label, t('diagnosis.site.byHand'));
  const byAddress = recognised.by === 'address';
  if (recognised.helpdesk === helpdesk.id)
    return row(label, t(byAddress ? 'diagnosis.site.byAddress' : 'diagnosis.site.byPage'), 'good');
  const seen = byAddress ? 'diagnosis.site.addressLooks' : 'diagnosis.site.pageLooks';
  return row(label, t(seen, { helpdesk: recognised.helpdesk }), 'bad');
}

function idRow({ notTicket, ticket }: Helpdesk, page: PageTrace): Row {
  const excluded = notTicket[page.notTicket];
  if (excluded !== undefined)
    return row(t('diagnosis.ticket.id'), t('diagnosis.ticket.notLooked'), 'plain', [
      found(urlPatternText(excluded)),
    ]);
  const place = ticket[page.ticket];
  if (place === undefined)
    return row(t('diagnosis.ticket.id'), counted('diagnosis.ticket.noPattern', ticket.length), 'bad');
  const where = 'from' in place ? strategyText(place) : urlPatternText(place);
  return row(t('diagnosis.ticket.id'), shapesText([['text', page.idLength]]), 'good', [found(where)]);
}

function urlPatternText({ in: part, pattern }: UrlPattern): string {
  return t(URL_PARTS[part], { pattern });
}

const URL_PARTS = {
  path: 'diagnosis.where.path',
  query: 'diagnosis.where.query',
  hash: 'diagnosis.where.hash',
  all: 'diagnosis.where.all',
} as const;

function found(where: string): Attempt {
  return { where, outcome: t('diagnosis.outcome.matches'), tone: 'good' };
}

function pageIdRow({ pageId }: Helpdesk, { counts }: PageTrace): Row {
  if (counts) return row(t('diagnosis.ticket.shows'), t('diagnosis.ticket.itDoes'), 'good');
  return row(
    t('diagnosis.ticket.shows'),
    pageId.length === 0 ? t('diagnosis.ticket.notCertain') : t('diagnosis.ticket.otherId'),
    'bad',
  );
}

function scopeRow({ scope }: Helpdesk, page: PageTrace): Row {
  const part = t('diagnosis.ticket.part');
  if (scope.length === 0) return row(part, t('diagnosis.ticket.allOfIt'));
  const found = scope[page.scope];
  if (found === undefined) return row(part, counted('diagnosis.ticket.noneOf', scope.length), 'bad');
  return row(part, typeof found === 'string' ? found : found.select, 'good');
}
