import type { Delivery, DeliveryState, FilledRequest, SkipReason } from './delivery.ts';
import { withSize } from './delivery-store.ts';
import type { Happening } from './happening.ts';
import { markFor } from './listens.ts';
import type { Rule } from './rule.ts';

/** What is known of a delivery besides its rule and its event. */
export interface Made {
  id: string;
  request: FilledRequest | null;
  /** `null`: it is to be sent. */
  skipped: SkipReason | null;
  now: number;
}

/** A delivery before its first attempt, or one that is skipped. */
export function newDelivery(rule: Rule, happening: Happening, { id, request, skipped, now }: Made): Delivery {
  const { ticket, helpdesk, event, at } = happening;
  const state: DeliveryState = skipped === null ? { is: 'waiting' } : { is: 'skipped', why: skipped };
  return withSize({
    id,
    rule: rule.id,
    ruleName: rule.name,
    event,
    shared: markFor(rule, happening) !== null,
    ticket: {
      id: ticket.id,
      ...(ticket.number === undefined ? {} : { number: ticket.number }),
      ...(ticket.subject === undefined ? {} : { subject: ticket.subject }),
    },
    helpdesk,
    at,
    request,
    endpoint: new URL(rule.request.url.trim()).origin,
    state,
    attempts: [],
    tries: 0,
    leaseUntil: 0,
    ...(skipped === null ? { dueAt: now } : { endedAt: now }),
    size: 0,
  });
}
