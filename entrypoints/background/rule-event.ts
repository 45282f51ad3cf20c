import type { Happening } from '../../lib/webhooks/happening.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { happeningOf, sampleHappening } from '../../lib/webhooks/sample-happening.ts';
import { seenTicket } from '../../lib/webhooks/seen.ts';
import { type TriedRule, tryRule } from '../../lib/webhooks/try-rule.ts';
import { helpdeskOf } from './helpdesk-of.ts';
import type { World } from './world.ts';

/**
 * What a rule would do for the open ticket of a tab, or for the sample (`null`), about whose customer nobody is asked. `ticket`: its number or id; `null` for the sample. Rejects where the tab
 * shows no ticket.
 */
export async function ruleOnTicket(
  world: Pick<World, 'layers' | 'lookups' | 'tabs'>,
  rule: Rule,
  tab: number | null,
): Promise<TriedRule & { ticket: string | null }> {
  const { effective } = await world.layers();
  if (tab === null) {
    const tried = await tryRule(rule, sampleHappening(rule, Date.now()), effective, null);
    return { ...tried, ticket: null };
  }
  const happening = await eventIn(world, rule, tab);
  const { number, id } = happening.ticket;
  return { ...(await tryRule(rule, happening, effective, world.lookups)), ticket: number ?? id };
}

/** The first of the rule's events, as if it had happened just now to the ticket of a tab. */
async function eventIn(world: Pick<World, 'layers' | 'tabs'>, rule: Rule, tab: number): Promise<Happening> {
  const record = await world.tabs.read(tab);
  if (record?.view?.state !== 'ticket') throw new Error('That tab shows no ticket any more.');
  const { origin, view, link } = record;
  const { effective } = await world.layers();
  const [event = 'ticket.first_seen'] = rule.events;
  const seen = {
    helpdesk: helpdeskOf(effective, origin),
    ticket: seenTicket(view.ticket, link),
    at: Date.now(),
  };
  return happeningOf(event, seen, rule.fields);
}
