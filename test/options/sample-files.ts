import { configSchema } from '../../lib/config/config.ts';
import { rule } from '../webhooks/sample-rule.ts';
import { BILLING, CRM, connector } from './samples.ts';

type Input = Parameters<typeof configSchema.parse>[0];

function fileOf(config: Input & object): string {
  return JSON.stringify(configSchema.parse({ version: 2, ...config }), null, 2);
}

const SEALED = {
  kdf: 'PBKDF2-SHA-256',
  iterations: 600_000,
  salt: btoa('sixteen bytes ok'),
  check: { iv: '', data: '' },
  secrets: [
    {
      connector: 'orders',
      name: 'key',
      origin: 'https://orders.example.com',
      iv: btoa('twelve bytes'),
      data: btoa('not to be read here'),
    },
  ],
} as const;

/** A helpdesk that reads with the agent's session. */
const OUR_DESK = {
  id: 'our-desk',
  name: 'Our desk',
  ticket: [{ in: 'path', pattern: '^/tickets/(?<id>\\d+)' }],
  requests: { ticket: { path: '/api/tickets/{id}', headers: { 'X-CSRF': { cookie: 'csrf_token' } } } },
  fields: { email: [{ from: 'dom', select: '.requester' }] },
};

/** What a team distributes: one connector as it is, one changed, two new ones, two webhook rules, a site, a helpdesk of its own, one secret sealed. */
export const TEAM_FILE = fileOf({
  connectors: [
    CRM,
    { ...BILLING, endpoint: 'https://pay.example.com/lookup' },
    connector('orders', 'Orders'),
    connector('intranet', 'Intranet', { credentials: 'include', secretHeader: undefined }),
  ],
  rules: [
    rule({
      id: 'duty',
      name: 'Tell the duty manager',
      events: ['ticket.first_seen', 'ticket.changed'],
      request: { url: 'https://hooks.acme.example/duty/{ticket_id}', authorisation: { type: 'bearer' } },
    }),
    rule({
      id: 'churn',
      name: 'Note for sales',
      events: ['reply.received'],
      request: { url: 'https://hooks.acme.example/sales', sign: true },
    }),
  ],
  flags: ['team-lead'],
  helpdesks: [
    { origin: 'https://desk.acme.example', helpdesk: 'our-desk', settings: { useCredential: 'yes' } },
  ],
  ownHelpdesks: [OUR_DESK],
  sealed: SEALED,
});

/** A thousand connectors, each at a host of its own. */
export const LARGE_FILE = fileOf({
  connectors: Array.from({ length: 1000 }, (_, row) => connector(`team-${row}`, `Team ${row}`)),
});

/** A key that is none, in line 6. */
export const WRONG_FILE =
  '{\n  "version": 1,\n  "connectors": [\n    {\n      "id": "crm",\n      "endpont": "x"\n    }\n  ]\n}\n';
