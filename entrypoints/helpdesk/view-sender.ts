import { isSettling } from '../../lib/helpdesks/is-settling.ts';
import { MISSED_LIMIT, URL_LIMIT } from '../../lib/helpdesks/limits.ts';
import { waitBefore } from '../../lib/helpdesks/rate-limit.ts';
import type { MissedSight, Sight, ToldSight } from '../../lib/helpdesks/sight.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';

/** Messages may be late by this much against each other, in milliseconds. */
const SLACK = 100;
/** A view that the sidebar has not shown yet is sent again after this long, in milliseconds, until it has. One that did not arrive too, each time after twice as long, up to `LONGEST`. */
const RETRY = 1000;
const LONGEST = 30_000;
/** The background answers within two seconds, or not at all: a browser that is out of breath may lose a reply. In milliseconds. */
const REPLY_WITHIN = 10_000;
/**
 * A ticket whose customer is not known yet waits this long, in milliseconds: many pages render it in the same turn or a few frames later. A message that is overtaken is one of the few that may go, and the
 * customer's would wait behind it in the background and in the sidebar. The frame is hidden or blank meanwhile.
 */
const PATIENCE = 100;
/** The same once that was told: what else renders before the customer is known must not use up the few messages that may go. */
const LONGER = 500;
/** After so long without a message, in milliseconds, the background may have been ended: browsers do that after 30 seconds. It takes a tenth of a second to begin anew, in which the helpdesk still loads the customer. */
const IDLE = 20_000;

export interface ViewSenderWorld {
  /** `painted`: the sidebar shows nothing of a former view any more. */
  send: (told: ToldSight) => Promise<{ painted: boolean }>;
  /** Something will be sent in a moment. */
  wake: () => void;
  /** The page's address. */
  url: () => string;
  /** The sidebar may still show somebody else's data than the page, whose view has this number, as the later ones have it; `false`: not any more. */
  onStale: (number: number | false) => void;
  signal: AbortSignal;
}

/**
 * Tells the background of what is seen: the newest as soon as the rate allows. Of what it overtook, views that had settled go along with it until the background has heard them: they
 * are events. That a view has settled is no message more in its reckoning.
 */
export function viewSender({ send, wake, url, onStale, signal }: ViewSenderWorld): (sight: Sight) => void {
  let count = 0;
  let unheard: MissedSight[] = [];
  let times: number[] = [];
  let waiting: MissedSight | null = null;
  let arrived: Sight | null = null;
  let last: Sight | null = null;
  /** What the page shows while the sidebar may show something else; `null` while it does not. */
  let awaited: TicketView | null = null;
  let inFlight: Sight | null = null;
  let failures = 0;
  let notBefore = 0;
  let spokeAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    clearTimeout(timer);
    if (waiting === null || signal.aborted || (inFlight !== null && !isNotYet(inFlight))) return;
    const now = performance.now();
    const settles = isSettling(last, waiting);
    const wait = Math.max(settles ? 0 : waitBefore(times, now, SLACK), notBefore - now);
    if (wait > 0) timer = setTimeout(next, wait);
    else dispatch(waiting, settles ? times : [...times, now].slice(-60));
  }

  function dispatch(sight: MissedSight, spent: number[]): void {
    waiting = null;
    last = sight;
    times = spent;
    spokeAt = performance.now();
    inFlight = sight;
    const { view, settled, answered, number } = sight;
    const missed = unheard.filter((each) => each.number < number);
    const tooLate = new Promise<never>((_, reject) => setTimeout(reject, REPLY_WITHIN));
    Promise.race([send({ view, settled, answered, number, missed }), tooLate]).then(
      ({ painted }) => settle(sight, true, painted),
      () => settle(sight, false, false),
    );
  }

  function settle(sight: MissedSight, heard: boolean, painted: boolean): void {
    if (heard) unheard = unheard.filter((each) => each.number > sight.number);
    if (inFlight !== sight) return;
    inFlight = null;
    failures = heard ? 0 : failures + 1;
    if (painted) arrived = sight;
    else notBefore = performance.now() + Math.min(LONGEST, RETRY * 2 ** Math.max(0, failures - 1));
    if (!painted) waiting ??= sight;
    if (painted && waiting === null) {
      awaited = null;
      onStale(false);
    }
    next();
  }

  function wakeIfIdle(): void {
    if (performance.now() - spokeAt < IDLE) return;
    spokeAt = performance.now();
    wake();
  }

  return (sight) => {
    if (isNotYet(sight)) wakeIfIdle();
    count += 1;
    const before = awaited ?? arrived?.view;
    const isStale = before === undefined || isSomebodyElse(before, sight.view);
    if (isStale) onStale(count);
    if (isStale || awaited !== null) awaited = sight.view;
    const soon = performance.now() + patienceFor(sight, last);
    notBefore = waiting !== null && isNotYet(waiting) ? Math.min(notBefore, soon) : soon;
    waiting = { ...sight, number: count, url: url().slice(0, URL_LIMIT), at: Date.now() };
    if (sight.settled) unheard = [...unheard.slice(-MISSED_LIMIT), waiting];
    failures = 0;
    next();
  };
}

function patienceFor(sight: Sight, last: Sight | null): number {
  if (!isNotYet(sight)) return 0;
  return last !== null && isNotYet(last) && ticketOf(last) === ticketOf(sight) ? LONGER : PATIENCE;
}

function ticketOf({ view }: Sight): string | null {
  return view.state === 'ticket' ? view.ticket.id : null;
}

function isNotYet({ view }: Sight): boolean {
  return view.state === 'ticket' && view.ticket.customer.state === 'not-yet';
}

/** Whether what the sidebar shows for one view would be wrong beside another. A ticket without an address yet shows nobody's data. */
export function isSomebodyElse(shown: TicketView, now: TicketView): boolean {
  if (shown.state !== 'ticket' || now.state !== 'ticket') return shown.state !== now.state;
  if (shown.ticket.id !== now.ticket.id) return true;
  const email = emailOf(shown);
  return email !== null && email !== emailOf(now);
}

function emailOf(view: TicketView): string | null {
  return view.state === 'ticket' && view.ticket.customer.state === 'address'
    ? view.ticket.customer.email
    : null;
}
