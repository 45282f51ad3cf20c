import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { BILLING_TEMPLATE } from './templates.ts';

export const facts: TicketFacts = { id: '1042', subject: 'Card declined at renewal, twice this week' };
export const customer: Extract<ShownTicket, { state: 'customer' }> = {
  state: 'customer',
  ticket: facts,
  email: 'ana.rivera@northwind.example',
  name: 'Ana Rivera',
  typed: false,
  others: [],
};

export const crm: PanelSpec = {
  connector: 'crm',
  name: 'Shop CRM',
  description: '',
  timeoutSeconds: 3,
  link: 'https://crm.example/customers/{customer_id}',
};
export const billing: PanelSpec = {
  connector: 'billing',
  name: 'Billing',
  description: 'Plan, last invoices and renewal',
  timeoutSeconds: 5,
  template: BILLING_TEMPLATE,
};
export const loyalty: PanelSpec = {
  connector: 'loyalty',
  name: 'Loyalty club',
  description: '',
  timeoutSeconds: 3,
};
export const orders: PanelSpec = { connector: 'orders', name: 'Orders', description: '', timeoutSeconds: 3 };
export const stock: PanelSpec = { connector: 'stock', name: 'Warehouse', description: '', timeoutSeconds: 3 };

export const found = (data: (Answer & { status: 'found' })['data']): Answer => ({
  status: 'found',
  data,
  http: 200,
});
export const ana = found({
  found: true,
  customer_id: '12345',
  name: 'Ana Rivera',
  badge: 'Business customer',
  badge_color: 'green',
  fields: { Plan: 'Business', MRR: '€149', 'Customer since': '15 Apr 2023', Tickets: 47, NPS: '9' },
});
export const trial = found({
  found: true,
  customer_id: '12345',
  name: 'Ana Rivera',
  badge: 'Trial',
  badge_color: 'yellow',
  fields: { Plan: 'Trial', MRR: '€149', 'Customer since': '15 Apr 2023', Tickets: 45, NPS: '9' },
});
export const invoices = found({
  customer: { plan: 'Business', renewal: '2026-12-01' },
  invoices: [
    { number: 'INV-2091', due: '2026-11-01', total: '€149.00', status: 'paid' },
    { number: 'INV-2044', due: '2026-10-01', total: '€149.00', status: 'paid' },
    { number: 'INV-1987', due: '2026-09-01', total: '€1,149.00', status: 'overdue' },
  ],
});
export const http503: Answer = { status: 'error', reason: 'http', mender: 'endpoint', http: 503 };
export const timeout: Answer = { status: 'timeout', seconds: 3 };
export const unknown: Answer = { status: 'not_found', http: 200 };
