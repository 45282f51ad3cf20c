import type { SeenTicket } from '../../lib/webhooks/happening.ts';
import type { Noticed } from '../../lib/webhooks/noticed.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';

export const HELPDESK = { id: 'zendesk', origin: 'https://acme.zendesk.com' };
/** Sunday 22 November 2026, noon in UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export type RuleInput = Partial<Parameters<typeof ruleSchema.parse>[0] & object> & Record<string, unknown>;

/** A rule that tells a receiver of every event of these kinds. */
export function rule(parts: RuleInput = {}): Rule {
  return ruleSchema.parse({
    id: 'tell',
    name: 'Tell',
    events: ['ticket.first_seen'],
    request: {
      url: 'https://hooks.example/in',
      body: '{"event":{event},"ticket":{ticket_id},"count":{event_count}}',
    },
    ...parts,
  });
}

export function ticket(parts: Partial<SeenTicket> = {}): SeenTicket {
  return {
    id: '12',
    status: 'open',
    subject: 'Where is it?',
    email: 'ada@example.com',
    others: [],
    ...parts,
  };
}

/** A tab that shows a ticket for the first time. */
export function noticed(
  parts: Partial<Omit<Noticed, 'ticket'>> & { ticket?: Partial<SeenTicket> } = {},
): Noticed {
  return {
    helpdesk: HELPDESK,
    answered: ['ticket'],
    isNews: true,
    opening: null,
    answers: [],
    at: NOON,
    isLeft: false,
    ...parts,
    ticket: ticket(parts.ticket),
  };
}
