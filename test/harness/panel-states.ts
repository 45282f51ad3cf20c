import { type SidebarState, timed } from './fake-port.ts';
import {
  ana,
  billing,
  crm,
  customer,
  found,
  http503,
  invoices,
  loyalty,
  orders,
  stock,
  timeout,
  trial,
  unknown,
} from './samples.ts';
import { RICH_TEMPLATE } from './templates.ts';

const colors = ['green', 'blue', 'yellow', 'red', 'gray'];

/** Panels with answers: how they look, where they stand, what can be done with a value. */
export const PANEL_STATES: Record<string, SidebarState> = {
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
};
