import { waitBefore } from '../../lib/helpdesks/rate-limit.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';

/** Messages may be late by this much against each other, in milliseconds. */
const SLACK = 100;
/** A view that did not arrive is sent again after this long, this often. */
const RETRY = 1000;
const TRIES = 5;

export interface ViewSenderWorld {
  send: (view: TicketView) => Promise<unknown>;
  /** `true`: the sidebar may still show somebody else's data than the page. */
  onStale: (stale: boolean) => void;
  signal: AbortSignal;
}

/** Tells the background of views: the newest as soon as the rate allows, those that it overtook never. */
export function viewSender({ send, onStale, signal }: ViewSenderWorld): (view: TicketView) => void {
  let times: number[] = [];
  let waiting: TicketView | null = null;
  let arrived: TicketView | null = null;
  let busy = false;
  let tries = 0;

  function pump(): void {
    if (busy || waiting === null || signal.aborted) return;
    const wait = waitBefore(times, performance.now(), SLACK);
    if (wait > 0) pause(wait);
    else dispatch(waiting);
  }

  function dispatch(view: TicketView): void {
    waiting = null;
    times = [...times, performance.now()].slice(-60);
    busy = true;
    send(view).then(
      () => settle(view, true),
      () => settle(view, false),
    );
  }

  function settle(view: TicketView, heard: boolean): void {
    busy = false;
    tries = heard ? 0 : tries + 1;
    if (heard) arrived = view;
    else waiting ??= tries < TRIES ? view : null;
    if (heard && waiting === null) onStale(false);
    if (heard) pump();
    else pause(RETRY);
  }

  function pause(milliseconds: number): void {
    busy = true;
    setTimeout(() => {
      busy = false;
      pump();
    }, milliseconds);
  }

  return (view) => {
    waiting = view;
    tries = 0;
    if (arrived === null || isSomebodyElse(arrived, view)) onStale(true);
    pump();
  };
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
