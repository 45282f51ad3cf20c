import type { Config } from '../../lib/config/config.ts';
import type { Shown } from '../../lib/shown.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { seenTicket } from '../../lib/webhooks/seen.ts';
import { buttonLabel, shownRules } from '../../lib/webhooks/shown-rules.ts';
import { helpdeskOf } from './helpdesk-of.ts';
import type { TabRecord } from './tab-records.ts';
import type { World } from './world.ts';

type Seen = Pick<TabRecord, 'view' | 'origin' | 'link'>;
type Needed = { deliveries: Pick<World['deliveries'], 'stops'> };

/** The rules that have a button on what a tab shows: none where it shows no ticket, or its page still reads whose that is. */
export async function rulesWithButton(world: Needed, record: Seen, config: Config): Promise<Rule[]> {
  const { view, origin, link } = record;
  if (view?.state !== 'ticket' || view.ticket.customer.state === 'not-yet') return [];
  const subject = { ticket: seenTicket(view.ticket, link), helpdesk: helpdeskOf(config, origin) };
  const rules = shownRules(config.rules, subject, { flags: config.flags, now: Date.now() });
  if (rules.length === 0) return [];
  const stops = await world.deliveries.stops(rules).catch(() => new Map<string, number>());
  return rules.filter((rule) => !stops.has(rule.id));
}

/** The buttons as the sidebar shows them. */
export async function actionsFor(
  world: Needed,
  record: Seen,
  config: Config,
): Promise<Pick<Shown, 'actions'>> {
  const rules = await rulesWithButton(world, record, config);
  const actions = rules.map((rule) => ({
    rule: rule.id,
    label: buttonLabel(rule),
    ...(rule.button?.confirm ? { confirm: rule.button.confirm } : {}),
  }));
  return actions.length === 0 ? {} : { actions };
}
