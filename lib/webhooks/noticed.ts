import type { AnswerState, SeenTicket } from './happening.ts';

/** What a tab shows of one ticket, settled. Times are milliseconds since the epoch. */
export interface Noticed {
  helpdesk: { id: string; origin: string };
  ticket: SeenTicket;
  /** The helpdesk's requests that were answered for it. */
  answered: string[];
  /** This tab has not shown just this before: only then does it say anything of the ticket. */
  isNews: boolean;
  /** The name of this opening of the ticket; `null` where it was not opened now. */
  opening: string | null;
  /** What connectors have answered about the customer. */
  answers: NoticedAnswer[];
  at: number;
  /** The tab has gone on since: what was seen later counts, wherever. */
  isLeft: boolean;
}

/** What the agent was shown of one connector. */
export interface NoticedAnswer {
  connector: string;
  state: AnswerState;
  /** Why the lookup failed, as its log row says. */
  reason?: string;
}
