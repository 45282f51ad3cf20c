import { z } from 'zod';
import { type Helpdesk, helpdeskSchema } from '../helpdesks/helpdesk.ts';
import { ADDRESS_LIMIT, FIELD_LIMIT } from '../helpdesks/limits.ts';

const field = z.string().max(FIELD_LIMIT);

/** What the page that was taught shows: to look at before saving, never kept after it. */
const sampleSchema = z.strictObject({
  id: field,
  email: z.string().max(ADDRESS_LIMIT),
  subject: field.optional(),
  status: field.optional(),
});

/** What the teaching overlay hands in. */
export const taughtSchema = z.strictObject({ helpdesk: helpdeskSchema, sample: sampleSchema });

export type Sample = z.infer<typeof sampleSchema>;

/** A draft that waits for a page of ours to be saved or thrown away. */
export interface TaughtDraft {
  origin: string;
  helpdesk: Helpdesk;
  sample: Sample;
}
