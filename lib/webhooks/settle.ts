import type { Config } from '../config/config.ts';
import type { Layers } from '../config/layers.ts';
import { findHelpdesk } from '../helpdesks/all-helpdesks.ts';
import type { Lookups } from '../lookup/lookup.ts';
import { askConnectors } from './answers-for.ts';
import { askRule, mayBeFor, type Verdict } from './ask-rule.ts';
import type { Delivery, FilledRequest, SkipReason } from './delivery.ts';
import { deliveryId } from './delivery-id.ts';
import { fillRule } from './fill-rule.ts';
import type { Happening } from './happening.ts';
import { listens } from './listens.ts';
import { causesOf, loopReason } from './loop-guard.ts';
import { neededConnectors } from './needed-connectors.ts';
import { newDelivery } from './new-delivery.ts';
import type { Rule } from './rule.ts';
import {
  ANSWER_WAIT,
  isToBePut,
  type Known,
  type Settlement,
  type Settlements,
  type Waiting,
} from './settlements.ts';
import { tagReader } from './tag-values.ts';
import { whoSends } from './who-sends.ts';

/** An event waits so many times for an answer that a rule needs: for a day. A press of a button does not: whoever pressed it is told at once, and would press again. */
export const MOST_WAITS = (24 * 3_600_000) / ANSWER_WAIT;

/** So many events are asked about at once: as many lookups may go out together. */
const BATCH = 8;

/** What settling works with. `locks` is `navigator.locks`. */
export interface SettleWorld {
  layers(): Promise<Pick<Layers, 'effective'>>;
  settlements: Settlements;
  lookups: Pick<Lookups, 'lookup'>;
  locks: Pick<LockManager, 'request'>;
  now: () => number;
}

/**
 * Asks the rules in force about every event that is due, presses first and then the oldest, and puts their deliveries in. One at a time in this browser; what a death interrupts is taken up by the next
 * call. Gives when an event that waits for an answer is due, or `null` where none waits. Rejects with `StoreError` where the database cannot be used.
 */
export function settleHappenings(world: SettleWorld): Promise<number | null> {
  return world.locks.request('settle-happenings', async () => {
    const now = world.now();
    for (let due = await world.settlements.due(now, BATCH); due.length > 0; ) {
      const { effective } = await world.layers();
      const prepared = due.map((waiting) => prepare(world, waiting, effective));
      // One that breaks off is heard of in its turn.
      void Promise.allSettled(prepared);
      for (const each of prepared) await settleOne(world, await each, now);
      due = await world.settlements.due(now, BATCH);
    }
    return world.settlements.nextAt(now);
  });
}

/** An event, the config in force, and the rules that may be for it with what their connectors say. */
interface Prepared {
  key: number;
  happening: Happening;
  config: Config;
  rules: Rule[];
  asked: Awaited<ReturnType<typeof askConnectors>>;
}

async function prepare(world: SettleWorld, [key, happening]: Waiting, config: Config): Promise<Prepared> {
  const rules = config.rules.filter(
    (rule) =>
      happening.asked?.includes(rule.id) !== true &&
      listens(rule, happening) &&
      mayBeFor(rule, happening, config.flags),
  );
  const needed = [...new Set(rules.flatMap(neededConnectors))];
  const asked = await askConnectors(needed, happening, config, world.lookups);
  return { key, happening, config, rules, asked };
}

async function settleOne(world: SettleWorld, prepared: Prepared, now: number): Promise<void> {
  const { key, happening, config } = prepared;
  const wanted = await Promise.all(
    prepared.rules.map(async (rule) => ({
      rule,
      id: await deliveryId(config.workspace.id, rule, happening),
    })),
  );
  const known = await world.settlements.read(happening, wanted, now);
  const isLast = happening.tries >= MOST_WAITS || happening.event === 'action';
  const verdicts = wanted
    .filter(({ rule }) => !known.stopped.has(rule.id))
    .map(({ rule, id }) => ({ rule, id, verdict: askRule(rule, happening, prepared.asked, isLast) }));
  const deliveries = verdicts.flatMap((each) => made(each, prepared, known, now));
  const waiting = verdicts.filter(({ verdict }) => verdict.kind === 'wait').map(({ rule }) => rule.id);
  await world.settlements.settle(key, { deliveries, rest: restOf(prepared, waiting, now) });
}

/** What waits on, for these rules. */
function restOf({ happening, config }: Prepared, waiting: string[], now: number): Happening | null {
  if (waiting.length === 0) return null;
  const asked = config.rules.map(({ id }) => id).filter((id) => !waiting.includes(id));
  return { ...happening, tries: happening.tries + 1, nextAt: now + ANSWER_WAIT, asked };
}

function made(
  { rule, id, verdict }: { rule: Rule; id: string; verdict: Verdict },
  { happening, config }: Prepared,
  known: Known,
  now: number,
): Settlement['deliveries'] {
  if (verdict.kind !== 'set-off') return [];
  const count = (known.counts.get(rule.id) ?? 0) + 1;
  const after = causesOf(happening, known.setOffs, known.sentAt);
  const filled = fillRule(
    rule.request,
    tagReader(happening, {
      workspace: config.workspace.id,
      helpdeskName: findHelpdesk(happening.helpdesk.id, config.ownHelpdesks)?.name ?? happening.helpdesk.id,
      rule,
      id,
      count,
      answers: verdict.answers,
    }),
  );
  const skipped =
    filled.state === 'skipped' ? filled.why : whySkipped(rule, happening, config, { verdict, known, after });
  const request: FilledRequest | null = filled.state === 'filled' ? filled.request : null;
  const delivery: Delivery = newDelivery(rule, happening, { id, request, skipped, now });
  return isToBePut(known.existing.get(id), delivery) ? [{ delivery, count, after }] : [];
}

function whySkipped(
  rule: Rule,
  happening: Happening,
  config: Config,
  { verdict, known, after }: { verdict: { isAnswered: boolean }; known: Known; after: string[] },
): SkipReason | null {
  if (whoSends(rule.sender, happening.ticket, config.flags) === 'no-agent') return 'no-agent';
  if (!verdict.isAnswered) return 'no-answer';
  return loopReason(rule.id, happening, known.setOffs, after);
}
