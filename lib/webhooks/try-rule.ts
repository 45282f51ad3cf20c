import type { Config } from '../config/config.ts';
import { findHelpdesk } from '../helpdesks/all-helpdesks.ts';
import type { Lookups } from '../lookup/lookup.ts';
import { askConnectors } from './answers-for.ts';
import type { KnownAnswer } from './condition-values.ts';
import { deliveryId } from './delivery-id.ts';
import { type FilledRule, fillRule } from './fill-rule.ts';
import type { Happening } from './happening.ts';
import { holds } from './match.ts';
import { neededConnectors } from './needed-connectors.ts';
import type { RulePreview } from './reports.ts';
import type { Rule } from './rule.ts';
import { tagReader } from './tag-values.ts';

/** What a rule would do for one event. */
export interface TriedRule {
  /** The `webhook-id`. */
  id: string;
  conditions: RulePreview['conditions'];
  filled: FilledRule;
}

/**
 * Fills a rule's request in for one event, whatever its conditions say, for an admin to look at or to send. Connectors are asked where `lookups` is there, but for those that keep no answer:
 * somebody who types a rule would ask them with every letter. Rejects never.
 */
export async function tryRule(
  rule: Rule,
  happening: Happening,
  config: Config,
  lookups: Pick<Lookups, 'lookup'> | null,
): Promise<TriedRule> {
  const [id, known] = await Promise.all([
    deliveryId(config.workspace.id, rule, happening),
    lookups === null ? [] : knownAnswers(rule, happening, config, lookups),
  ]);
  const found = known.flatMap(([connector, answer]) =>
    answer.state === 'found' ? [[connector, answer.data] as const] : [],
  );
  const read = tagReader(happening, {
    workspace: config.workspace.id,
    helpdeskName: findHelpdesk(happening.helpdesk.id, config.ownHelpdesks)?.name ?? happening.helpdesk.id,
    rule,
    id,
    count: 1,
    answers: Object.fromEntries(found),
  });
  return {
    id,
    conditions: verdictOf(holds(rule.when, happening, Object.fromEntries(known), { now: happening.at })),
    filled: fillRule(rule.request, read),
  };
}

async function knownAnswers(
  rule: Rule,
  happening: Happening,
  config: Config,
  lookups: Pick<Lookups, 'lookup'>,
): Promise<[string, KnownAnswer][]> {
  const keeping = config.connectors.filter(({ cache }) => cache.keep !== 'nothing' && cache.hours > 0);
  const needed = neededConnectors(rule).filter((id) => keeping.some((connector) => connector.id === id));
  const asked = await askConnectors(needed, happening, config, lookups);
  return [...asked].flatMap(([id, answer]): [string, KnownAnswer][] =>
    typeof answer === 'object' ? [[id, answer]] : [],
  );
}

function verdictOf(verdict: boolean | null): RulePreview['conditions'] {
  if (verdict === null) return 'unknown';
  return verdict ? 'hold' : 'hold-not';
}
