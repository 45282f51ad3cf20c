import type { HelpdeskRequest } from '../../lib/helpdesks/helpdesk.ts';
import { USE_CREDENTIAL } from '../../lib/helpdesks/helpdesk-choice.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import { t } from '../../lib/i18n.ts';
import { customerSection, fieldSection } from './field-rows.ts';
import { requestText } from './outcome-text.ts';
import { type OnDiagnosis, siteSection, ticketSection } from './page-section.ts';
import { type Report, type Row, row, type Section } from './report.ts';
import { summary } from './summary.ts';

export interface Versions {
  /** Of Deskside: `0.1.0`. */
  version: string;
  browser: string;
}

/** What a diagnosis says, in words. */
export function makeReport(diagnosis: OnDiagnosis, versions: Versions): Report {
  const { helpdesk, page } = diagnosis;
  const sections = [
    siteSection(diagnosis),
    ...(page === null ? [] : [ticketSection(helpdesk, page)]),
    ...(page === null || page.ticket < 0
      ? []
      : [customerSection(helpdesk, page), fieldSection(helpdesk, page), requestSection(diagnosis, page)]),
    sidebarSection(diagnosis),
    {
      title: t('diagnosis.versions.title'),
      rows: [row('Deskside', versions.version), row(t('diagnosis.versions.browser'), versions.browser)],
    },
  ];
  return { summary: summary(diagnosis), sections: sections.filter(({ rows }) => rows.length > 0) };
}

function requestSection({ helpdesk, settings }: OnDiagnosis, page: PageTrace): Section {
  const rows = Object.entries(helpdesk.requests).map(([name, request]): Row => {
    const trace = page.requests[name] ?? { state: 'not-sent' };
    const answered = trace.state === 'json' || trace.state === 'html';
    const outcome = trace.state === 'not-sent' ? whyNotSent(request, settings) : requestText(trace);
    return row(name, outcome, answered ? 'good' : 'bad', [
      {
        where: request.path,
        outcome: t('diagnosis.request.asksFor', { kind: request.answer.toUpperCase() }),
        tone: 'plain',
      },
    ]);
  });
  return { title: t('diagnosis.request.title'), rows };
}

function whyNotSent({ credential, needs }: HelpdeskRequest, settings: string[]): string {
  if (credential && !settings.includes(USE_CREDENTIAL)) return t('diagnosis.request.credentialOff');
  const names = Object.keys(needs).map((name) => t('diagnosis.quoted', { name }));
  return names.length === 0
    ? t('diagnosis.request.notSent')
    : t('diagnosis.request.needs', { names: names.join(', ') });
}

function sidebarSection({ sidebar, connectors, page }: OnDiagnosis): Section {
  const wanted = sidebar.open && page?.view !== 'no-ticket';
  return {
    title: t('diagnosis.sidebar.title'),
    rows: [
      row(
        t('diagnosis.sidebar.state'),
        t(sidebar.open ? 'diagnosis.sidebar.open' : 'diagnosis.sidebar.closed'),
      ),
      row(t('diagnosis.sidebar.place'), t(PLACES[sidebar.room ?? 'none'])),
      row(
        t('diagnosis.sidebar.frame'),
        t(sidebar.loaded ? 'diagnosis.sidebar.loaded' : 'diagnosis.sidebar.notLoaded'),
        sidebar.loaded || !wanted ? 'plain' : 'bad',
      ),
      row(
        t('diagnosis.sidebar.typed'),
        t(sidebar.typed ? 'diagnosis.sidebar.wasTyped' : 'diagnosis.sidebar.notTyped'),
      ),
      row(t('diagnosis.sidebar.connectors'), String(connectors), connectors === 0 ? 'bad' : 'plain'),
    ],
  };
}

const PLACES = {
  push: 'diagnosis.sidebar.beside',
  overlay: 'diagnosis.sidebar.over',
  none: 'diagnosis.sidebar.notPlaced',
} as const;
