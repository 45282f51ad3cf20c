import type { Config } from '../../lib/config/config.ts';
import { ruleSchema } from '../../lib/webhooks/rule.ts';
import { deskConfig } from '../desk/config.ts';

/** What the soak's rules listen to, each event by the rule for it: an agent who opens a ticket, and the ticket then changes under their eyes, bring each of them about once. */
export const SOAK_RULES = {
  'ticket.first_seen': 'sights',
  'ticket.opened': 'sights',
  'ticket.changed': 'changes',
  'reply.received': 'replies',
} as const;
export type Soaked = keyof typeof SOAK_RULES;
export const SOAKED = Object.keys(SOAK_RULES) as Soaked[];

export const SIGNING = 'whsec_c29hay1vZi13ZWJob29rcy1rZWVwcy1hbGwtb2YtdGhlbQ==';

/** What the receiver reads in a body. */
export interface SoakBody {
  id: string;
  event: string;
  ticket: string;
  subject: string;
  changed: string;
}

/** Where an event of a ticket arrives. */
export function pathOf(event: Soaked, ticket: number): string {
  return `/${event}/${ticket}`;
}

/** The demo desk's organisation with these rules and no connector. A second attempt comes soon, so that nobody waits half an hour. A rule for each, since what follows a rule's own request may be its doing. */
export function soakConfig(desk: string, receiver: string): Config {
  const body: SoakBody = {
    id: '{event_id}',
    event: '{event}',
    ticket: '{ticket_id}',
    subject: '{subject}',
    changed: '{changed_fields}',
  };
  const request = { url: `${receiver}/{event}/{ticket_id}`, body: JSON.stringify(body), sign: true };
  const rules = [...new Set(Object.values(SOAK_RULES))].map((id) =>
    ruleSchema.parse({
      id,
      name: id,
      events: SOAKED.filter((event) => SOAK_RULES[event] === id),
      request,
      retry: 'standard-webhooks',
      perMinute: 6000,
    }),
  );
  return { ...deskConfig({ desk, endpoints: receiver }), connectors: [], rules };
}
