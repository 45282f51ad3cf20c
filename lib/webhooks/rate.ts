/** What is remembered of one endpoint, by its origin. Times are milliseconds since the epoch. */
export interface EndpointState {
  hold: EndpointHold | null;
  /** How many requests were begun, by the time at which their slice of time began; the oldest first. */
  sent: [number, number][];
}

/** Why an endpoint is left alone, and until when: it asked for that, or there was no network. */
export interface EndpointHold {
  why: 'asked' | 'offline';
  until: number;
}

export const FREE: EndpointState = { hold: null, sent: [] };

/** Requests are counted by slices of so many milliseconds. */
const SLICE = 5000;

/** A slice counts for so long after it began: in no minute are there more requests than there may be, wherever that minute begins. */
const COUNTS_FOR = 60_000 + SLICE;

/** How many requests may be begun now, where so many may be in a minute. */
export function room(state: EndpointState, perMinute: number, now: number): number {
  return heldUntil(state, now) > now ? 0 : Math.max(0, perMinute - sum(counting(state, now)));
}

/** When there is room for the next one; `now` where there is already. */
export function opensAt(state: EndpointState, perMinute: number, now: number): number {
  const from = heldUntil(state, now);
  const slices = counting(state, from);
  let left = sum(slices);
  if (left < perMinute) return from;
  for (const [began, count] of slices) {
    left -= count;
    if (left < perMinute) return began + COUNTS_FOR;
  }
  return from;
}

/** The state after so many requests more were begun. */
export function afterSending(state: EndpointState, count: number, now: number): EndpointState {
  const began = now - (now % SLICE);
  const slices = counting(state, now);
  const same = slices.find(([at]) => at === began)?.[1] ?? 0;
  const others = slices.filter(([at]) => at !== began);
  return { hold: state.hold, sent: [...others, [began, same + count]] };
}

/** Until when the endpoint is left alone; `now` where it is not. */
export function heldUntil({ hold }: EndpointState, now: number): number {
  return Math.max(now, hold?.until ?? now);
}

/** Slices from the future are of a clock that was set back since. */
function counting({ sent }: EndpointState, now: number): [number, number][] {
  return sent.filter(([began]) => began <= now && now < began + COUNTS_FOR);
}

function sum(slices: readonly [number, number][]): number {
  return slices.reduce((total, [, count]) => total + count, 0);
}
