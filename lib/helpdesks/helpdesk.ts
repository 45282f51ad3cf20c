import { z } from 'zod';
import { t } from '../i18n.ts';
import { domShape, name, pattern, refinements, selector, strategySchema } from './strategy.ts';

export type {
  DomReading,
  DomStrategy,
  JsonStrategy,
  PairStrategy,
  Refinements,
  Step,
  Strategy,
  StrategyDescription,
} from './strategy.ts';

/**
 * A helpdesk is data: how one product's pages and same-origin session API show a ticket. Ours and an admin's own run through the same
 * engine (`read-ticket.ts`). The laws it keeps, whatever a description says:
 *
 * 1. A foreign page is "not a ticket".
 * 2. It never throws, and is safe to call twice.
 * 3. A value that has not rendered yet is "not yet", not "none".
 * 4. An address that the agent may not see is "hidden"; nothing else is looked for then.
 * 5. An address from a message body, a signature, a subject or a display name is never the customer: of `name <address>` only the last
 *    bracketed address counts.
 * 6. Where the page shows the ticket's id in the DOM (`pageId`) it must equal the URL's before a DOM value counts; elsewhere a DOM value counts only
 *    after the scope's content has changed since the navigation, or on a full load; the former ticket's customer then only two seconds after it.
 *
 * In every string marked "filled in", `{id}` and other named captures stand for what the URL or the DOM gave, escaped for where they stand.
 */

/**
 * A regular expression over one part of the URL; its named groups are captures. `all` is path, query and hash as they stand. Where the product may live in a
 * sub-directory it does not begin with `^`: what comes before the match is the base path. For `query` and `hash` the base path is the page's directory.
 */
const urlPatternSchema = z.strictObject({ in: z.enum(['path', 'query', 'hash', 'all']), pattern });

/** Where a header's value comes from: fixed text, a cookie of the page (decoded, matched), or a key of JSON in a cookie. */
const requestHeaderSchema = z.union([
  z.strictObject({ text: z.string().max(500) }),
  z.strictObject({
    cookie: z.string().min(1).max(100),
    key: z.string().optional(),
    match: pattern.optional(),
    prefix: z.string().max(20).optional(),
  }),
  z.strictObject({ setting: name }),
]);

/** A same-origin GET with the agent's own session. A 403 is tried once more where the cookies that its headers use have changed since. */
const requestSchema = z.strictObject({
  /** Path and query below the helpdesk's base path, filled in with captures and with the values of `needs`. */
  path: z.string().min(1).max(500),
  answer: z.enum(['json', 'html']).default('json'),
  headers: z.record(z.string(), requestHeaderSchema).default({}),
  /** Values for `path` out of earlier answers: capture name to strategy. Not sent while one of them is unknown. */
  needs: z.record(name, strategySchema).default({}),
  /** Reads a cookie that is a credential: only where the admin turned it on for this site, with the setting `useCredential` at `yes`. */
  credential: z.boolean().default(false),
});

/** What the admin is asked to type for a site: strategies and headers refer to it by `name`. */
const settingSchema = z.strictObject({
  name,
  label: z.string().min(1).max(80),
  /** Where the admin finds it. */
  help: z.string().max(300).optional(),
});

const strategies = z.array(strategySchema).max(10);
/** The title holds the subject, and that is the customer's to write: no address comes from it. */
const addressStrategies = strategies.refine((list) => list.every((strategy) => strategy.from !== 'title'), {
  error: () => t('description.titleAddress'),
});

export const helpdeskSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().min(1).max(80),
  /** `verified`: we ran the product itself. `stable`: read in its source or agreed on by several sources. `experimental`: one source. */
  support: z.enum(['verified', 'stable', 'experimental']).default('experimental'),
  /** Match patterns of the hosts where the product is always served; none for what people host themselves. */
  matches: z.array(z.string()).max(20).default([]),
  /** A selector that tells the product on a host of one's own. */
  fingerprint: selector.optional(),
  /** Pages that look like a ticket and are none; `new: true` marks the form for a new one. */
  notTicket: z
    .array(urlPatternSchema.extend({ new: z.boolean().default(false) }))
    .max(20)
    .default([]),
  /** Where the ticket's id is: URL patterns with a group named `id`, or a place in the DOM. The first that gives one wins. */
  ticket: z
    .array(
      z.union([
        urlPatternSchema,
        z.strictObject({
          from: z.literal('dom'),
          /** Looks only on pages whose path matches; what comes before the match is the base path. Without it the base path is the page's directory. */
          path: pattern.optional(),
          ...domShape,
          ...refinements,
        }),
      ]),
    )
    .min(1)
    .max(10),
  /**
   * Selectors, filled in, of the part of the page that belongs to the open ticket; the first that is there wins. `pointsTo` names an attribute of the found
   * element that holds the part's id (`aria-controls` of an active tab). Without any the scope is the document; where none is there yet, nothing has rendered.
   */
  scope: z
    .array(z.union([selector, z.strictObject({ select: selector, pointsTo: z.string().min(1).max(100) })]))
    .max(10)
    .default([]),
  /** Attributes whose change may mean another ticket or another value, besides those that strategies read, added and removed elements, and text. */
  watchAttributes: z.array(z.string()).max(20).default([]),
  /** Where the page itself shows the open ticket's id. */
  pageId: strategies.default([]),
  /** The capture that `pageId` shows, where that is not the id: the number, say. On a URL without it the page counts as one that shows no id. */
  pageIdIs: name.default('id'),
  /** Some pages of a ticket show no id: then they count as ones of a helpdesk that shows none. Without this, a page that shows none yet is one that has not rendered. */
  pageIdMayMiss: z.boolean().default(false),
  settings: z.array(settingSchema).max(10).default([]),
  requests: z.record(name, requestSchema).default({}),
  fields: z
    .strictObject({
      email: addressStrategies,
      /**
       * Here and in `others` the page's strategies count only until an answer has come. `{email}` stands for the address that was found, where people have both in one
       * place.
       */
      name: strategies,
      /** Further addresses: CC, more requesters. All strategies count together. */
      others: addressStrategies,
      number: strategies,
      subject: strategies,
      status: strategies,
      priority: strategies,
      tags: strategies,
      assignee: strategies,
      agent: strategies,
      createdAt: strategies,
      updatedAt: strategies,
      parentId: strategies,
      /** `customer` or `agent`; anything else is no value. */
      replySide: strategies,
      replyAuthor: strategies,
      replyId: strategies,
      replyAt: strategies,
    })
    .partial(),
  /**
   * Signs that the requester has no address (`none`) or one that the agent may not see (`hidden`): any of these has a value, be it an empty one. What an
   * answer says comes before what the page says: hidden, address, none of the answers; then hidden, address, none of the page.
   */
  noAddress: strategies.default([]),
  hiddenAddress: strategies.default([]),
  /** Addresses that the page or the URL shows and that are the team's: a shared mailbox, the account. Beside `fields.agent`. */
  ownAddresses: strategies.default([]),
  /** Parts of the page where an address is never the customer's: message bodies, the agent's menu. */
  exclude: z.array(selector).max(20).default([]),
  /** Addresses and whole domains (`@relay.example`) that the product itself writes from: never the customer's. */
  excludeAddresses: z.array(z.string().min(3).max(320)).max(20).default([]),
  /** Where no strategy gives an address and nothing says `none` or `hidden`, the heuristic looks for one in the scope (`guess-customer.ts`). */
  generic: z.boolean().default(false),
});

export type Helpdesk = z.infer<typeof helpdeskSchema>;
/** A description as people write it: what has a default may be left out. */
export type HelpdeskDescription = z.input<typeof helpdeskSchema>;
export type HelpdeskRequest = z.infer<typeof requestSchema>;
export type RequestHeader = z.infer<typeof requestHeaderSchema>;
export type UrlPattern = z.infer<typeof urlPatternSchema>;
