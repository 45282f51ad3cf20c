import type { OnDiagnosis } from '../../components/diagnosis/page-section.ts';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';

/** How a Request Tracker page reads whose API is out of order: what stands on the page has to do. */
export const FROM_THE_PAGE: PageTrace = {
  view: 'ticket',
  customer: 'address',
  notTicket: -1,
  ticket: 0,
  idLength: 4,
  scope: -1,
  counts: true,
  tries: {
    pageId: [[['number', 4]], [['number', 4]]],
    noAddress: ['nothing', 'nothing', 'nothing'],
    hiddenAddress: ['unmatched'],
    email: ['nothing', [['address', 24]]],
    name: ['nothing', [['text', 10]]],
    others: ['nothing', 'nothing', [['address', 24]], 'excluded'],
    subject: ['nothing', [['text', 31]]],
    status: ['nothing', [['text', 4]]],
    priority: ['nothing'],
    assignee: ['nothing', 'nothing'],
    agent: [[['text', 4]]],
    createdAt: ['nothing'],
    updatedAt: ['nothing'],
  },
  requests: { ticket: { state: 'failed', status: 403, ms: 41.2 } },
  ms: 1.7,
};

/** A diagnosis of Request Tracker on a host of its own. */
export function diagnosisOf(page: PageTrace | null, rest: Partial<OnDiagnosis> = {}): OnDiagnosis {
  const helpdesk = findHelpdesk('request-tracker', []);
  if (helpdesk === undefined) throw new Error('There is no Request Tracker.');
  return {
    state: 'on',
    origin: 'https://tickets.acme.example',
    path: '/Ticket/[text, 7].html?id=[number, 4]',
    helpdesk,
    own: false,
    recognised: { helpdesk: 'request-tracker', by: 'page' },
    settings: [],
    exclude: 2,
    access: true,
    page,
    sidebar: { open: true, room: 'push', loaded: true, typed: false },
    connectors: 3,
    ...rest,
  };
}
