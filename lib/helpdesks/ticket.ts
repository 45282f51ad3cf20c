import { z } from 'zod';
import { ADDRESS_LIMIT, CANDIDATES_LIMIT, FIELD_LIMIT, OTHERS_LIMIT, TAGS_LIMIT } from './limits.ts';

export { FIELD_LIMIT } from './limits.ts';

const field = z.string().max(FIELD_LIMIT);
const address = z.string().max(ADDRESS_LIMIT);

/**
 * Whom the ticket belongs to. `not-yet`: the page has not rendered it or a request is under way; `none`: the helpdesk says that
 * this requester has no address (chat, phone); `hidden`: there is one that this agent may not see; `candidates`: addresses on the page
 * that the heuristic found and would not choose from, the likeliest first; there may be none.
 */
const customerSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('address'),
    email: address,
    name: field.optional(),
    /** Further addresses of the same request: more requesters, CC. Never merged into `email`. */
    others: z.array(address).max(OTHERS_LIMIT),
  }),
  z.strictObject({ state: z.literal('none'), name: field.optional() }),
  z.strictObject({ state: z.literal('hidden'), name: field.optional() }),
  z.strictObject({
    state: z.literal('candidates'),
    emails: z.array(address).max(CANDIDATES_LIMIT),
  }),
  z.strictObject({ state: z.literal('not-yet') }),
]);

const ticketSchema = z.strictObject({
  /** The helpdesk's own id, as its URLs and APIs have it. */
  id: field,
  /** What people call the ticket, where it differs from the id. */
  number: field.optional(),
  subject: field.optional(),
  status: field.optional(),
  priority: field.optional(),
  tags: z.array(field).max(TAGS_LIMIT).optional(),
  assignee: field.optional(),
  /** The signed-in agent: an address where the helpdesk shows one, else a name. */
  agent: field.optional(),
  createdAt: field.optional(),
  updatedAt: field.optional(),
  parentId: field.optional(),
  lastReply: z
    .strictObject({
      /** Whose it is, where the helpdesk says so; else the author tells. */
      side: z.enum(['customer', 'agent']).optional(),
      author: field.optional(),
      id: field.optional(),
      at: field.optional(),
    })
    .optional(),
  customer: customerSchema,
});

/** What the helpdesk tab shows at this moment. */
export const ticketViewSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('no-ticket') }),
  z.strictObject({ state: z.literal('new-ticket') }),
  z.strictObject({ state: z.literal('signed-out') }),
  z.strictObject({ state: z.literal('ticket'), ticket: ticketSchema }),
]);

export type Customer = z.infer<typeof customerSchema>;
export type Ticket = z.infer<typeof ticketSchema>;
/** What templates and the sidebar see of a ticket. */
export type TicketFacts = Omit<Ticket, 'customer' | 'lastReply'>;
export type TicketView = z.infer<typeof ticketViewSchema>;
