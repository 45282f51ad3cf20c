import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { type SidebarState, timed } from './fake-port.ts';
import { BILLING_TEMPLATE, RICH_TEMPLATE } from './templates.ts';

const facts: TicketFacts = { id: '1042', subject: 'Card declined at renewal, twice this week' };
const customer: ShownTicket = {
  state: 'customer',
  ticket: facts,
  email: 'ana.rivera@northwind.example',
  name: 'Ana Rivera',
  typed: false,
  others: [],
};

const crm: PanelSpec = {
  connector: 'crm',
  name: 'Shop CRM',
  description: '',
  timeoutSeconds: 3,
  link: 'https://crm.example/customers/{customer_id}',
};
const billing: PanelSpec = {
  connector: 'billing',
  name: 'Billing',
  description: 'Plan, last invoices and renewal',
  timeoutSeconds: 5,
  template: BILLING_TEMPLATE,
};
const loyalty: PanelSpec = { connector: 'loyalty', name: 'Loyalty club', description: '', timeoutSeconds: 3 };
const orders: PanelSpec = { connector: 'orders', name: 'Orders', description: '', timeoutSeconds: 3 };
const stock: PanelSpec = { connector: 'stock', name: 'Warehouse', description: '', timeoutSeconds: 3 };

const found = (data: (Answer & { status: 'found' })['data']): Answer => ({
  status: 'found',
  data,
  http: 200,
});
const ana = found({
  found: true,
  customer_id: '12345',
  name: 'Ana Rivera',
  badge: 'Business customer',
  badge_color: 'green',
  fields: { Plan: 'Business', MRR: '€149', 'Customer since': '15 Apr 2023', Tickets: 47, NPS: '9' },
});
const trial = found({
  found: true,
  customer_id: '12345',
  name: 'Ana Rivera',
  badge: 'Trial',
  badge_color: 'yellow',
  fields: { Plan: 'Trial', MRR: '€149', 'Customer since': '15 Apr 2023', Tickets: 45, NPS: '9' },
});
const invoices = found({
  customer: { plan: 'Business', renewal: '2026-12-01' },
  invoices: [
    { number: 'INV-2091', due: '2026-11-01', total: '€149.00', status: 'paid' },
    { number: 'INV-2044', due: '2026-10-01', total: '€149.00', status: 'paid' },
    { number: 'INV-1987', due: '2026-09-01', total: '€1,149.00', status: 'overdue' },
  ],
});
const http503: Answer = { status: 'error', reason: 'http', mender: 'endpoint', http: 503 };
const timeout: Answer = { status: 'timeout', seconds: 3 };
const unknown: Answer = { status: 'not_found', http: 200 };

const ACTIONS: NonNullable<SidebarState['actions']> = [
  { rule: 'call', label: 'Order a call-back' },
  {
    rule: 'refund',
    label: 'Refund',
    confirm: 'Refund the last invoice of Ana Rivera? This cannot be undone.',
  },
  { rule: 'escalate', label: 'Escalate to second level' },
];
const colors = ['green', 'blue', 'yellow', 'red', 'gray'];

/** Every state that an agent can see, by name. */
export const STATES: Record<string, SidebarState> = {
  found: {
    ticket: customer,
    panels: [crm, billing, loyalty],
    cached: { crm: timed(ana, 250) },
    answers: { billing: invoices, loyalty: unknown },
  },
  arranged: {
    ticket: customer,
    panels: [crm, billing, loyalty, orders, stock],
    cached: { crm: timed(ana, 250) },
    answers: { billing: invoices, loyalty: unknown, orders: http503, stock: timeout },
    layout: { order: ['billing', 'crm'], collapsed: ['crm', 'orders'], hidden: ['loyalty', 'stock'] },
  },
  'place-settings': {
    ticket: customer,
    panels: [loyalty],
    answers: { loyalty: unknown },
    layout: { side: 'left', width: 420 },
    press: '.top-bar [aria-expanded]:not([aria-keyshortcuts])',
  },
  'place-set-by-organisation': {
    ticket: customer,
    panels: [loyalty],
    answers: { loyalty: unknown },
    layout: { side: 'left', width: 420, locked: { by: 'Acme Support', keys: ['side', 'width'] } },
    press: '.top-bar [aria-expanded]:not([aria-keyshortcuts])',
  },
  'all-hidden': { ticket: customer, panels: [crm], layout: { hidden: ['crm'] } },
  failures: {
    ticket: customer,
    panels: [loyalty, orders, stock],
    answers: { loyalty: unknown, orders: http503, stock: timeout },
  },
  mending: {
    ticket: customer,
    panels: [crm, orders],
    answers: {
      crm: { status: 'error', reason: 'permission-missing', mender: 'you' },
      orders: { status: 'error', reason: 'secret-missing', mender: 'you' },
    },
  },
  'left-alone': {
    ticket: customer,
    panels: [crm, orders, stock],
    cached: { stock: timed(ana, 2400, true) },
    answers: {
      crm: { status: 'error', reason: 'paused', mender: 'endpoint', until: Date.now() + 83_000 },
      orders: {
        status: 'error',
        reason: 'rate-limited',
        mender: 'endpoint',
        http: 429,
        until: Date.now() + 25_000,
      },
      stock: { status: 'error', reason: 'paused', mender: 'endpoint', until: Date.now() + 83_000 },
    },
  },
  actions: {
    ticket: customer,
    panels: [crm],
    cached: { crm: timed(ana, 250) },
    actions: ACTIONS,
  },
  'action-asks': { ticket: customer, panels: [crm], actions: ACTIONS, press: '[data-rule="refund"]' },
  'action-under-way': { ticket: customer, panels: [crm], actions: ACTIONS, press: '[data-rule="call"]' },
  'action-done': {
    ticket: customer,
    panels: [crm],
    cached: { crm: timed(ana, 250) },
    actions: ACTIONS,
    press: '[data-rule="call"]',
    pressReply: { state: 'delivered', text: '“Order a call-back”: The endpoint accepted it (HTTP 202).' },
  },
  'action-waits': {
    ticket: { state: 'no-address', ticket: facts, name: 'Ana Rivera' },
    panels: [crm],
    actions: ACTIONS,
    press: '[data-rule="call"]',
    pressReply: {
      state: 'waiting',
      text: '“Order a call-back” is not delivered yet. Deskside sends it again by itself. The endpoint failed. The endpoint’s owner can mend this.',
    },
  },
  'action-failed': {
    ticket: customer,
    panels: [crm],
    cached: { crm: timed(ana, 250) },
    actions: ACTIONS,
    press: '[data-rule="call"]',
    pressReply: {
      state: 'failed',
      text: '“Order a call-back” is not delivered. The endpoint says that it is gone for good, so the rule was stopped.',
    },
  },
  'here-alone': {
    ticket: customer,
    panels: [crm, orders],
    answers: {
      crm: { status: 'error', reason: 'vault-unreadable', mender: 'you' },
      orders: { status: 'error', reason: 'offline', mender: 'you' },
    },
  },
  'handed-on': {
    ticket: customer,
    panels: [orders],
    answers: { orders: http503 },
    press: '.failure-details summary',
  },
  slow: { ticket: customer, panels: [{ ...crm, slowAfter: 200 }, billing] },
  changed: {
    ticket: customer,
    panels: [crm],
    cached: { crm: timed(trial, 100_000, true) },
    answers: { crm: ana },
  },
  waiting: { ticket: customer, panels: [crm, billing] },
  'expired-refreshing': {
    ticket: customer,
    panels: [crm, billing],
    cached: { crm: timed(ana, 2400, true), billing: timed(invoices, 4000, true) },
  },
  'refresh-failed': {
    ticket: customer,
    panels: [crm, billing],
    cached: { crm: timed(ana, 2400, true), billing: timed(invoices, 4000, true) },
    answers: { crm: timeout, billing: http503 },
  },
  colors: {
    ticket: customer,
    panels: colors.map((color) => ({ ...crm, connector: color, name: `In ${color}` })),
    answers: Object.fromEntries(
      colors.map((color) => [
        color,
        found({ found: true, name: 'Ana Rivera', badge: `A ${color} badge`, badge_color: color }),
      ]),
    ),
  },
  long: {
    ticket: {
      ...customer,
      ticket: {
        id: '99999999999999999999',
        subject: 'Re: Re: Fwd: '.repeat(12),
      },
      email:
        'maximiliana.wolfeschlegelsteinhausenbergerdorff@a-very-long-subdomain.of.an-even-longer-company.example',
      name: 'Maximiliána Wolfeschlegelsteinhausenbergerdorff-Königsbrück',
      others: ['accounts.payable@northwind.example', 'jan.novák@northwind.example', 'x@y.example'],
    },
    panels: [
      {
        ...crm,
        name: 'The customer relationship management system of the northern branch',
        description:
          'A description that an admin wrote and that runs on for more than one line at this width.',
      },
      loyalty,
    ],
    answers: {
      crm: found({
        found: true,
        customer_id: 7,
        name: 'Maximiliána Wolfeschlegelsteinhausenbergerdorff-Königsbrück',
        badge: 'Wolfeschlegelsteinhausenberger',
        badge_color: 'blue',
        fields: {
          Wolfeschlegelsteinhausenbergerdorff:
            'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
          Note: 'Paid the annual plan up front, asked twice for an invoice with their own order number on it.',
          URL: 'https://northwind.example/a/very/long/path/that/does/not/break?and=a&query=too',
        },
      }),
      loyalty: found({ found: true }),
    },
  },
  'right-to-left': {
    ticket: {
      ...customer,
      ticket: { id: '7', subject: 'الدفع مرفوض' },
      email: 'layla@example.com',
      name: 'ليلى حسن',
    },
    panels: [crm, billing],
    answers: {
      crm: found({
        found: true,
        customer_id: '9',
        name: 'ليلى حسن',
        badge: 'عميل مميز',
        badge_color: 'yellow',
        fields: { الخطة: 'أعمال', Plan: 'Business' },
      }),
      billing: invoices,
    },
  },
  rich: {
    ticket: customer,
    panels: [{ ...billing, template: RICH_TEMPLATE }],
    answers: { billing: invoices },
  },
  'template-error': {
    ticket: customer,
    panels: [
      { ...billing, template: '<dl>\n  {{ data.x | nope }}' },
      { ...billing, connector: 'empty', name: 'Empty', template: '{% if data.x %}x{% endif %}' },
      {
        ...billing,
        connector: 'endless',
        name: 'Endless',
        template: '{% for i in (1..100000000) %}{% endfor %}',
      },
    ],
    answers: { billing: invoices, empty: invoices, endless: invoices },
  },
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
  explained: {
    ticket: customer,
    panels: [loyalty, crm],
    answers: { loyalty: unknown, crm: ana },
    press: '.status-line button',
  },
  snippets: {
    ticket: customer,
    panels: [
      {
        ...crm,
        snippets: [
          { name: 'Plan', text: 'Your plan is {data.fields.Plan}.' },
          { name: 'How to pay an open invoice by card', text: '{data.missing}' },
          { name: 'Sign-up', text: 'With us since {data.fields.Customer since}.' },
        ],
      },
    ],
    answers: { crm: ana },
    press: '.snippets [title*="Sign-up"]',
  },
  'no-reply': {
    ticket: customer,
    panels: [crm],
    answers: { crm: ana },
    press: '.value-insert[title*="Customer since"]',
    noReply: true,
  },
  blurred: {
    ticket: customer,
    panels: [
      { ...crm, blur: true },
      { ...billing, blur: true },
    ],
    answers: { crm: ana, billing: invoices },
  },
  shortcuts: {
    ticket: customer,
    panels: [crm],
    answers: { crm: ana },
    press: '[aria-keyshortcuts="?"]',
  },
  copied: {
    ticket: customer,
    panels: [crm],
    answers: { crm: ana },
    press: '.value-text[title*="Customer since"]',
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
