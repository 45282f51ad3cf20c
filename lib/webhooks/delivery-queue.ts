import type { DeliveryRows } from '../store/database.ts';
import { type ClaimAsk, type Claimed, claimDue } from './claim.ts';
import type { Delivery, DeliveryState, FailReason } from './delivery.ts';
import { keepTime } from './delivery-clock.ts';
import { countStates, type LogAsk, type LogPart, readLog } from './delivery-log.ts';
import { changeDeliveries, type Deliveries } from './delivery-store.ts';
import { type LimitOf, lanes } from './due.ts';
import { endOfflineHolds, type Mended, makeDue } from './due-now.ts';
import { type Finished, finishAttempt, isGone } from './finish.ts';
import { longMissing } from './missing-rules.ts';
import type { EndpointHold } from './rate.ts';
import type { RuleHealth } from './reports.ts';
import { dropEnded, trimLog } from './retention.ts';
import type { Rule } from './rule.ts';
import { readHealth } from './rule-health.ts';
import { endWaiting, readStops } from './rule-stops.ts';
import { deleteDeliveries, hurry, sendAgain } from './send-again.ts';
import { type Looked, markSeen } from './unseen.ts';
import { waitingRules } from './waiting-rules.ts';

/**
 * Webhook requests on this disk: those that wait, and the log of those that have ended. Each call is one transaction: a background that dies leaves none half done. Rejects with `StoreError`
 * where the database cannot be used.
 */
export interface DeliveryQueue {
  /** What is due, for whoever asks to send, for a `LEASE`. */
  claim(ask: ClaimAsk): Promise<Claimed[]>;
  finish(finished: Finished): Promise<Delivery | null>;
  /** Gives back what was claimed and not sent; it is due then. */
  postpone(claimed: Claimed, dueAt: number): Promise<void>;
  /** When the next one may be sent; a time gone by where one may be now, `null` where nothing waits. */
  nextAt(limitOf: LimitOf, now: number): Promise<number | null>;
  keepTime(now: number): Promise<void>;
  /** The ids of the rules that something waits of. */
  waitingRules(): Promise<string[]>;
  /** Ends what waits of a rule. Gives how many. */
  endRule(rule: string, why: FailReason, now: number): Promise<number>;
  /** Of these rules, which are in no config, those that have been in none for long: see `GRACE`. */
  longMissing(rules: readonly string[], now: number): Promise<string[]>;
  /** Those of these rules that were stopped by an answer 410, and when, by id. Nothing is sent for their events. */
  stops(rules: readonly Rule[]): Promise<Map<string, number>>;
  /** The rule sends again. */
  resume(rule: string): Promise<void>;
  dueNow(mended: Mended, now: number): Promise<number>;
  online(): Promise<void>;
  hurry(id: string, now: number): Promise<void>;
  read(id: string): Promise<Delivery | null>;
  log(ask: LogAsk): Promise<LogPart>;
  counts(): Promise<Record<DeliveryState['is'], number>>;
  /** Until when endpoints are left alone, by origin; those alone that are. */
  holds(now: number): Promise<Map<string, EndpointHold>>;
  health(rules: readonly Rule[]): Promise<Record<string, RuleHealth>>;
  sendAgain(ids: readonly string[], now: number): Promise<number>;
  delete(which: { ids: readonly string[] } | 'ended', now: number): Promise<number>;
  /** Keeps the log within its bounds. */
  trim(now: number): Promise<void>;
  /** Deletes all that have ended. What waits stays: it is to arrive. */
  forgetEnded(): Promise<void>;
  /** How many have failed for good that nobody has looked at. */
  unseenFailures(): Promise<number>;
  failuresSeen(looked: Looked): Promise<void>;
}

export function createDeliveryQueue(connection: Deliveries): DeliveryQueue {
  const inRows = <T>(work: (rows: DeliveryRows) => Promise<T>) =>
    changeDeliveries(connection, (transaction) => work(transaction.objectStore('deliveries')));

  return {
    /** A claim that a power failure undoes is claimed again, under the same id. */
    claim: (ask) =>
      changeDeliveries(connection, (transaction) => claimDue(transaction, ask), { durability: 'relaxed' }),
    finish: (finished) =>
      changeDeliveries(connection, (transaction) => finishAttempt(transaction, finished), {
        withRules: isGone(finished.attempt),
      }),
    postpone: ({ id, leaseUntil }, dueAt) =>
      inRows(async (rows) => {
        const row = await rows.get(id);
        if (row?.leaseUntil === leaseUntil) await rows.put({ ...row, leaseUntil: 0, dueAt });
      }),
    nextAt: (limitOf, now) =>
      connection.use(async (open) => {
        const transaction = open.transaction(['deliveries', 'endpoints']);
        const due = transaction.objectStore('deliveries').index('due');
        const found = await lanes({ due, endpoints: transaction.objectStore('endpoints') }, limitOf, now);
        return found.length === 0 ? null : Math.min(...found.map(({ readyAt }) => readyAt));
      }),
    keepTime: (now) =>
      changeDeliveries(connection, (transaction) => keepTime(transaction, now), { durability: 'relaxed' }),
    waitingRules: () => connection.use(waitingRules),
    endRule: (rule, why, now) =>
      changeDeliveries(connection, (transaction) => endWaiting(transaction, rule, why, now)),
    stops: (rules) =>
      connection.use((open) => {
        const { store } = open.transaction('ruleStates');
        return readStops(rules, (rule) => store.get(rule));
      }),
    longMissing: (rules, now) => connection.use((open) => longMissing(open, rules, now)),
    resume: (rule) => connection.use((open) => open.delete('ruleStates', rule)),
    dueNow: (mended, now) => changeDeliveries(connection, (transaction) => makeDue(transaction, mended, now)),
    online: () => changeDeliveries(connection, endOfflineHolds),
    hurry: (id, now) => inRows((rows) => hurry(rows, id, now)),
    read: (id) => connection.use(async (open) => (await open.get('deliveries', id)) ?? null),
    log: (ask) => connection.use((open) => readLog(open, ask)),
    counts: () => connection.use(countStates),
    holds: (now) =>
      connection.use(async (open) => {
        const { store } = open.transaction('endpoints');
        const [origins, states] = await Promise.all([store.getAllKeys(), store.getAll()]);
        const held = states.flatMap(({ hold }, index): [string, EndpointHold][] =>
          hold !== null && hold.until > now ? [[origins[index] ?? '', hold]] : [],
        );
        return new Map(held);
      }),
    health: (rules) => connection.use((open) => readHealth(open, rules)),
    sendAgain: (ids, now) => inRows((rows) => sendAgain(rows, ids, now)),
    delete: (which, now) => inRows((rows) => deleteDeliveries(rows, which, now)),
    trim: (now) => connection.use((open) => trimLog(open, now)),
    forgetEnded: () => connection.use(async (open) => void (await dropEnded(open, 1))),
    unseenFailures: () => connection.use((open) => open.countFromIndex('deliveries', 'unseen')),
    failuresSeen: (looked) => inRows((rows) => markSeen(rows, looked)),
  };
}
