import type { Happening } from './happening.ts';
import { markFor } from './listens.ts';
import type { Rule } from './rule.ts';
import { webhookId } from './webhook-id.ts';

/** The `webhook-id` of one rule's delivery for one event. Where no other browser would compute the same one it is this happening's own: asked twice, after a death, it is still the same. */
export function deliveryId(workspace: string, rule: Rule, happening: Happening): Promise<string> {
  return webhookId({
    workspace,
    rule: rule.id,
    origin: happening.helpdesk.origin,
    ticket: happening.ticket.id,
    event: happening.event,
    mark: markFor(rule, happening) ?? [happening.id],
  });
}
