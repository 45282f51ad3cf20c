import type { FakeWorld } from '../options/fake-background.ts';
import type { FakeBrowser } from '../options/fake-port.ts';
import { BILLING, CRM, connector, LOG } from '../options/samples.ts';

/** What the harness can show. `mine`: one admin's own. `managed`: most of it set by an organisation. `empty`: a first start. `later`: settings of a later release. */
export const WORLDS: Record<string, FakeWorld & FakeBrowser> = {
  empty: {},
  mine: {
    config: {
      connectors: [
        CRM,
        BILLING,
        connector('loyalty', 'Loyalty programme', { enabled: false, dialect: 'disqua' }),
        connector('shop', 'Bestellungen und Rücksendungen', { endpoint: 'http://10.0.3.7:8080/lookup' }),
      ],
      helpdesks: [
        { origin: 'https://acme.zendesk.com', helpdesk: 'zendesk', settings: {}, exclude: [] },
        { origin: 'https://tickets.acme.example', helpdesk: 'request-tracker', settings: {}, exclude: [] },
      ],
    },
    secrets: { crm: { key: 'saved' }, billing: {}, loyalty: { key: 'saved' }, shop: { key: 'unreadable' } },
    log: LOG,
    stats: {
      crm: { lookups: 50, p50: 84, p95: 240, errorRate: 0.04 },
      billing: { lookups: 12, p50: 310, p95: 1240, errorRate: 0 },
    },
    allowed: ['https://crm.example.com/*', 'https://billing.example.com/*', 'https://acme.zendesk.com/*'],
    tickets: [
      {
        tab: 7,
        title: '#4711 · Invoice is wrong · jana@example.com',
        origin: 'https://tickets.acme.example',
      },
    ],
  },
  /** A connector that nobody has asked yet. */
  unused: { config: { connectors: [CRM] }, secrets: { crm: { key: 'saved' } } },
  desk: {
    config: {
      helpdesks: [
        {
          origin: 'https://desk.example',
          helpdesk: 'chatwoot',
          settings: { account: '3', useCredential: 'yes' },
          exclude: ['support@acme.com', 'acme.com'],
        },
      ],
    },
    allowed: ['https://desk.example/*'],
  },
  later: {
    unreadable: {
      text: '{\n  "version": 9\n}\n',
      problems: [{ path: 'version', message: 'This config has version 9. Update Deskside.' }],
    },
  },
  managed: {
    config: {
      organisation: 'ACME Support',
      connectors: [CRM, BILLING, connector('notes', 'My notes')],
      helpdesks: [{ origin: 'https://acme.zendesk.com', helpdesk: 'zendesk', settings: {}, exclude: [] }],
    },
    locked: { connectors: ['crm', 'billing'], helpdesks: ['https://acme.zendesk.com'] },
    secrets: { crm: { key: 'saved' }, notes: { key: 'saved' } },
    log: LOG,
    allowed: ['https://crm.example.com/*', 'https://billing.example.com/*'],
  },
};
