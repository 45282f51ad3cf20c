import { type SidebarState, timed } from './fake-port.ts';
import {
  ana,
  billing,
  crm,
  customer,
  http503,
  invoices,
  loyalty,
  orders,
  stock,
  timeout,
  unknown,
} from './samples.ts';

/** Panels that have no answer, and who can mend that. */
export const FAILURE_STATES: Record<string, SidebarState> = {
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
  'refresh-failed': {
    ticket: customer,
    panels: [crm, billing],
    cached: { crm: timed(ana, 2400, true), billing: timed(invoices, 4000, true) },
    answers: { crm: timeout, billing: http503 },
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
};
