import { configSchema } from '../../lib/config/config.ts';
import type { OrganisationCheck } from '../../lib/config/organisation.ts';
import type { FakeWorld } from '../options/fake-background.ts';
import type { FakeBrowser } from '../options/fake-port.ts';
import { BILLING, CRM, connector } from '../options/samples.ts';
import { rule } from '../webhooks/sample-rule.ts';

const NOW = Date.UTC(2026, 2, 10, 9, 0);
const PLACES = [
  'Acme Desk',
  'https://desk.acme.example',
  'https://hooks.acme.example',
  'https://orders.acme.example',
];

/** One that asks somewhere new, with the agent's login, and reads with their session. */
const WAITING = configSchema.parse({
  version: 2,
  organisation: 'ACME Support',
  revision: 42,
  connectors: [
    CRM,
    connector('orders', 'Orders', { endpoint: 'https://orders.acme.example/lookup', credentials: 'include' }),
  ],
  rules: [
    rule({
      id: 'escalate',
      name: 'Tell the duty manager',
      events: ['ticket.first_seen', 'reply.received'],
      request: { url: 'https://hooks.acme.example/{ticket_id}' },
    }),
  ],
  helpdesks: [
    { origin: 'https://desk.acme.example', helpdesk: 'acme-desk', settings: { useCredential: 'yes' } },
  ],
  ownHelpdesks: [
    {
      id: 'acme-desk',
      name: 'Acme Desk',
      ticket: [{ in: 'path', pattern: '^/t/(?<id>[0-9]+)$' }],
      requests: {
        ticket: { path: '/api/tickets/{id}', headers: { 'X-CSRF': { cookie: 'csrf' } }, credential: true },
      },
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
      config: configSchema.parse({ version: 2, organisation: 'ACME Support', revision: 41 }),
      since: Date.UTC(2026, 2, 9, 8, 30),
      check,
      ...(check.state === 'waits' ? { waiting: WAITING } : {}),
    },
  };
}

/** An organisation's config on its way: from an address, waiting for consent, kept from us, with hosts that nobody has allowed yet. */
export const ORGANISATION_WORLDS: Record<string, FakeWorld & FakeBrowser> = {
  /** The organisation's config comes from an address that the agent has typed, and a new one waits. */
  waiting: {
    ...addressed({ state: 'waits', at: NOW, since: NOW, revision: 42, endpoints: PLACES }),
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
      config: configSchema.parse({ version: 2, organisation: 'ACME Support', revision: 7 }),
      since: NOW,
      check: { state: 'applied', at: NOW },
    },
  },
};
