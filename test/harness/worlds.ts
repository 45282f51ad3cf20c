import { configSchema } from '../../lib/config/config.ts';
import type { OrganisationCheck } from '../../lib/config/organisation.ts';
import type { FakeWorld } from '../options/fake-background.ts';
import type { FakeBrowser } from '../options/fake-port.ts';
import { BILLING, CRM, connector, LOG } from '../options/samples.ts';

const NOW = Date.UTC(2026, 2, 10, 9, 0);
const PLACES = ['Acme Desk', 'https://desk.acme.example', 'https://orders.acme.example'];

/** One that asks somewhere new, with the agent's login, and reads with their session. */
const WAITING = configSchema.parse({
  version: 1,
  organisation: 'ACME Support',
  revision: 42,
  connectors: [
    CRM,
    connector('orders', 'Orders', { endpoint: 'https://orders.acme.example/lookup', credentials: 'include' }),
  ],
  helpdesks: [{ origin: 'https://desk.acme.example', helpdesk: 'acme-desk' }],
  ownHelpdesks: [
    {
      id: 'acme-desk',
      name: 'Acme Desk',
      ticket: [{ in: 'path', pattern: '^/t/(?<id>[0-9]+)$' }],
      requests: { ticket: { path: '/api/tickets/{id}', headers: { 'X-CSRF': { cookie: 'csrf' } } } },
      fields: {},
    },
  ],
});

function addressed(check: OrganisationCheck): FakeWorld {
  return {
    config: { organisation: 'ACME Support', revision: 41, connectors: [CRM] },
    locked: { connectors: ['crm'] },
    secrets: { crm: { key: 'saved' } },
    organisation: {
      source: { kind: 'url', by: 'agent', url: 'https://it.acme.example/deskside.json' },
      config: configSchema.parse({ version: 1, organisation: 'ACME Support', revision: 41 }),
      since: Date.UTC(2026, 2, 9, 8, 30),
      check,
      ...(check.state === 'waits' ? { waiting: WAITING } : {}),
    },
  };
}

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
  /** An organisation that lets nobody add anything, and whose file could not be read the last time. */
  restricted: {
    config: {
      organisation: 'ACME Support',
      adminContact: 'it@acme.example',
      allow: { connectors: false, rules: false, helpdesks: false, export: false, preview: false },
      connectors: [CRM, connector('notes', 'My notes')],
      helpdesks: [
        { origin: 'https://acme.zendesk.com', helpdesk: 'zendesk', settings: {}, exclude: [] },
        { origin: 'https://tickets.acme.example', helpdesk: 'request-tracker', settings: {}, exclude: [] },
      ],
    },
    locked: { connectors: ['crm'], helpdesks: ['https://acme.zendesk.com'] },
    secrets: { crm: { key: 'saved' }, notes: {} },
    organisation: {
      source: {
        kind: 'url',
        url: 'https://config.acme.example/deskside.json?token=t0p',
        by: 'policy',
        publicKey: 'a',
      },
      config: configSchema.parse({ version: 1, organisation: 'ACME Support', revision: 41 }),
      since: Date.UTC(2026, 2, 9, 8, 30),
      check: {
        state: 'failed',
        at: Date.UTC(2026, 2, 10, 9, 0),
        problems: [{ path: 'connectors.3.endpoint', message: 'A web address belongs here.' }],
      },
    },
    log: LOG,
    allowed: ['https://crm.example.com/*', 'https://acme.zendesk.com/*', 'https://notes.example.com/*'],
  },
  /** The organisation's config comes from an address that the agent has typed, and a new one waits. */
  waiting: {
    ...addressed({ state: 'waits', at: NOW, revision: 42, endpoints: PLACES }),
    allowed: ['https://it.acme.example/*', 'https://crm.example.com/*'],
  },
  addressed: {
    ...addressed({ state: 'same', at: NOW }),
    allowed: ['https://it.acme.example/*', 'https://crm.example.com/*'],
  },
  /** The browser keeps the config's host from us. */
  unreachable: {
    ...addressed({
      state: 'failed',
      at: NOW,
      mender: 'agent',
      problems: [
        { path: '', message: 'The browser does not let Deskside read from this host. Allow access to it.' },
      ],
    }),
    allowed: ['https://crm.example.com/*'],
  },
  /** An organisation's build or policy with many hosts, none of them allowed yet. */
  'many hosts': {
    config: {
      organisation: 'ACME Support',
      revision: 7,
      connectors: [CRM, BILLING, connector('orders', 'Orders'), connector('shop', 'Web shop')],
      helpdesks: [{ origin: 'https://acme.zendesk.com', helpdesk: 'zendesk', settings: {}, exclude: [] }],
    },
    locked: { connectors: ['crm', 'billing', 'orders', 'shop'], helpdesks: ['https://acme.zendesk.com'] },
    secrets: Object.fromEntries(['crm', 'billing', 'orders', 'shop'].map((id) => [id, { key: 'saved' }])),
    organisation: {
      source: { kind: 'policy' },
      config: configSchema.parse({ version: 1, organisation: 'ACME Support', revision: 7 }),
      since: NOW,
      check: { state: 'applied', at: NOW },
    },
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
