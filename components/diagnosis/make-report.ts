import { USE_CREDENTIAL } from '../../lib/helpdesks/helpdesk-choice.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import { customerSection, fieldSection } from './field-rows.ts';
import { requestText } from './outcome-text.ts';
import { type OnDiagnosis, siteSection, ticketSection } from './page-section.ts';
import { type Report, type Row, row, type Section } from './report.ts';

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
  return { sections: sections.filter(({ rows }) => rows.length > 0) };
}

function requestSection({ helpdesk, settings }: OnDiagnosis, page: PageTrace): Section {
  const rows = Object.entries(helpdesk.requests).map(([name, request]): Row => {
    const trace = page.requests[name] ?? { state: 'not-sent' };
    const answered = trace.state === 'json' || trace.state === 'html';
    const locked = request.credential && !settings.includes(USE_CREDENTIAL);
    const needs = Object.keys(request.needs);
    const reason = locked
      ? ': it wants the session credential, which is off for this site'
      : needs.length === 0
        ? ''
        : `: it needs ${needs.map((need) => `“${need}”`).join(', ')}`;
    const text = `${requestText(trace)}${trace.state === 'not-sent' ? reason : ''}`;
    return row(`“${name}” ${request.path}`, text, answered ? 'good' : 'bad');
  });
  return { title: 'Requests', rows };
}

function sidebarSection({ sidebar, connectors }: OnDiagnosis): Section {
  const places = { push: 'beside the page', overlay: 'over the page', null: 'not placed yet' };
  return {
    title: 'Sidebar',
    rows: [
      row('State', sidebar.open ? 'open' : 'closed by the agent'),
      row('Place', places[sidebar.room ?? 'null']),
      row(
        'Frame',
        sidebar.loaded ? 'loaded' : 'not loaded',
        sidebar.loaded || !sidebar.open ? 'plain' : 'bad',
      ),
      row('Address typed by the agent', sidebar.typed ? 'yes' : 'no'),
      row('Connectors that are on', String(connectors), connectors === 0 ? 'bad' : 'plain'),
    ],
  };
}
