import { type Connector, connectorSchema } from '../../lib/lookup/connector.ts';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import type { Preview } from '../../lib/lookup/preview.ts';
import type { RequestOf } from '../../lib/messages.ts';

type Input = Parameters<typeof connectorSchema.parse>[0];

/** A connector of this name at `https://ID.example.com`, with a secret, and whatever else is said. */
export function connector(id: string, name: string, rest: object = {}): Connector {
  const base: Input = {
    id,
    name,
    endpoint: `https://${id}.example.com/lookup`,
    secretHeader: 'X-API-Key',
    ...rest,
  };
  return connectorSchema.parse(base);
}

export const CRM = connector('crm', 'Customers', {
  description: 'From the sales database',
  link: 'https://crm.example.com/customers/{customer_id}',
});

export const BILLING = connector('billing', 'Billing', {
  dialect: 'initdesk',
  secretHeader: 'X-Initdesk-Key',
  template: '<dl>\n  <dt>Plan</dt>\n  <dd>{{ data.customer.plan }}</dd>\n</dl>\n',
});

/** A preview of what the form holds, as an endpoint answers that knows everybody. */
export function samplePreview({ connector: tried, about }: RequestOf<'preview'>): Preview {
  const email = 'email' in about ? about.email : 'ticket@example.com';
  const data = {
    found: true,
    customer_id: '12345',
    name: 'Jana Nováková',
    badge: 'Business',
    badge_color: 'green',
    fields: { Plan: 'Business', MRR: '€149', 'Customer since': '2023-04-15' },
  };
  return {
    answer: { status: 'found', http: 200, data },
    durationMs: 84.2,
    notes: [],
    request: {
      method: 'POST',
      url: tried.endpoint,
      headers: { 'Content-Type': 'application/json', 'X-API-Key': '••••••' },
      body: JSON.stringify({ email, source: 'deskside' }),
    },
    response: { http: 200, body: JSON.stringify(data) },
    ticket: null,
  };
}

const NOON = Date.UTC(2026, 2, 10, 12, 0, 0);

/** Lookups of one connector, one a minute, of every status. */
export const LOG: LogRow[] = [
  {
    at: NOON,
    status: 'found',
    http: 200,
    durationMs: 84,
    notes: [],
    request: sent('{"email":"jana@example.com"}'),
    response: '{"found":true,"name":"Jana"}',
  },
  {
    at: NOON - 60_000,
    status: 'not_found',
    http: 200,
    durationMs: 61,
    notes: [],
    request: sent('{"email":"nobody@example.com"}'),
    response: '{"found":false}',
  },
  {
    at: NOON - 120_000,
    status: 'error',
    reason: 'http',
    http: 502,
    durationMs: 240,
    notes: [],
    request: sent('{"email":"jana@example.com"}'),
    response: '<h1>Bad gateway</h1>',
  },
  {
    at: NOON - 180_000,
    status: 'timeout',
    durationMs: 3002,
    notes: [],
    request: sent('{"email":"jana@example.com"}'),
  },
  {
    at: NOON - 240_000,
    status: 'found',
    http: 200,
    durationMs: 97,
    notes: ['The badge was cut at 30 characters.'],
    request: sent('{"email":"li@example.com"}'),
    response: '{"found":true}',
  },
];

/** A request as the log keeps it. */
function sent(body: string): string {
  return `POST ${CRM.endpoint}\nContent-Type: application/json\nX-API-Key: •••\n\n${body}`;
}
