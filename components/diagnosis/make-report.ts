import type { HelpdeskRequest } from '../../lib/helpdesks/helpdesk.ts';
import { USE_CREDENTIAL } from '../../lib/helpdesks/helpdesk-choice.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
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
      title: 'Versions',
      rows: [row('Deskside', versions.version), row('Browser', versions.browser)],
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
      { where: request.path, outcome: `asks for ${request.answer.toUpperCase()}`, tone: 'plain' },
    ]);
  });
  return { title: 'Requests', rows };
}

function whyNotSent({ credential, needs }: HelpdeskRequest, settings: string[]): string {
  if (credential && !settings.includes(USE_CREDENTIAL))
    return 'not sent: it wants the session credential, which is off for this site';
  const names = Object.keys(needs).map((need) => `“${need}”`);
  return names.length === 0 ? 'not sent' : `not sent: it needs ${names.join(', ')}`;
}

function sidebarSection({ sidebar, connectors, page }: OnDiagnosis): Section {
  const wanted = sidebar.open && page?.view !== 'no-ticket';
  const places = { push: 'beside the page', overlay: 'over the page', null: 'not placed yet' };
  return {
    title: 'Sidebar',
    rows: [
      row('State', sidebar.open ? 'open' : 'closed by the agent'),
      row('Place', places[sidebar.room ?? 'null']),
      row('Frame', sidebar.loaded ? 'loaded' : 'not loaded', sidebar.loaded || !wanted ? 'plain' : 'bad'),
      row('Address typed by the agent', sidebar.typed ? 'yes' : 'no'),
      row('Connectors that are on', String(connectors), connectors === 0 ? 'bad' : 'plain'),
    ],
  };
}
