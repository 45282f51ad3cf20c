import type { DeliveryPage, DeliveryReport } from '../../lib/webhooks/reports.ts';

/** Where a page begins, as `read-deliveries` takes it: before this delivery. `null`: with the newest. */
export type Begin = DeliveryPage['next'];

/** The deliveries that the log shows, the newest first, and what is known beyond them. */
export interface DeliveryList {
  rows: DeliveryReport[];
  /** Where each page that was read began. */
  begins: Begin[];
  /** Where the page after them begins; `null` at the end. */
  next: Begin;
  counts: DeliveryPage['counts'];
  /** The first page as it was read last: it may hold newer ones than are shown. */
  latest: DeliveryPage;
}

/** The log from its first page. */
export function listOf(page: DeliveryPage): DeliveryList {
  return { rows: page.deliveries, begins: [null], next: page.next, counts: page.counts, latest: page };
}

/** The log with the page that begins at its `next`. */
export function withMore(list: DeliveryList, page: DeliveryPage): DeliveryList {
  return {
    ...list,
    rows: merged(list.rows, page.deliveries),
    begins: [...list.begins, list.next],
    next: page.next,
    counts: page.counts,
  };
}

/**
 * The log after one of its pages was read again: what is shown says what became of it. Only where the reader is elsewhere (`settle`) do
 * rows come or go: newer ones come in, and those that are deleted or no longer of what was asked for go.
 */
export function refreshed(
  list: DeliveryList,
  begin: Begin,
  page: DeliveryPage,
  settle: boolean,
): DeliveryList {
  const latest = begin === null ? page : list.latest;
  const known = { ...list, counts: page.counts, latest };
  if (!settle) return { ...known, rows: updated(list.rows, page.deliveries) };
  if (begin === null && leavesGap(list, page)) return listOf(page);
  const read = new Set(page.deliveries.map(({ id }) => id));
  const stay = list.rows.filter((row) => read.has(row.id) || !isWithin(row, begin, page.next));
  return { ...known, rows: merged(updated(stay, page.deliveries), page.deliveries) };
}

/** Those that came since the newest that is shown. */
export function newer({ rows, latest }: DeliveryList): DeliveryReport[] {
  const [first] = rows;
  return first === undefined ? latest.deliveries : latest.deliveries.filter((row) => order(row, first) < 0);
}

/** More have come than a page holds: between it and what is shown there are some that nobody has read. A page that is not full has no more to show down to its `next`. */
function leavesGap({ rows }: DeliveryList, { deliveries, next }: DeliveryPage): boolean {
  const [first] = rows;
  const last = deliveries.at(-1);
  if (first === undefined || last === undefined || next === null) return false;
  const isFull = orderOf(keyOf(last), next) === 0;
  return isFull && order(first, last) > 0;
}

function merged(rows: readonly DeliveryReport[], others: readonly DeliveryReport[]): DeliveryReport[] {
  const known = new Set(rows.map(({ id }) => id));
  return [...rows, ...others.filter(({ id }) => !known.has(id))].sort(order);
}

function updated(rows: readonly DeliveryReport[], news: readonly DeliveryReport[]): DeliveryReport[] {
  const byId = new Map(news.map((row) => [row.id, row]));
  return rows.map((row) => byId.get(row.id) ?? row);
}

function isWithin(row: DeliveryReport, begin: Begin, next: Begin): boolean {
  const key = keyOf(row);
  return (begin === null || orderOf(key, begin) > 0) && (next === null || orderOf(key, next) <= 0);
}

function order(one: DeliveryReport, other: DeliveryReport): number {
  return orderOf(keyOf(one), keyOf(other));
}

function keyOf({ at, id }: DeliveryReport): [number, string] {
  return [at, id];
}

/** Below 0 where the first is the newer one. */
function orderOf([at, id]: [number, string], [otherAt, otherId]: [number, string]): number {
  if (at !== otherAt) return otherAt - at;
  if (id === otherId) return 0;
  return id > otherId ? -1 : 1;
}
