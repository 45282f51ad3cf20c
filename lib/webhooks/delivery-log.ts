import type { OpenDeskside } from '../store/database.ts';
import type { Delivery, DeliveryState } from './delivery.ts';
import { allBefore, allWith } from './key-ranges.ts';

type State = DeliveryState['is'];

/** Where a delivery stands in the log: when its event was seen, and its id. */
export type LogPlace = [number, string];

export interface LogAsk {
  /** None: all. */
  states: readonly State[];
  rule: string | null;
  /** Which of them. */
  matches: (delivery: Delivery) => boolean;
  /** Only those before this place. */
  before: LogPlace | null;
  most: number;
  /** So many deliveries are read, however few of them match. */
  mostRead: number;
}

export interface LogPart {
  deliveries: Delivery[];
  /** The next part is before it; `null` at the end. There may be a next part where this one is empty: then it was looked through so far. */
  next: LogPlace | null;
}

/** Every state, in the order in which people care. */
export const STATES: readonly State[] = ['waiting', 'failed', 'skipped', 'delivered'];

/** One part of the log, the newest first. Reads by index no more than it has to. */
export async function readLog(open: OpenDeskside, ask: LogAsk): Promise<LogPart> {
  const strips = stripsOf(ask);
  const read = await Promise.all(
    strips.map((strip) => readStrip(open, strip, ask, ask.mostRead / strips.length)),
  );
  const floor = read.reduce<LogPlace | null>((highest, { stoppedAt }) => later(highest, stoppedAt), null);
  const found = read
    .flatMap(({ deliveries }) => deliveries)
    .filter((delivery) => floor === null || !isBefore(placeOf(delivery), floor))
    .toSorted((a, b) => (isBefore(placeOf(a), placeOf(b)) ? 1 : -1));
  const deliveries = found.slice(0, ask.most);
  const last = deliveries.at(-1);
  return { deliveries, next: found.length > ask.most && last ? placeOf(last) : floor };
}

/** How many deliveries there are in each state. */
export async function countStates(open: OpenDeskside): Promise<Record<State, number>> {
  const index = open.transaction('deliveries').store.index('state');
  const counts = STATES.map(async (state) => [state, await index.count(allWith(state))] as const);
  return Object.fromEntries(await Promise.all(counts)) as Record<State, number>;
}

/** A part of an index that is in the log's order. */
type Strip = { index: 'at' | 'state' | 'rule'; first: string[] };

function stripsOf({ states, rule }: LogAsk): Strip[] {
  const all = new Set(states.length === 0 ? STATES : states);
  if (rule !== null) return [...all].map((state) => ({ index: 'rule', first: [rule, state] }));
  if (all.size === STATES.length) return [{ index: 'at', first: [] }];
  return [...all].map((state) => ({ index: 'state', first: [state] }));
}

/** What matches of one strip, one more than is wanted; `stoppedAt`: how far it was read, where it has an unread rest and not enough was found. */
async function readStrip(
  open: OpenDeskside,
  { index, first }: Strip,
  { matches, before, most }: LogAsk,
  mostRead: number,
): Promise<{ deliveries: Delivery[]; stoppedAt: LogPlace | null }> {
  const deliveries: Delivery[] = [];
  let left = mostRead;
  const range = before === null ? allWith(...first) : allBefore(first, before);
  let cursor = await open.transaction('deliveries').store.index(index).openCursor(range, 'prev');
  while (cursor !== null && deliveries.length <= most) {
    const { value } = cursor;
    if (matches(value)) deliveries.push(value);
    left -= 1;
    if (left <= 0 && deliveries.length <= most) return { deliveries, stoppedAt: placeOf(value) };
    cursor = await cursor.continue();
  }
  return { deliveries, stoppedAt: null };
}

function placeOf({ at, id }: Delivery): LogPlace {
  return [at, id];
}

function isBefore([at, id]: LogPlace, [otherAt, otherId]: LogPlace): boolean {
  return at === otherAt ? id < otherId : at < otherAt;
}

function later(one: LogPlace | null, other: LogPlace | null): LogPlace | null {
  if (one === null || other === null) return one ?? other;
  return isBefore(one, other) ? other : one;
}
