import { customerOf, FormerCustomer } from './former-customer.ts';
import { FormerTickets } from './former-tickets.ts';
import type { Helpdesk } from './helpdesk.ts';
import { oncePerFrame } from './once-per-frame.ts';
import type { PageTrace } from './page-trace.ts';
import type { Parts } from './parts.ts';
import type { QuietGuess } from './quiet-guess.ts';
import { type ReadAgain, readAgain } from './read-again.ts';
import { type Page, readTicket, sourcesOf } from './read-ticket.ts';
import type { Answer } from './request.ts';
import { findScope } from './scope.ts';
import { Settling } from './settling.ts';
import type { Sight } from './sight.ts';
import type { Customer, TicketView } from './ticket.ts';
import { findTicket, placeKey, type TicketPlace } from './ticket-place.ts';
import { isGood, type TicketRequests, ticketRequests } from './ticket-requests.ts';
import { type Changes, watchChanges } from './watch-changes.ts';
import { hearsNavigationAtOnce, watchUrl } from './watch-url.ts';
import { watchedAttributes } from './watched-attributes.ts';
import type { WatchedPage } from './watched-page.ts';

/** After a change in the ticket's part of the page, its requests are read again this much later, in milliseconds: the helpdesk is often still saving. */
const AFTER_CHANGE = 1000;
/** A page that is still building its ticket is no reason to ask again: the requests went out a moment ago. */
const SETTLING = 2000;
/** A tab that comes to the front says so twice, a moment apart. */
const AFTER_FOCUS = 100;

/**
 * Watches one page for as long as it lives and calls back with each view that differs from the last, and once more when it has settled. Another ticket is told at once, with
 * its customer `not-yet` where that is not known in the same turn. Nothing is read or sent while the tab is hidden. `trace` says how the page is read when it is asked.
 */
export function watchTicket(
  helpdesk: Helpdesk,
  page: WatchedPage,
  onSight: (sight: Sight) => void,
): { trace: (trace: Parts['trace']) => PageTrace } {
  const watch = new TicketWatch(helpdesk, page, onSight);
  watch.start();
  return { trace: (trace) => watch.trace(trace) };
}

class TicketWatch {
  readonly #helpdesk: Helpdesk;
  readonly #page: WatchedPage;
  readonly #document: Document;
  readonly #onSight: (sight: Sight) => void;
  readonly #again: ReadAgain;
  /** Of a generic helpdesk. */
  readonly #guess: QuietGuess | null;
  readonly #requestsOf = new FormerTickets<TicketRequests>((requests) => requests.leave());
  readonly #former: FormerCustomer;
  readonly #settling: Settling;
  readonly #answeredBefore = new Set<string>();
  #changes: Changes | null = null;
  #href = '';
  #place: TicketPlace = { state: 'no-ticket' };
  #requests: TicketRequests | null = null;
  #known: Customer | null = null;
  /** Law 6: the page was loaded with this ticket, or its scope has changed since the navigation to it. */
  #fresh = true;
  #scopeAtEntry: ParentNode | null = null;
  #enteredAt = 0;

  constructor(helpdesk: Helpdesk, page: WatchedPage, onSight: (sight: Sight) => void) {
    this.#helpdesk = helpdesk;
    this.#page = page;
    this.#document = page.window.document;
    this.#onSight = onSight;
    this.#again = readAgain(page.window, () => this.#readAgain());
    this.#former = new FormerCustomer(page.window, () => this.#look());
    this.#settling = new Settling(page.window, helpdesk, () => this.#look());
    this.#guess = helpdesk.generic ? (page.heuristic?.(page.window, () => this.#look()) ?? null) : null;
  }

  start(): void {
    const { window, signal } = this.#page;
    const lookSoon = oncePerFrame(window, () => this.#look());
    this.#changes = watchChanges(
      this.#document,
      watchedAttributes(this.#helpdesk),
      (note) => this.#changed(note, lookSoon),
      signal,
    );
    watchUrl(window, () => this.#urlMayHaveChanged(), signal);
    this.#document.addEventListener('visibilitychange', () => this.#cameToFront(), { signal });
    window.addEventListener('focus', () => this.#cameToFront(), { signal });
    signal.addEventListener('abort', () => this.#release());
    this.#href = window.location.href;
    this.#enter(this.#findTicket(), true);
    this.#look();
  }

  trace(trace: Parts['trace']): PageTrace {
    return trace(this.#helpdesk, this.#readFrom(), new URL(this.#href), this.#requests?.trace() ?? {});
  }

  /** `note` takes the changes in. Those of the turn in which the URL changed are this ticket's only where nothing told which came first. */
  #changed(note: () => void, lookSoon: () => void): void {
    this.#guess?.pageChanged();
    if (this.#href !== this.#page.window.location.href && !hearsNavigationAtOnce(this.#page.window)) {
      this.#href = this.#page.window.location.href;
      this.#enterIfOther();
    }
    note();
    lookSoon();
  }

  #urlMayHaveChanged(): void {
    const { href } = this.#page.window.location;
    if (href === this.#href) return;
    this.#href = href;
    this.#changes?.settle();
    this.#enterIfOther(true);
    this.#look();
  }

  #cameToFront(): void {
    if (this.#document.hidden) return;
    this.#urlMayHaveChanged();
    this.#guess?.lookAgain();
    this.#look();
    this.#askAgain(AFTER_FOCUS);
  }

  #look(): void {
    if (this.#document.hidden || this.#page.signal.aborted) return;
    this.#enterIfOther();
    if (this.#place.state === 'ticket') this.#prepare(this.#place);
    const key = placeKey(this.#place);
    const seen = readTicket(this.#helpdesk, this.#readFrom());
    const guessed = this.#guess?.made(customerOf(seen));
    const doubted = !guessed && this.#former.doubts(key, customerOf(seen));
    const view = doubted ? readTicket(this.#helpdesk, { ...this.#readFrom(), fresh: false }) : seen;
    const customer = customerOf(view);
    this.#known = customer?.state === 'not-yet' || guessed ? null : customer;
    this.#former.told(key, customer);
    this.#tell(view);
  }

  /** Takes in what changed in the ticket's scope and sends the requests that can go. */
  #prepare(place: Extract<TicketPlace, { state: 'ticket' }>): void {
    const scope = findScope(this.#helpdesk, this.#document, place.captures);
    if (scope !== null && (scope !== this.#scopeAtEntry || this.#changes?.within(scope))) {
      this.#fresh = true;
      this.#scopeAtEntry = scope;
      if (this.#page.window.performance.now() - this.#enteredAt > SETTLING) this.#askAgain(AFTER_CHANGE);
    }
    this.#changes?.forget();
    this.#requests?.send(sourcesOf(this.#helpdesk, this.#readFrom(), place), place.base);
  }

  #tell(view: TicketView): void {
    const [requests, place] = [this.#requests, this.#place];
    const sight = this.#settling.sight(view, {
      answered: requests?.answered() ?? [],
      isDone: () => requests?.isUnderWay() !== true,
      counts: () => place.state === 'ticket' && sourcesOf(this.#helpdesk, this.#readFrom(), place).counts,
    });
    if (sight !== null) this.#onSight(sight);
  }

  /** `former`: the page certainly shows what it showed before the URL changed. */
  #enterIfOther(former = false): void {
    const place = this.#findTicket();
    if (placeKey(place) === placeKey(this.#place)) return;
    this.#guess?.ticketChanged(former);
    this.#enter(place, false);
  }

  #enter(place: TicketPlace, loaded: boolean): void {
    this.#requests?.leave();
    this.#again.reset();
    this.#changes?.forget();
    this.#former.entered(loaded);
    this.#place = place;
    this.#fresh = loaded;
    this.#known = null;
    this.#scopeAtEntry =
      place.state === 'ticket' ? findScope(this.#helpdesk, this.#document, place.captures) : null;
    this.#requests =
      place.state === 'ticket' ? this.#requestsOf.get(placeKey(place), () => this.#newRequests()) : null;
    this.#enteredAt = this.#page.window.performance.now();
    this.#askAgain(AFTER_FOCUS);
  }

  #askAgain(delay: number): void {
    if (this.#requests !== null && this.#requests.answers.size > 0) this.#again.ask(delay);
  }

  #newRequests(): TicketRequests {
    const { window, fetch, settings } = this.#page;
    return ticketRequests(
      this.#helpdesk,
      { fetch, settings, cookie: () => this.#document.cookie, url: () => new URL(window.location.href) },
      (name, answer) => this.#answered(name, answer),
    );
  }

  #answered(name: string, answer: Answer): void {
    if (isGood(answer)) this.#answeredBefore.add(name);
    this.#again.heard(answer);
    this.#look();
  }

  #readAgain(): boolean {
    if (this.#document.hidden || this.#requests === null || !this.#requests.beginRound()) return false;
    this.#look();
    return true;
  }

  #findTicket(): TicketPlace {
    return findTicket(this.#helpdesk, new URL(this.#href), this.#document);
  }

  #readFrom(): Page {
    const requests = this.#requests;
    return {
      document: this.#document,
      place: this.#place,
      settings: this.#page.settings,
      exclude: this.#page.exclude,
      fresh: this.#fresh,
      known: this.#known,
      guess: this.#guess?.read,
      answeredBefore: this.#answeredBefore,
      answers: requests?.answers ?? new Map(),
      isPending: (request) => requests?.isPending(request) ?? false,
      onShadow: (root) => this.#changes?.watch(root),
    };
  }

  #release(): void {
    this.#guess?.stop();
    this.#former.stop();
    this.#settling.stop();
    this.#requests?.leave();
    this.#again.reset();
  }
}
