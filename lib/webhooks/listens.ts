import type { EventName } from './all-events.ts';
import type { Happening, Mark } from './happening.ts';
import type { Rule } from './rule.ts';
import { countingChanges } from './tag-values.ts';

/** The events in what tabs show that any rule wants to hear of; none where no rule is switched on. A press of a button is in nothing that is shown. */
export function eventsWanted(rules: readonly Pick<Rule, 'enabled' | 'events'>[]): ReadonlySet<EventName> {
  const wanted = rules.flatMap(({ enabled, events }) => (enabled ? events : []));
  return new Set(wanted.filter((event) => event !== 'action'));
}

/** Whether an event is one that a rule is for, whatever its conditions say. */
export function listens(rule: Rule, happening: Happening): boolean {
  if (!rule.enabled || !rule.events.includes(happening.event)) return false;
  if (happening.rule !== undefined && happening.rule !== rule.id) return false;
  return happening.event !== 'ticket.changed' || countingChanges(happening, rule).length > 0;
}

/** What makes an event the same for one rule in every browser: of a change also the fields that count for the rule, with their new values. */
export function markFor(rule: Rule, happening: Happening): Mark {
  if (happening.mark === null || happening.event !== 'ticket.changed') return happening.mark;
  const changes = countingChanges(happening, rule).toSorted((a, b) => (a.field < b.field ? -1 : 1));
  return [...changes.flatMap(({ field, after }) => [field, after]), ...happening.mark];
}
