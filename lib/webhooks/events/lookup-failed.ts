import type { EventKind } from '../happening.ts';
import { answerOf } from './answer.ts';

/** A connector gave no answer about the customer. */
export const lookupFailed: EventKind<'lookup.failed'> = {
  name: 'lookup.failed',
  of: (change) => answerOf('failed', change),
};
