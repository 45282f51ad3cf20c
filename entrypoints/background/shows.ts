import { z } from 'zod';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';

/** A page may say for so long that it shows no ticket before it shows the same one again, in milliseconds: that is how some load. */
const FLICKER = 10_000;

/** Which ticket a tab shows; it outlives reloads. */
export const showsSchema = z.object({
  /** `null`: none, so far. */
  ticket: z.string().nullable(),
  since: z.number(),
  /** The name of its opening, until that is an event or known to be none. */
  opening: z.string().nullable(),
  /** It is the first that this tab has shown. */
  isFirst: z.boolean(),
  /** When the page said that it shows no ticket any more. */
  leftAt: z.number().optional(),
});

export type Shows = z.infer<typeof showsSchema>;

/** What a tab shows after one more view. */
export function showsAfter(before: Shows | undefined, view: TicketView, now: number): Shows | undefined {
  switch (view.state) {
    case 'signed-out':
      return before;
    case 'no-ticket':
    case 'new-ticket':
      return before === undefined
        ? { ticket: null, since: now, opening: null, isFirst: false }
        : { ...before, leftAt: before.leftAt ?? now };
    case 'ticket':
      return stillShows(before, view.ticket.id, now) ?? opened(before, view.ticket.id, now);
  }
}

function stillShows(before: Shows | undefined, ticket: string, now: number): Shows | null {
  if (before?.ticket !== ticket) return null;
  const { leftAt, ...shows } = before;
  return leftAt === undefined || now - leftAt < FLICKER ? shows : null;
}

function opened(before: Shows | undefined, ticket: string, now: number): Shows {
  return { ticket, since: now, opening: crypto.randomUUID(), isFirst: before === undefined };
}
