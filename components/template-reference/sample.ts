import type { TemplateVariables } from '../../lib/panel/template-job.ts';

/** What the examples of the reference are rendered over. */
export const SAMPLE: TemplateVariables = {
  data: {
    name: 'Ana Rivera',
    plan: 'Pro',
    country: 'ES',
    total: 1234.5,
    cents: 4999,
    since: '2023-04-15',
    last_seen: '2026-11-21T08:30:00Z',
    vip: true,
    note: 'Calls <b>twice</b> a week',
    company: null,
    tags: ['vip', 'beta', 'vip'],
    orders: [
      { id: 'A-7', total: 40, paid: true },
      { id: 'A-9', total: 120, paid: false },
    ],
  },
  ticket: {
    id: '1042',
    number: '1042',
    subject: 'Card declined',
    status: 'open',
    priority: 'high',
    tags: ['billing'],
    assignee: 'Jo',
    agent: 'jo@example.com',
    createdAt: '2026-11-20T09:00:00Z',
    updatedAt: '2026-11-21T09:00:00Z',
    parentId: '1001',
  },
  connector: { id: 'shop', name: 'Shop', description: 'Orders and plans' },
};

/** The template to begin with. */
export const SAMPLE_TEMPLATE = `{{ data.name }} pays {{ data.total | money: 'EUR' }}\nsince {{ data.since | date: 'long' }}.`;

/** When the examples are rendered in the reference's own words, in milliseconds since the epoch. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 21, 12);
