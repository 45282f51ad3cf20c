import type { SidebarState } from './fake-port.ts';
import { ana, crm, customer, facts, loyalty, unknown } from './samples.ts';

/** What the sidebar says of the ticket and its customer. */
export const TICKET_STATES: Record<string, SidebarState> = {
  typed: {
    ticket: { state: 'customer', ticket: facts, email: 'somebody@example.com', typed: true, others: [] },
    panels: [loyalty],
    answers: { loyalty: unknown },
  },
  others: {
    ticket: { ...customer, others: ['jan.novak@northwind.example', 'accounts@northwind.example'] },
    panels: [crm],
    answers: { crm: ana },
  },
  'another-address': {
    ticket: customer,
    panels: [crm],
    answers: { crm: ana },
    press: '[aria-keyshortcuts="/"]',
  },
  reading: { ticket: { state: 'reading', ticket: { id: '1042' } }, panels: [crm] },
  'no-ticket': { ticket: { state: 'no-ticket' }, panels: [crm] },
  'new-ticket': { ticket: { state: 'new-ticket' }, panels: [crm] },
  'signed-out': { ticket: { state: 'signed-out' }, panels: [crm] },
  'not-heard': { ticket: { state: 'unknown' }, panels: [crm] },
  'no-address': { ticket: { state: 'no-address', ticket: facts, name: 'Visitor 2281' }, panels: [crm] },
  'hidden-address': { ticket: { state: 'hidden-address', ticket: facts }, panels: [crm] },
  several: {
    ticket: {
      state: 'several',
      ticket: facts,
      emails: [
        'ana.rivera@northwind.example',
        'accounts.payable@a-very-long-subdomain.of.an-even-longer-company.example',
        'info@northwind.example',
      ],
    },
    panels: [crm],
  },
  'no-candidate': { ticket: { state: 'several', ticket: facts, emails: [] }, panels: [crm] },
  'one-candidate': {
    ticket: { state: 'several', ticket: facts, emails: ['ana.rivera@northwind.example'] },
    panels: [crm],
  },
  'no-connectors': { ticket: customer },
  'no-connectors-no-ticket': { ticket: { state: 'no-ticket' } },
  starting: { ticket: { state: 'reading', ticket: { id: '1042' } }, silent: true },
};
