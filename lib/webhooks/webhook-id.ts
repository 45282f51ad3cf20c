import type { EventName } from './all-events.ts';
import type { Mark } from './happening.ts';

/** What makes one rule's request for one event that and no other. */
export interface DeliveryIdentity {
  workspace: string;
  rule: string;
  /** The helpdesk's origin. */
  origin: string;
  /** The helpdesk's own id of the ticket. */
  ticket: string;
  event: EventName;
  mark: Mark;
}

/** The `webhook-id`: SHA-256 in hexadecimal, the same in every browser that saw the event; a fresh UUID where no mark could be read. */
export async function webhookId({
  workspace,
  rule,
  origin,
  ticket,
  event,
  mark,
}: DeliveryIdentity): Promise<string> {
  if (mark === null) return crypto.randomUUID();
  const text = JSON.stringify([workspace, rule, origin, ticket, event, mark]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
