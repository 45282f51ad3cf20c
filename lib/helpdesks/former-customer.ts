import type { Customer, TicketView } from './ticket.ts';

/** How long a page may go on showing the former ticket's customer after it went to another, in milliseconds. */
const DOUBT = 2000;

/**
 * Law 6, where a page shows no id: that something has changed does not mean that the customer has. The former ticket's, read again on the next one, is believed
 * only when the page has had its time to show another; a customer of several tickets waits for that.
 */
export class FormerCustomer {
  readonly #window: Window;
  readonly #onSure: () => void;
  #last = { ticket: '', email: '' };
  #sureAt = 0;
  #timer: number | undefined;

  constructor(window: Window, onSure: () => void) {
    this.#window = window;
    this.#onSure = onSure;
  }

  /** The page went to another ticket, or was `loaded` with it and shows no former one. */
  entered(loaded: boolean): void {
    this.stop();
    this.#sureAt = loaded ? 0 : this.#window.performance.now() + DOUBT;
  }

  /** Whether this may be the former ticket's customer, read on another ticket; it is asked again once that is over. */
  doubts(ticket: string, customer: Customer | null): boolean {
    const { email } = this.#last;
    if (customer?.state !== 'address' || customer.email !== email || this.#last.ticket === ticket)
      return false;
    const wait = this.#sureAt - this.#window.performance.now();
    if (wait > 0) this.#timer ??= this.#window.setTimeout(this.#onSure, wait);
    return wait > 0;
  }

  /** This is told of a ticket. */
  told(ticket: string, customer: Customer | null): void {
    if (customer?.state === 'address') this.#last = { ticket, email: customer.email };
  }

  stop(): void {
    this.#window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** Whom a view is about; `null` where it is no ticket. */
export function customerOf(view: TicketView): Customer | null {
  return view.state === 'ticket' ? view.ticket.customer : null;
}
