import type { Config } from '../../lib/config/config.ts';
import { deskConfig } from '../desk/config.ts';

/** What the soak's rule listens to: an agent who opens a ticket, and the ticket then changes under their eyes, bring each of them about once. */
export const SOAKED = ['ticket.first_seen', 'ticket.opened', 'ticket.changed', 'reply.received'] as const;
export type Soaked = (typeof SOAKED)[number];

export const SOAK_RULE = 'soak';
export const SIGNING = 'whsec_c29hay1vZi13ZWJob29rcy1rZWVwcy1hbGwtb2YtdGhlbQ==';

/** What the receiver reads in a body. */
export interface SoakBody {
  id: string;
  event: string;
  ticket: string;
  subject: string;
  changed: string;
}

/** The demo desk's organisation with one rule and no connector. Its second attempt comes soon, so that nobody waits half an hour. */
export function soakConfig(desk: string, receiver: string): Config {
  const config = deskConfig({ desk, endpoints: receiver });
  const body: SoakBody = {
    id: '{event_id}',
    event: '{event}',
    ticket: '{ticket_id}',
    subject: '{subject}',
    changed: '{changed_fields}',
  };
  const rule: Config['rules'][number] = {
    id: SOAK_RULE,
    name: 'Soak',
    enabled: true,
    events: [...SOAKED],
    fields: [],
    when: { match: 'all', groups: [] },
    sender: { who: 'everyone' },
    request: {
      method: 'POST',
      url: `${receiver}/events/{ticket_id}`,
      format: 'json',
      body: JSON.stringify(body),
      headers: [],
      authorisation: { type: 'none' },
      sign: true,
    },
    retry: 'standard-webhooks',
    perMinute: 6000,
    logBodies: true,
  };
  return { ...config, connectors: [], rules: [rule] };
}
