import type { Connection } from '../store/connection.ts';
import type { DesksideSchema, OpenDeskside, SetOff, SettlementTransaction } from '../store/database.ts';
import type { AttemptOutcome, Delivery } from './delivery.ts';
import { withRoom } from './delivery-store.ts';
import type { Happening } from './happening.ts';
import { withSetOff } from './loop-guard.ts';
import type { Rule } from './rule.ts';
import { readStops } from './rule-stops.ts';
import { isSameSite } from './same-site.ts';

/** Rules that have waited for answers wait so long each time: five minutes, in milliseconds. */
export const ANSWER_WAIT = 300_000;

/** What set off rules is remembered for so long after the last time, in milliseconds: longer than any delivery is tried. */
const SET_OFFS_STAY = 7 * 24 * 3_600_000;

/** An event under the key that it waits under. */
export type Waiting = [key: number, happening: Happening];

/** What is known beside an event before rules are asked about it. */
export interface Known {
  /** Rules that an endpoint has stopped by 410. */
  stopped: ReadonlySet<string>;
  /** How many deliveries each rule has had. */
  counts: ReadonlyMap<string, number>;
  /** Deliveries of these ids that are there already. */
  existing: ReadonlyMap<string, Delivery>;
  setOffs: SetOff[];
  /** When the requests of those were sent. */
  sentAt: (entry: SetOff) => readonly number[];
}

/** What has come of an event. */
export interface Settlement {
  /** To be put in where they are not there yet; `count` is the rule's number for it. */
  deliveries: { delivery: Delivery; count: number; after: string[] }[];
  /** The event as it waits on; `null` where it is settled. */
  rest: Happening | null;
}

/** Events that wait, and what rules make of them. Rejects with `StoreError` where the database cannot be used. */
export interface Settlements {
  /** Events that are due, the oldest first, so many at most. */
  due(now: number, most: number): Promise<Waiting[]>;
  /** When the next event is due after this time; `null` where none waits. */
  nextAt(now: number): Promise<number | null>;
  read(happening: Happening, wanted: readonly { rule: Rule; id: string }[], now: number): Promise<Known>;
  /** In one transaction: its deliveries are there, and the event is gone or waits on. Does nothing where it is gone already. */
  settle(key: number, settlement: Settlement): Promise<void>;
  purge(now: number): Promise<void>;
}

export function createSettlements(database: Connection<DesksideSchema>): Settlements {
  return {
    due: (now, most) =>
      database.use(async (open) => {
        const { store } = open.transaction('happenings');
        const index = store.index('nextAt');
        const found = await Promise.all(
          [IDBKeyRange.upperBound(now), clockWasSetBack(now)].map(async (range) => {
            const [keys, rows] = await Promise.all([
              index.getAllKeys(range, most),
              index.getAll(range, most),
            ]);
            return rows.map((row, at): Waiting => [keys[at] as number, row]);
          }),
        );
        return found.flat().slice(0, most);
      }),

    nextAt: (now) =>
      database.use(async (open) => {
        const after = IDBKeyRange.lowerBound(now, true);
        const next = await open.transaction('happenings').store.index('nextAt').openKeyCursor(after);
        return next === null ? null : next.key;
      }),

    read: (happening, wanted, now) => database.use((open) => readKnown(open, happening, wanted, now)),

    settle: (key, settlement) =>
      withRoom(database, () => database.use((open) => writeSettlement(open, key, settlement))),

    purge: (now) =>
      database.use(async (open) => {
        const { store, done } = open.transaction('setOffs', 'readwrite');
        const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - SET_OFFS_STAY));
        await Promise.all([...old.map((key) => store.delete(key)), done]);
      }),
  };
}

/** Nothing is due later than one wait from now: whatever seems so was written before the clock was set back. */
function clockWasSetBack(now: number): IDBKeyRange {
  return IDBKeyRange.lowerBound(now + 2 * ANSWER_WAIT, true);
}

async function readKnown(
  open: OpenDeskside,
  happening: Happening,
  wanted: readonly { rule: Rule; id: string }[],
  now: number,
): Promise<Known> {
  const reading = open.transaction(['deliveries', 'ruleStates', 'ruleCounts', 'setOffs']);
  const deliveries = reading.objectStore('deliveries');
  const rules = wanted.map(({ rule }) => rule);
  const [stops, counts, row, ...found] = await Promise.all([
    readStops(rules, (rule) => reading.objectStore('ruleStates').get(rule)),
    Promise.all(rules.map(({ id }) => reading.objectStore('ruleCounts').get(id))),
    reading.objectStore('setOffs').get([happening.helpdesk.origin, happening.ticket.id]),
    ...wanted.map(({ id }) => deliveries.get(id)),
  ]);
  const setOffs = row?.entries ?? [];
  const sent = await Promise.all(
    setOffs.map(async (entry) => sentTimes(entry, await deliveries.get(entry.id), happening.at, now)),
  );
  return {
    stopped: new Set(stops.keys()),
    counts: new Map(rules.map(({ id }, at) => [id, counts[at] ?? 0])),
    existing: new Map(found.flatMap((delivery) => (delivery === undefined ? [] : [[delivery.id, delivery]]))),
    setOffs,
    sentAt: (entry) => sent[setOffs.indexOf(entry)] ?? [],
  };
}

/** What has left this browser, or may have. */
const SENT: ReadonlySet<AttemptOutcome['kind']> = new Set(['response', 'redirect', 'timeout', 'unreachable']);

/** One that was deleted from the log counts as sent at once; one that is being sent, as sent right before the event. */
function sentTimes(entry: SetOff, delivery: Delivery | undefined, at: number, now: number): number[] {
  if (delivery === undefined) return [entry.at];
  const attempts = delivery.attempts
    .filter(({ outcome }) => SENT.has(outcome.kind))
    .map((attempt) => attempt.at);
  return delivery.leaseUntil > now ? [...attempts, at] : attempts;
}

async function writeSettlement(
  open: OpenDeskside,
  key: number,
  { deliveries, rest }: Settlement,
): Promise<void> {
  const writing: SettlementTransaction = open.transaction(
    ['happenings', 'deliveries', 'ruleCounts', 'setOffs'],
    'readwrite',
    { durability: 'strict' },
  );
  const happenings = writing.objectStore('happenings');
  if ((await happenings.getKey(key)) !== undefined) {
    for (const made of deliveries) await putDelivery(writing, made);
    await (rest === null ? happenings.delete(key) : happenings.put(rest, key));
  }
  await writing.done;
}

/** Where it is there already it is the same delivery, unless that one was skipped and this one is not. */
async function putDelivery(
  writing: SettlementTransaction,
  { delivery, count, after }: Settlement['deliveries'][number],
): Promise<void> {
  const deliveries = writing.objectStore('deliveries');
  const { id, rule, event, at, helpdesk, ticket, state, endpoint } = delivery;
  if (!isToBePut(await deliveries.get(id), delivery)) return;
  await Promise.all([deliveries.put(delivery), writing.objectStore('ruleCounts').put(count, rule)]);
  if (state.is !== 'waiting') return;
  const setOffs = writing.objectStore('setOffs');
  const place: [string, string] = [helpdesk.origin, ticket.id];
  const entries = (await setOffs.get(place))?.entries ?? [];
  const atHelpdesk = isSameSite(endpoint, helpdesk.origin);
  const entry = { rule, event, at, id, after, atHelpdesk };
  await setOffs.put({ at, entries: withSetOff(entries, entry) }, place);
}

/** Whether a delivery takes the place of what is there under its id. */
export function isToBePut(existing: Delivery | undefined, delivery: Pick<Delivery, 'state'>): boolean {
  return existing === undefined || (existing.state.is === 'skipped' && delivery.state.is === 'waiting');
}
