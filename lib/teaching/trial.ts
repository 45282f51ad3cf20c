import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import type { TicketView } from '../helpdesks/ticket.ts';

/** A tab whose page may be read. */
export interface ReadableTab {
  tab: number;
  title: string;
  origin: string;
}

/** What one reading of a tab came to. `ms`: how long it took, its requests included. `no-access`: the tab is gone, or the browser does not let us. */
export type HelpdeskTrial = { state: 'read'; view: TicketView; ms: number } | { state: 'no-access' };

/** What the script of a trial puts into the world of content scripts, where the page cannot see it. */
export interface ReadOnce {
  desksideReadOnce(
    helpdesk: Helpdesk,
    site: { settings: Record<string, string>; exclude: string[] },
  ): Promise<TicketView>;
}
