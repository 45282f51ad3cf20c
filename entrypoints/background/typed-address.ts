import type { TabRecord } from './tab-records.ts';
import type { World } from './world.ts';

/**
 * The address that the agent typed for what this tab shows: kept with the ticket, or with the view where there is no ticket. What was typed in this tab stands while the
 * database is slow or broken.
 */
export async function typedFor(
  world: Pick<World, 'typed'>,
  record: Pick<TabRecord, 'origin' | 'view' | 'typed'>,
): Promise<string | null> {
  const { origin, typed } = record;
  const ticket = ticketOf(record);
  const typedHere = typed?.ticket === ticket ? typed.email : null;
  return ticket === null ? typedHere : await world.typed.read({ origin, ticket }, typedHere);
}

/** The id of the ticket that a tab shows; `null` where it shows none. */
export function ticketOf(record: Pick<TabRecord, 'view'>): string | null {
  return record.view?.state === 'ticket' ? record.view.ticket.id : null;
}

/**
 * Whether the tab still shows what the agent had in view when the address was given. A ticket that was read anew since is the same ticket: what the agent
 * clicked for it is not lost.
 */
export function isInView(record: TabRecord, seen: { sequence: number; ticket: string | null }): boolean {
  return seen.ticket === null ? record.sequence === seen.sequence : ticketOf(record) === seen.ticket;
}
