import { within } from '../store/within.ts';
import { type Claimed, LEASE } from './claim.ts';
import type { Attempt } from './delivery.ts';
import type { DeliveryQueue } from './delivery-queue.ts';
import type { LimitOf } from './due.ts';
import { DEFAULT_PER_MINUTE, type Rule } from './rule.ts';

/** So many requests are under way at once, to all endpoints together. */
export const MOST_AT_ONCE = 4;

/** After so many milliseconds a drain begins no request any more: with the 10 seconds that one may take it lasts 20. */
export const BEGINS_FOR = 10_000;

/** A sending that has no end by then has failed in a way of its own, in milliseconds: its lease ends, and the others are not kept waiting. */
const PATIENCE = 30_000;

/** What waits of a rule that is not in force just now is looked at again after so long, in milliseconds. */
const MISSING_WAIT = 30 * 60_000;

const LOCK = 'deskside-deliveries';

export interface RulesInForce {
  rules: readonly Rule[];
  /** `false`: there may be more, which cannot be read just now. */
  complete: boolean;
}

export interface DrainWorld {
  queue: DeliveryQueue;
  rules(): Promise<RulesInForce>;
  /** Makes one attempt. Never rejects. */
  send(claimed: Claimed): Promise<Attempt>;
  /** The time, in milliseconds since the epoch. */
  now(): number;
  /** `navigator.locks`: whatever starts a drain, one runs. */
  locks: Pick<LockManager, 'request'>;
  /** Has us woken at this time, or as soon after it as the browser can; `null`: there is nothing to be woken for. */
  arm(at: number | null): Promise<void>;
}

/**
 * Sends what is due, and resolves when nothing is any more, or its time is over; whatever is left has an alarm. Where a drain is running already, this one comes after it: what was
 * put after the first one's last look is not forgotten. A third has nothing to add to the second.
 */
export async function drain(world: DrainWorld): Promise<void> {
  await endRules(world);
  await inTurn(world.locks, () => sendDue(world));
}

/** Runs `work` after the one that runs already; where another waits for that, does nothing. Whoever is next makes room for one after it before it looks at anything. */
async function inTurn(locks: DrainWorld['locks'], work: () => Promise<void>): Promise<void> {
  const [entered, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let working: Promise<void> | undefined;
  const waiting = locks.request(`${LOCK}-next`, { ifAvailable: true }, async (next) => {
    if (next === null) return;
    working = locks.request(LOCK, async () => {
      entered.resolve();
      await left.promise;
      await work();
    });
    working.catch(entered.reject);
    await entered.promise;
  });
  await waiting.finally(left.resolve);
  await working;
}

/** Ends what waits of rules that have long been in no config, or were switched off or stopped. The rules are read after what waits of them: so one that was just made is among them. */
async function endRules({ queue, rules, now }: DrainWorld): Promise<void> {
  const waiting = await queue.waitingRules();
  if (waiting.length === 0) return;
  const inForce = await rules();
  const stops = await queue.stops(inForce.rules);
  const missing = waiting.filter((id) => !inForce.rules.some((each) => each.id === id));
  const gone = inForce.complete ? await queue.longMissing(missing, now()) : [];
  for (const id of waiting) {
    const rule = inForce.rules.find((each) => each.id === id);
    if (gone.includes(id)) await queue.endRule(id, 'rule-gone', now());
    else if (rule?.enabled === false) await queue.endRule(id, 'rule-off', now());
    else if (stops.has(id)) await queue.endRule(id, 'gone', now());
  }
}

async function sendDue(world: DrainWorld): Promise<void> {
  const { queue, now, arm } = world;
  if ((await queue.nextAt(() => Number.POSITIVE_INFINITY, now())) === null) return arm(null);
  const { rules } = await world.rules();
  const limitOf = limits(rules);
  await queue.keepTime(now());
  const next = await queue.nextAt(limitOf, now());
  if (next === null || next > now()) return arm(next);
  await arm(now() + LEASE);
  const ended = await sendAll(world, rules, limitOf);
  if (ended > 0) await queue.trim(now());
  await arm(await queue.nextAt(limitOf, now()));
}

/** Keeps as many requests under way as there may be, for as long as it may begin some. Gives how many deliveries have ended. */
async function sendAll(world: DrainWorld, rules: readonly Rule[], limitOf: LimitOf): Promise<number> {
  const over = AbortSignal.timeout(BEGINS_FOR);
  const underWay = new Map<Promise<void>, string>();
  let ended = 0;
  for (;;) {
    const free = over.aborted ? 0 : MOST_AT_ONCE - underWay.size;
    const busy = countEach(underWay.values());
    const claimed =
      free === 0 ? [] : await world.queue.claim({ now: world.now(), most: free, busy, limitOf });
    for (const delivery of claimed) {
      const sending = sendOne(world, rules, delivery).then((hasEnded) => {
        ended += hasEnded ? 1 : 0;
        underWay.delete(sending);
      });
      underWay.set(sending, delivery.endpoint);
    }
    if (underWay.size === 0) return ended;
    await Promise.race(underWay.keys());
  }
}

/** Makes one attempt and writes down what came of it. Gives whether that was the last one. */
async function sendOne(world: DrainWorld, known: readonly Rule[], claimed: Claimed): Promise<boolean> {
  const { queue, now } = world;
  const rule = known.find(({ id }) => id === claimed.rule) ?? (await ruleNow(world, claimed.rule));
  if (rule === undefined) return queue.postpone(claimed, now() + MISSING_WAIT).then(() => false);
  const attempt = await within(PATIENCE, world.send(claimed));
  const after = await queue.finish({ claimed, attempt, rule, now: now() });
  return after?.endedAt !== undefined;
}

/** A rule that was made after the drain began. */
async function ruleNow(world: DrainWorld, id: string): Promise<Rule | undefined> {
  const { rules } = await world.rules();
  return rules.find((rule) => rule.id === id);
}

/** The lowest limit of the rules that send to an endpoint is the endpoint's. */
function limits(rules: readonly Rule[]): LimitOf {
  const limit = new Map<string, number>();
  for (const { enabled, request, perMinute } of rules) {
    if (!enabled || !URL.canParse(request.url)) continue;
    const { origin } = new URL(request.url);
    limit.set(origin, Math.min(perMinute, limit.get(origin) ?? perMinute));
  }
  return (endpoint) => limit.get(endpoint) ?? DEFAULT_PER_MINUTE;
}

function countEach(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
