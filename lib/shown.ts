import type { TicketFacts } from './helpdesks/ticket.ts';
import type { TimedAnswer } from './lookup/answer.ts';
import type { PanelSpec } from './panel/panel-spec.ts';

/** All that the sidebar of one tab shows. A higher sequence replaces a lower one; panels of another sequence are dropped. */
export interface Shown {
  sequence: number;
  /** Which of the views that the page has told of this is, or a later one that says the same. */
  number: number;
  /** What was asked under a sequence below this one counts no more, though the ticket may be the same; left out: all of it counts. */
  validSince?: number;
  ticket: ShownTicket;
  panels: PanelSpec[];
  /** There are connectors, and none of them is for this ticket. */
  isForOthers?: boolean;
  /** What the cache already holds, by connector. The sidebar asks for the rest. */
  cached: Record<string, TimedAnswer>;
  /** Buttons that rules have here; left out where there are none. */
  actions?: { rule: string; label: string; confirm?: string }[];
  /** This helpdesk was taught. `reads`: on the first other ticket since. `unproven`: on every ticket whose address it has not found yet. */
  taught?: 'reads' | 'unproven';
}

/** What the tab shows, in the sidebar's terms. `typed` says that the agent typed the address. */
export type ShownTicket =
  | { state: 'no-ticket' | 'new-ticket' | 'signed-out' | 'unknown' }
  /** The customer is not known yet, which may stay so: nobody has said that there is no address. Of the ticket only the id is sure, and nothing else is told. */
  | { state: 'reading'; ticket: TicketFacts }
  | { state: 'no-address' | 'hidden-address'; ticket: TicketFacts; name?: string }
  /** Addresses on the page, the likeliest first, if there are any: the agent says whose ticket it is. */
  | { state: 'several'; ticket: TicketFacts; emails: string[] }
  | {
      state: 'customer';
      ticket: TicketFacts | null;
      email: string;
      typed: boolean;
      name?: string;
      others: string[];
    };
