import { z } from 'zod';
import { t } from '../i18n.ts';
import { says } from '../says.ts';
import { endpointProblem } from './endpoint-url.ts';
import { bodyProblem } from './fill-request.ts';
import { headerNameProblem, isHeaderValue } from './header.ts';
import { imageHostProblem } from './image-host.ts';
import { linkProblem } from './link-template.ts';
import { isOfTicket, type PlaceholderName, placeholderProblem, placeholdersIn } from './placeholders.ts';
import { showWhenSchema } from './show-when-schema.ts';
import { snippetProblem } from './snippet-placeholders.ts';

const SECONDS = says('problems.connector.timeout');
const HOURS = says('problems.cache.hours');
const STATUS = says('problems.connector.status');

const headerName = z
  .string()
  .max(100, says('problems.header.tooLong'))
  .refine((name) => headerNameProblem(name) === null, {
    error: (issue) => headerMessage(String(issue.input)),
  });

const headerSchema = z.strictObject({
  name: headerName,
  /** May hold secrets by name, `Bearer {secret.token}`, and placeholders: `{agent}`. */
  value: withPlaceholders(
    z
      .string()
      .max(4096, says('problems.header.valueTooLong'))
      .refine(isHeaderValue, says('problems.header.notAValue')),
  ),
});

/** The longest time to live, in seconds: a year, as in `hours`. */
const LONGEST_TTL = 8760 * 3600;
const TTL = says('problems.cache.ttl');
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
      ...says('problems.cache.ttlOrder'),
      path: ['max'],
    })
    .optional(),
});

const snippetSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, says('problems.snippet.noName'))
    .max(60, says('problems.snippet.nameTooLong')),
  /** Plain text with placeholders: `Your plan is {data.fields.Plan}.` */
  text: z
    .string()
    .refine((text) => text.trim() !== '', says('problems.snippet.noText'))
    .max(2000, says('problems.snippet.tooLong'))
    .refine((text) => snippetProblem(text) === null, {
      error: (issue) => snippetProblem(String(issue.input)) ?? '',
    }),
});

/** One endpoint, how it is asked, and how its answer is shown. A connector with a template has a template panel, one without a badge panel. */
export const connectorSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, says('problems.connector.id'))
    .refine((id) => !(id in Object.prototype), says('problems.connector.idTaken')),
  name: z
    .string()
    .trim()
    .min(1, says('problems.connector.noName'))
    .max(80, says('problems.connector.nameTooLong')),
  description: z.string().max(300, says('problems.connector.descriptionTooLong')).default(''),
  enabled: z.boolean().default(true),
  /** May hold placeholders in its path and query: `https://api.example.com/customers/{email}`. */
  endpoint: withPlaceholders(
    z
      .string()
      .max(2048, says('problems.endpoint.tooLong'))
      .refine((address) => endpointProblem(address) === null, {
        error: (issue) => endpointMessage(String(issue.input)),
      })
      .refine((address) => !address.includes('{secret'), says('problems.endpoint.secret')),
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
      .max(20_000, says('problems.body.tooLong'))
      .refine((body) => bodyProblem(body) === null, {
        error: (issue) => bodyProblem(String(issue.input)) ?? '',
      }),
  ).optional(),
  headers: z.array(headerSchema).max(20, says('problems.header.tooMany')).default([]),
  /** The header that carries the secret named `key`. */
  secretHeader: headerName.optional(),
  timeoutSeconds: z.number(SECONDS).min(1, SECONDS).max(10, SECONDS).default(3),
  /** `include` sends the agent's own login at the endpoint: its cookies. */
  credentials: z.enum(['omit', 'include']).default('omit'),
  /** HTTP statuses that mean "this customer is not known here": 404, say. */
  notFoundStatuses: z
    .array(z.int(STATUS).min(400, STATUS).max(599, STATUS))
    .max(10, says('problems.connector.tooManyStatuses'))
    .default([]),
  /** Liquid. Its variables: `data` (the answer), `ticket`, `connector`. */
  template: z.string().max(25_000, says('problems.connector.templateTooLong')).optional(),
  /** Where the template's pictures may come from: `cdn.example.com`. Pictures from elsewhere are left out. */
  imageHosts: z
    .array(
      z
        .string()
        .max(253, says('problems.image.tooLong'))
        .refine((host) => imageHostProblem(host) === null, {
          error: (issue) => imageHostMessage(String(issue.input)),
        }),
    )
    .max(20, says('problems.image.tooMany'))
    .default([]),
  /** A deep link with `{customer_id}` in it. */
  link: z
    .string()
    .max(2048, says('problems.link.tooLong'))
    .refine((link) => linkProblem(link) === null, { error: (issue) => linkMessage(String(issue.input)) })
    .optional(),
  /** Whether what the panel shows is blurred until somebody points at it. */
  blur: z.boolean().default(false),
  /** Texts that agents insert into their reply. */
  snippets: z.array(snippetSchema).max(20, says('problems.snippet.tooMany')).default([]),
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

/** What is wrong with an endpoint's address, in words. */
export function endpointMessage(address: string): string {
  switch (endpointProblem(address)) {
    case 'placeholder-in-host':
      return t('problems.endpoint.placeholderInHost');
    case 'credentials':
      return t('problems.endpoint.credentials');
    case 'not-https':
      return t('problems.endpoint.notHttps');
    default:
      return t('problems.notWebAddress', { example: 'https://api.example.com/lookup' });
  }
}

/** What is wrong with a header's name, in words. */
export function headerMessage(name: string): string {
  switch (headerNameProblem(name)) {
    case 'dropped-by-browsers':
      return t('problems.header.dropped', { name });
    case 'set-by-deskside':
      return t('problems.header.ours', { name });
    default:
      return t('problems.header.notAName');
  }
}

function imageHostMessage(host: string): string {
  return imageHostProblem(host) === 'not-https'
    ? t('problems.image.notHttps')
    : t('problems.image.notAHost', { host });
}

function linkMessage(link: string): string {
  return linkProblem(link) === 'scheme'
    ? t('problems.link.scheme')
    : t('problems.notWebAddress', { example: 'https://crm.example.com/customers/{customer_id}' });
}
