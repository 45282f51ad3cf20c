import { configSchema } from '../../lib/config/config.ts';
import type { FakeWorld } from '../options/fake-background.ts';
import type { FakeBrowser } from '../options/fake-port.ts';
import { ILL, STUCK } from '../options/ill-endpoints.ts';
import { BILLING, CRM, connector, LOG } from '../options/samples.ts';
import { rule } from '../webhooks/sample-rule.ts';
import { DELIVERY_WORLDS } from './delivery-worlds.ts';
import { ORGANISATION_WORLDS } from './organisation-worlds.ts';
import { WEBHOOK_WORLDS } from './webhook-worlds.ts';

/** Each agent has a token of their own, and all of them one key. */
const TEAM = connector('orders', 'Orders', {
  headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
});

const SEALED = ['crm', 'billing', 'orders'].map((id) => ({
  connector: id,
  name: 'key',
  origin: `https://${id}.example.com`,
}));

/** What the harness can show. `mine`: one admin's own. `managed`: most of it set by an organisation. `empty`: a first start. `ill`, `stuck`: endpoints that fail, or do not answer. `later`: settings of a later release. */
export const WORLDS: Record<string, FakeWorld & FakeBrowser> = {
  ...ORGANISATION_WORLDS,
  ...DELIVERY_WORLDS,
  ...WEBHOOK_WORLDS,
  empty: {},
  ill: ILL,
  stuck: STUCK,
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
  /** Webhook rules beside connectors: of the organisation and the agent's own, none of whose hosts may be reached yet. */
  rules: {
    config: {
      organisation: 'ACME Support',
      flags: ['team-lead'],
      connectors: [CRM],
      rules: [
        rule({
          id: 'duty',
          name: 'Tell the duty manager',
          request: { url: 'https://hooks.acme.example/{ticket_id}', authorisation: { type: 'bearer' } },
        }),
        rule({ id: 'own', name: 'My log', request: { url: 'https://log.example.net/{secret.path}' } }),
      ],
      helpdesks: [{ origin: 'https://acme.zendesk.com', helpdesk: 'zendesk', settings: {}, exclude: [] }],
    },
    locked: { connectors: ['crm'], rules: ['duty'] },
    secrets: { crm: { key: 'saved' } },
    ruleSecrets: { own: { path: 'saved' } },
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
    locked: { connectors: ['crm'], helpdesks: ['https://acme.zendesk.com'], sidebar: ['side', 'width'] },
    secrets: { crm: { key: 'saved' }, notes: {} },
    organisation: {
      source: {
        kind: 'url',
        url: 'https://config.acme.example/deskside.json?token=t0p',
        by: 'policy',
        publicKey: 'a',
      },
      config: configSchema.parse({ version: 2, organisation: 'ACME Support', revision: 41 }),
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
  /** An organisation whose config brings secrets under a passphrase, and leaves one to each agent. */
  sealed: {
    config: {
      organisation: 'ACME Support',
      adminContact: 'it@acme.example',
      connectors: [CRM, BILLING, TEAM, connector('notes', 'My notes')],
    },
    locked: { connectors: ['crm', 'billing', 'orders'] },
    secrets: { notes: { key: 'saved' } },
    sealed: { places: SEALED, opens: 'correct horse battery' },
    allowed: ['crm', 'billing', 'orders', 'notes'].map((id) => `https://${id}.example.com/*`),
  },
  /** One of its secrets was altered on the way, one is under another passphrase. */
  altered: {
    config: { organisation: 'ACME Support', connectors: [CRM, BILLING, TEAM] },
    locked: { connectors: ['crm', 'billing', 'orders'] },
    sealed: {
      places: SEALED,
      opens: 'correct horse battery',
      reply: {
        state: 'opened',
        opened: SEALED.slice(0, 1),
        refused: SEALED.slice(1, 2).map((place) => ({ ...place, reason: 'altered' })),
        closed: 1,
      },
    },
    allowed: ['crm', 'billing', 'orders'].map((id) => `https://${id}.example.com/*`),
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
