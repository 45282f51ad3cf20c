import { z } from 'zod';
import { endpointProblem } from './endpoint-url.ts';
import { bodyProblem } from './fill-request.ts';
import { headerNameProblem, isHeaderValue } from './header.ts';
import { imageHostProblem } from './image-host.ts';
import { linkProblem } from './link-template.ts';
import { isOfTicket, type PlaceholderName, placeholderProblem, placeholdersIn } from './placeholders.ts';
import { showWhenSchema } from './show-when-schema.ts';
import { snippetProblem } from './snippet-placeholders.ts';

const SECONDS = 'From 1 to 10 seconds.';
const HOURS = 'From 0 to 8760 hours.';
const SECRET_IN_ADDRESS = 'A secret is sent in a header: addresses are written into logs.';
const STATUS = 'An HTTP status from 400 to 599.';

const headerName = z
  .string()
  .max(100, 'A header name has at most 100 characters.')
  .refine((name) => headerNameProblem(name) === null, {
    error: (issue) => headerMessage(String(issue.input)),
  });

const headerSchema = z.strictObject({
  name: headerName,
  /** May hold secrets by name, `Bearer {secret.token}`, and placeholders: `{agent}`. */
  value: withPlaceholders(
    z
      .string()
      .max(4096, 'A header value has at most 4096 characters.')
      .refine(isHeaderValue, 'A header value is one line of Latin letters, digits and signs.'),
  ),
});

/** The longest time to live, in seconds: a year, as in `hours`. */
const LONGEST_TTL = 8760 * 3600;
const TTL = 'From 0 to 31536000 seconds.';
const ttlBound = () => z.number(TTL).min(0, TTL).max(LONGEST_TTL, TTL);

const cacheSchema = z.strictObject({
  /** How long an answer counts as fresh. 0: always ask, store nothing. */
  hours: z.number(HOURS).min(0, HOURS).max(8760, HOURS).default(24),
  /** What an answer depends on. Left out: the customer; for `initdesk`, whose answer may depend on it, the ticket. */
  per: z.enum(['customer', 'ticket']).optional(),
  /** Where answers are kept: on disk, in memory until the browser closes, or not at all. */
  keep: z.enum(['disk', 'session', 'nothing']).default('disk'),
  /** Within these bounds an answer's own `ttl_seconds` stands in place of `hours`. Left out: from 0 to a week. */
  ttlSeconds: z
    .strictObject({ min: ttlBound(), max: ttlBound() })
    .refine(({ min, max }) => min <= max, {
      error: 'The longest time is shorter than the shortest.',
      path: ['max'],
    })
    .optional(),
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
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'An id is small letters, digits and hyphens, at most 64.')
    .refine((id) => !(id in Object.prototype), 'This word has a meaning of its own. Choose another id.'),
  name: z.string().trim().min(1, 'A panel needs a name.').max(80, 'A name has at most 80 characters.'),
  description: z.string().max(300, 'A description has at most 300 characters.').default(''),
  enabled: z.boolean().default(true),
  /** May hold placeholders in its path and query: `https://api.example.com/customers/{email}`. */
  endpoint: withPlaceholders(
    z
      .string()
      .max(2048, 'An address has at most 2048 characters.')
      .refine((address) => endpointProblem(address) === null, {
        error: (issue) => endpointMessage(String(issue.input)),
      })
      .refine((address) => !address.includes('{secret'), SECRET_IN_ADDRESS),
  ),
  /** Which product's request and answer the endpoint speaks: our own superset, or exactly Disqua YourCRM's or initdesk BYOD's. */
  dialect: z.enum(['deskside', 'disqua', 'initdesk']).default('deskside'),
  /** Whether the body carries the ticket's other addresses as `contacts`. The dialects of other products have no place for them. */
  sendContacts: z.boolean().default(false),
  /** Whether `ana+shop@example.com` is asked about as `ana@example.com`. */
  stripPlusTags: z.boolean().default(false),
  /** JSON with placeholders in its strings, sent in place of the dialect's body. */
  body: withPlaceholders(
    z
      .string()
      .max(20_000, 'A body has at most 20,000 characters.')
      .refine((body) => bodyProblem(body) === null, {
        error: (issue) => bodyProblem(String(issue.input)) ?? '',
      }),
  ).optional(),
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
  /** Where the template's pictures may come from: `cdn.example.com`. Pictures from elsewhere are left out. */
  imageHosts: z
    .array(
      z
        .string()
        .max(253, 'A host has at most 253 characters.')
        .refine((host) => imageHostProblem(host) === null, {
          error: (issue) => imageHostMessage(String(issue.input)),
        }),
    )
    .max(20, 'At most 20 hosts.')
    .default([]),
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
  /** The panel is shown only then; left out: always. */
  showWhen: showWhenSchema.optional(),
  /** Whether the log keeps request and response bodies. */
  logResults: z.boolean().default(true),
});

export type Connector = z.infer<typeof connectorSchema>;

/** What an answer of this connector depends on: the customer; the ticket where the connector says so, its dialect does, or it asks with something of the ticket. */
export function cachedPer(connector: Connector): 'customer' | 'ticket' {
  const byTicket =
    placeholdersOf(connector).some(isOfTicket) ||
    (connector.dialect === 'initdesk' && connector.body === undefined);
  return connector.cache.per ?? (byTicket ? 'ticket' : 'customer');
}

/** The placeholders that a connector's request holds, each once. */
export function placeholdersOf({
  endpoint,
  headers,
  body = '',
}: Pick<Connector, 'endpoint' | 'headers' | 'body'>): PlaceholderName[] {
  return placeholdersIn([endpoint, body, ...headers.map(({ value }) => value)]);
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

/** A text whose placeholders are all known. */
function withPlaceholders(text: z.ZodString) {
  return text.refine((value) => placeholderProblem(value) === null, {
    error: (issue) => placeholderProblem(String(issue.input)) ?? '',
  });
}

function endpointMessage(address: string): string {
  switch (endpointProblem(address)) {
    case 'placeholder-in-host':
      return 'A placeholder stands in the path or the query: which host is asked is the same for every ticket.';
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

function imageHostMessage(host: string): string {
  return imageHostProblem(host) === 'not-https'
    ? 'Pictures come by https://. http:// is for this machine and private networks only.'
    : `“${host}” is no host. Example: cdn.example.com`;
}

function linkMessage(link: string): string {
  return linkProblem(link) === 'scheme'
    ? 'A link starts with https:// (http:// on private networks).'
    : 'This is not a web address. Example: https://crm.example.com/customers/{customer_id}';
}
