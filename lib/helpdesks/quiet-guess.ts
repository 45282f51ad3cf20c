import type { DomPlace } from './dom-value.ts';
import { type Guess, guessCustomer } from './guess-customer.ts';
import { type PageAddress, pageAddresses } from './page-address.ts';
import type { Customer } from './ticket.ts';
import type { Vocabulary } from './vocabulary.ts';
import { compileWords, type Words } from './words.ts';

/** A page that has not changed for this long, in milliseconds, has shown what it had to show. */
const QUIET = 300;
/** One that still shows the former ticket's address after this long at rest may mean it: it is asked about then. */
const LATE = 2000;

/**
 * When the heuristic looks: once each time the page has come to rest. What it found stands as long as the places that it was found in; where the page renders one
 * of them anew, it looks once more before the next rest, and only the same finding goes on.
 */
export class QuietGuess {
  readonly #window: Window;
  readonly #words: Words;
  readonly #onQuiet: () => void;
  #changedAt = 0;
  #timer: number | undefined;
  #isQuiet = false;
  #mayLook = false;
  #mayCheck = false;
  #guess: Guess | null = null;
  /** What the page said when the ticket changed: it may be the former ticket's for a while yet. */
  #former: readonly PageAddress[] = [];

  constructor(window: Window, vocabulary: Vocabulary, onQuiet: () => void) {
    this.#window = window;
    this.#words = compileWords(vocabulary);
    this.#onQuiet = onQuiet;
    this.pageChanged();
  }

  pageChanged(): void {
    this.#changedAt = this.#window.performance.now();
    if (this.#isQuiet) this.stop();
    this.#isQuiet = false;
    this.#wait(QUIET);
  }

  /** `showsFormer`: the page certainly shows the former ticket still. Else only what the last look found is known to be of it. */
  ticketChanged(showsFormer: boolean): void {
    this.#former = showsFormer ? pageAddresses(this.#window.document).places : (this.#guess?.places ?? []);
    this.#guess = null;
    this.pageChanged();
  }

  /** The agent came back to this tab. */
  lookAgain(): void {
    this.#mayLook = this.#isQuiet;
  }

  /** What is to be said of the page now; `null` while that is nothing. `exclude`: addresses and domains that are never the customer. */
  readonly read = (place: DomPlace, exclude: readonly string[]): Customer | null => {
    if (this.#isQuiet && this.#mayLook) {
      this.#mayLook = false;
      this.#mayCheck = true;
      const found = this.#look(place, exclude);
      this.#guess = found?.maybeFormer && this.#rested() < LATE ? null : found;
      if (found !== this.#guess) this.#wait(LATE);
    } else if (this.#guess !== null && !this.#guess.places.every(isUnchanged)) {
      this.#guess = this.#mayCheck ? sameOf(this.#guess, this.#look(place, exclude)) : null;
      this.#mayCheck = false;
    }
    return this.#guess?.customer ?? null;
  };

  /** Whether this customer is what the heuristic said, not what the description read. */
  made(customer: Customer | null): boolean {
    return customer !== null && customer === this.#guess?.customer;
  }

  stop(): void {
    this.#window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** How long the page has not changed, in milliseconds. */
  #rested(): number {
    return this.#window.performance.now() - this.#changedAt;
  }

  /** Looks when the page has rested this long. */
  #wait(rest: number): void {
    this.#timer ??= this.#window.setTimeout(
      () => {
        this.#timer = undefined;
        if (this.#rested() < QUIET) return this.#wait(QUIET);
        this.#isQuiet = true;
        this.#mayLook = true;
        this.#onQuiet();
      },
      Math.max(rest - this.#rested(), 0),
    );
  }

  #look(place: DomPlace, exclude: readonly string[]): Guess | null {
    const isFormer = ({ element, text }: PageAddress) =>
      this.#former.some((former) => former.element === element && former.text === text);
    try {
      return guessCustomer(place, this.#words, exclude, isFormer);
    } catch {
      return null;
    }
  }
}

function isUnchanged({ element, read, text }: PageAddress): boolean {
  return element.isConnected && read() === text;
}

function sameOf(before: Guess, now: Guess | null): Guess | null {
  return JSON.stringify(now?.customer) === JSON.stringify(before.customer) ? now : null;
}
