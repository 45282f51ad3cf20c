import { z } from 'zod';
import { endpointProblem } from './endpoint-url.ts';
import { headerNameProblem, isHeaderValue } from './header.ts';
import { linkProblem } from './link-template.ts';
import { snippetProblem } from './snippet-placeholders.ts';

const SECONDS = 'From 1 to 10 seconds.';
const HOURS = 'From 0 to 8760 hours.';
const STATUS = 'An HTTP status from 400 to 599.';

const headerName = z
  .string()
  .max(100, 'A header name has at most 100 characters.')
  .refine((name) => headerNameProblem(name) === null, {
    error: (issue) => headerMessage(String(issue.input)),
  });

const headerSchema = z.strictObject({
  name: headerName,
  /** May hold secrets by name: `Bearer {secret.token}`. */
  value: z
    .string()
    .max(4096, 'A header value has at most 4096 characters.')
    .refine(isHeaderValue, 'A header value is one line of Latin letters, digits and signs.'),
});

const cacheSchema = z.strictObject({
  /** How long an answer counts as fresh. 0: always ask, store nothing. */
  hours: z.number(HOURS).min(0, HOURS).max(8760, HOURS).default(24),
  /** What an answer depends on. Left out: the customer; for `initdesk`, whose answer may depend on it, the ticket. */
  per: z.enum(['customer', 'ticket']).optional(),
  /** Where answers are kept: on disk, in memory until the browser closes, or not at all. */
  keep: z.enum(['disk', 'session', 'nothing']).default('disk'),
});

const snippetSchema = z.strictObject({
  name: z.string().trim().min(1, 'A snippet needs a name.').max(60, 'A name has at most 60 characters.'),
  /** Plain text with placeholders: `Your plan is {data.fields.Plan}.` */
  text: z
    .string()
    .refine((text) => text.trim() !== '', 'A snippet needs a text.')
    .max(2000, 'A snippet has at most 2000 characters.')
    .refine((text) => snippetProblem(text) === null, {
      error: (issue) => snippetProblem(String(issue.input)) ?? '',
    }),
});

/** One endpoint, how it is asked, and how its answer is shown. A connector with a template has a template panel, one without a badge panel. */
export const connectorSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'An id is small letters, digits and hyphens, at most 64.'),
  name: z.string().trim().min(1, 'A panel needs a name.').max(80, 'A name has at most 80 characters.'),
  description: z.string().max(300, 'A description has at most 300 characters.').default(''),
  enabled: z.boolean().default(true),
  endpoint: z
    .string()
    .max(2048, 'An address has at most 2048 characters.')
    .refine((address) => endpointProblem(address) === null, {
      error: (issue) => endpointMessage(String(issue.input)),
    }),
  /** Which product's request and answer the endpoint speaks: our own superset, or exactly Disqua YourCRM's or initdesk BYOD's. */
  dialect: z.enum(['deskside', 'disqua', 'initdesk']).default('deskside'),
  /** Whether the body carries the ticket's other addresses as `contacts`. The dialects of other products have no place for them. */
  sendContacts: z.boolean().default(false),
  /** Whether `ana+shop@example.com` is asked about as `ana@example.com`. */
  stripPlusTags: z.boolean().default(false),
  headers: z.array(headerSchema).max(20, 'A connector has at most 20 headers.').default([]),
  /** The header that carries the secret named `key`. */
  secretHeader: headerName.optional(),
  timeoutSeconds: z.number(SECONDS).min(1, SECONDS).max(10, SECONDS).default(3),
  /** `include` sends the agent's own login at the endpoint: its cookies. */
  credentials: z.enum(['omit', 'include']).default('omit'),
  /** HTTP statuses that mean "this customer is not known here": 404, say. */
  notFoundStatuses: z
    .array(z.int(STATUS).min(400, STATUS).max(599, STATUS))
    .max(10, 'At most 10 statuses.')
    .default([]),
  /** Liquid. Its variables: `data` (the answer), `ticket`, `connector`. */
  template: z.string().max(25_000, 'A template has at most 25,000 characters.').optional(),
  /** A deep link with `{customer_id}` in it. */
  link: z
    .string()
    .max(2048, 'A link has at most 2048 characters.')
    .refine((link) => linkProblem(link) === null, { error: (issue) => linkMessage(String(issue.input)) })
    .optional(),
  /** Whether what the panel shows is blurred until somebody points at it. */
  blur: z.boolean().default(false),
  /** Texts that agents insert into their reply. */
  snippets: z.array(snippetSchema).max(20, 'A connector has at most 20 snippets.').default([]),
  cache: cacheSchema.prefault({}),
  /** Whether the log keeps request and response bodies. */
  logResults: z.boolean().default(true),
});

export type Connector = z.infer<typeof connectorSchema>;

/** What an answer of this connector depends on: the customer, or the ticket where the connector or its dialect says so. */
export function cachedPer(connector: Connector): 'customer' | 'ticket' {
  return connector.cache.per ?? (connector.dialect === 'initdesk' ? 'ticket' : 'customer');
}

/** The headers that a connector sends, its secret one among them as `{secret.key}`. */
export function connectorHeaders(
  connector: Pick<Connector, 'headers' | 'secretHeader'>,
): Connector['headers'] {
  const { headers, secretHeader } = connector;
  return secretHeader === undefined ? headers : [...headers, { name: secretHeader, value: '{secret.key}' }];
}

/** The names of the secrets that a connector's headers want, each once, in order. */
export function secretNames(connector: Pick<Connector, 'headers' | 'secretHeader'>): string[] {
  const named = connectorHeaders(connector).flatMap((header) =>
    [...header.value.matchAll(SECRET)].map((match) => match[1] ?? ''),
  );
  return [...new Set(named)];
}

/** A secret by name in a header's value. */
export const SECRET = /\{secret\.([A-Za-z0-9_-]{1,64})\}/g;

function endpointMessage(address: string): string {
  switch (endpointProblem(address)) {
    case 'credentials':
      return 'Leave user name and password out of the address: send them in a header.';
    case 'not-https':
      return 'An endpoint is an https:// address. http:// is for this machine and private networks only.';
    default:
      return 'This is not a web address. Example: https://api.example.com/lookup';
  }
}

function headerMessage(name: string): string {
  switch (headerNameProblem(name)) {
    case 'dropped-by-browsers':
      return `Browsers do not let an extension send "${name}": the endpoint would never see it.`;
    case 'set-by-deskside':
      return `Deskside sets "${name}" itself: every lookup is JSON.`;
    default:
      return 'A header name is letters, digits and hyphens, without spaces.';
  }
}

function linkMessage(link: string): string {
  return linkProblem(link) === 'scheme'
    ? 'A link starts with https:// (http:// on private networks).'
    : 'This is not a web address. Example: https://crm.example.com/customers/{customer_id}';
}
