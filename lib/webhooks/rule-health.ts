import type { OpenDeskside } from '../store/database.ts';
import { allWith } from './key-ranges.ts';
import type { RuleHealth } from './reports.ts';
import type { Rule } from './rule.ts';
import { readStops } from './rule-stops.ts';

/** How each of these rules fares in this browser, by its id. */
export async function readHealth(
  open: OpenDeskside,
  rules: readonly Rule[],
): Promise<Record<string, RuleHealth>> {
  const stops = await readStops(rules, (rule) => open.get('ruleStates', rule));
  const healths = rules.map(async ({ id }) => [id, await healthOf(open, id, stops.get(id))] as const);
  return Object.fromEntries(await Promise.all(healths));
}

async function healthOf(
  open: OpenDeskside,
  rule: string,
  stoppedAt: number | undefined,
): Promise<RuleHealth> {
  const index = open.transaction('deliveries').store.index('rule');
  const [waiting, failed, delivered] = await Promise.all([
    index.count(allWith(rule, 'waiting')),
    index.count(allWith(rule, 'failed')),
    index.openCursor(allWith(rule, 'delivered'), 'prev'),
  ]);
  const deliveredAt = delivered?.value.endedAt;
  return {
    waiting,
    failed,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
  };
}
