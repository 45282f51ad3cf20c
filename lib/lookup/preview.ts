import type { TicketFacts } from '../helpdesks/ticket.ts';
import type { Answer } from './answer.ts';

/** One lookup made for an admin to look at; nothing of it is kept. */
export interface Preview {
  answer: Answer;
  durationMs: number;
  notes: string[];
  /** As it was sent, secrets masked. */
  request: { method: 'POST'; url: string; headers: Record<string, string>; body: string };
  /** As it came, secrets masked, cut at 1 MB. */
  response?: { http: number; body: string };
  ticket: TicketFacts | null;
}
