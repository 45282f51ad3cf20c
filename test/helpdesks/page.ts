import { vi } from 'vitest';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { isSameView } from '../../lib/helpdesks/is-settling.ts';
import type { Parts } from '../../lib/helpdesks/parts.ts';
import { QuietGuess } from '../../lib/helpdesks/quiet-guess.ts';
import type { Sight } from '../../lib/helpdesks/sight.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { VOCABULARY } from '../../lib/helpdesks/vocabulary.ts';
import { watchTicket } from '../../lib/helpdesks/watch-ticket.ts';

/** How the test stands in for the helpdesk's session API. */
export type Answering = (path: string, headers?: Headers) => Response | Promise<Response>;

export interface Watched {
  /** Every view so far, in order. */
  views: TicketView[];
  /** All that was told, settled or not. */
  sights: Sight[];
  /** The last customer told of, in one word, or the state of a page without one. */
  shown: () => string;
  asked: string[];
  stop: () => void;
}

/** Watches the test's own page. Answers come in a later microtask. */
export function watch(
  helpdesk: Helpdesk,
  answering: Answering = () => Promise.reject(new TypeError('offline')),
  settings: Readonly<Record<string, string>> = {},
  heuristic: Parts['heuristic'] | null = looksAround,
): Watched {
  const views: TicketView[] = [];
  const sights: Sight[] = [];
  const asked: string[] = [];
  const ending = new AbortController();
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname, search } = new URL(String(input));
    asked.push(pathname + search);
    return abortable(Promise.resolve(answering(pathname + search, new Headers(init?.headers))), init?.signal);
  };
  const page = { window, fetch, settings, exclude: [], heuristic, signal: ending.signal };
  watchTicket(helpdesk, page, (sight) => {
    sights.push(sight);
    if (!isSameView(views.at(-1) ?? null, sight.view)) views.push(sight.view);
  });
  return { views, sights, asked, shown: () => inOneWord(views.at(-1)), stop: () => ending.abort() };
}

function looksAround(view: Window, onQuiet: () => void): QuietGuess {
  return new QuietGuess(view, VOCABULARY, onQuiet);
}

/** `5 jan@company.cz`, `5 not-yet`, `no-ticket`. */
export function inOneWord(view: TicketView | undefined): string {
  if (view?.state !== 'ticket') return view?.state ?? 'nothing';
  const { id, customer } = view.ticket;
  return `${id} ${customer.state === 'address' ? customer.email : customer.state}`;
}

/** Goes to a path as an application does, without a load. Tells the Navigation API's listeners where the test has given the page one. */
export function go(path: string): void {
  history.pushState({}, '', path);
  if ('navigation' in window)
    (window.navigation as EventTarget).dispatchEvent(new Event('currententrychange'));
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

/** Lets mutation observers, promises and two animation frames run. */
export async function frames(): Promise<void> {
  await vi.advanceTimersByTimeAsync(40);
}

/** What the browser does with a tab that goes to the back or comes to the front. */
export function setHidden(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
  if (!hidden) window.dispatchEvent(new Event('focus'));
}

function abortable(response: Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  return Promise.race([
    response,
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  ]);
}
