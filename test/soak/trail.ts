import type { BenchTicket } from '../bench/tickets.ts';

/** Browsers keep about fifty entries of a tab's history. */
const LONGEST = 40;

/** Which tickets a tab was on, so that it is known where the Back and Forward buttons lead. */
export class Trail {
  #tickets: BenchTicket[];
  #at = 0;

  constructor(first: BenchTicket) {
    this.#tickets = [first];
  }

  get here(): BenchTicket {
    return this.#tickets[this.#at] as BenchTicket;
  }

  push(ticket: BenchTicket): void {
    this.#tickets = [...this.#tickets.slice(0, this.#at + 1), ticket].slice(-LONGEST);
    this.#at = this.#tickets.length - 1;
  }

  /** Whether there is a ticket so many steps on, or back where that is below zero. */
  canGo(steps: number): boolean {
    return this.#tickets[this.#at + steps] !== undefined;
  }

  go(steps: number): void {
    this.#at += steps;
  }
}
