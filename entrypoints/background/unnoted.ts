import { z } from 'zod';
import { sightShape } from '../../lib/helpdesks/sight.ts';
import { LINK_LIMIT } from '../../lib/webhooks/seen.ts';
import { showsSchema } from './shows.ts';

export const heardAnswerSchema = z.object({
  connector: z.string(),
  state: z.enum(['found', 'not_found', 'failed']),
  reason: z.string().exactOptional(),
});

/** A settled sight of a ticket of which something is to be noted. */
export const unnotedSchema = z.object({
  origin: z.string(),
  view: sightShape.view,
  answered: sightShape.answered,
  link: z.string().max(LINK_LIMIT).exactOptional(),
  shows: showsSchema.exactOptional(),
  /** The tab has not shown just this before. */
  isNews: z.boolean(),
  /** What connectors have answered about its customer. */
  answers: z.array(heardAnswerSchema),
  /** When it was seen, in milliseconds since the epoch. */
  at: z.number(),
});

export type Unnoted = z.infer<typeof unnotedSchema>;
