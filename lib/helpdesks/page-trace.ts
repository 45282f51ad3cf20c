import { z } from 'zod';

/** No trace is longer than a description allows; a page that takes the content script over must not fill our memory. */
const count = z.int().min(0).max(1_000_000);
const short = z.string().max(40);

/** What a value is, without saying it: its kind, and its length in characters. `excluded`: an address that is never the customer's. */
const shapeSchema = z.tuple([z.enum(['address', 'excluded', 'number', 'text']), count]);

/**
 * What one strategy came to: the shapes of its values, or why it gave none. `waits`: its answer is under way. `stale`: it has one, but the page does not show
 * this ticket yet (law 6). `excluded`: it stands in a part of the page that never counts. `invisible`: it is not rendered. `unmatched`: the pattern of
 * the strategy does not match it. `nothing`: there is none.
 */
const trySchema = z.union([
  z.array(shapeSchema).min(1).max(20),
  z.enum(['waits', 'stale', 'excluded', 'invisible', 'unmatched', 'nothing']),
]);

const requestTraceSchema = z.strictObject({
  state: z.enum(['not-sent', 'under-way', 'json', 'html', 'signed-out', 'failed']),
  /** Of a failed one; 0 where no HTTP answer came. */
  status: z.int().optional(),
  /** From sending it to the whole answer. */
  ms: z.number().optional(),
});

/** How the content script reads its page at this moment: what was tried, and what it came to. No value of the page is in it. */
export const pageTraceSchema = z.strictObject({
  /** What it says to the background: the states of `TicketView` and of its customer. */
  view: short,
  customer: short.nullable(),
  /** Which of the description's `notTicket` and `ticket` patterns the page matches; -1 for none. */
  notTicket: z.int(),
  ticket: z.int(),
  idLength: count,
  /** Which of the description's scopes is there; -1 for none. */
  scope: z.int(),
  /** Law 6: what the page shows is known to be of this ticket. */
  counts: z.boolean(),
  /** By field, in the order of its strategies; `pageId`, `noAddress` and `hiddenAddress` among them. */
  tries: z.record(short, z.array(trySchema).max(10)),
  requests: z.record(short, requestTraceSchema),
  /** How long one reading of the page took, without the requests. */
  ms: z.number(),
});

export type PageTrace = z.infer<typeof pageTraceSchema>;
export type Try = z.infer<typeof trySchema>;
export type Shape = z.infer<typeof shapeSchema>;
export type RequestTrace = z.infer<typeof requestTraceSchema>;
