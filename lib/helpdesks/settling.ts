import { afterFrame } from './after-frame.ts';
import { isAnswered } from './field-value.ts';
import type { Helpdesk } from './helpdesk.ts';
import type { Sight } from './sight.ts';
import type { Ticket, TicketView } from './ticket.ts';

/** A view that stays for this long, in milliseconds, has been rendered whole: what comes later has changed in the helpdesk. */
const REST = 1000;
/**
 * The same where less was read than may come: no reply yet, which pages render last, or nothing of the page that counts (law 6), where the answers may be all there is.
 */
const LATE = 5000;
/** The same where nobody knows whose ticket it is: some tickets never say. */
const NAMELESS = 10_000;
/** Timers may be early by this much. */
const EARLY = 50;

/** What is known of a view besides what it says. */
export interface Reading {
  /** The helpdesk's requests that have answered for it, sorted. */
  answered: string[];
  /** No request is under way. */
  isDone: () => boolean;
  /** What the page shows is of this ticket. */
  counts: () => boolean;
}

/** Turns views into sights: each that differs from the last at once, and the same once more when it has settled. */
export class Settling {
  readonly #window: Window;
  readonly #onRest: () => void;
  /** The last reply is read in the page. */
  readonly #rendersReplies: boolean;
  #text = '';
  #changedAt = 0;
  /** What had answered when this view was told as settled; `null` while it was not. */
  #settledWith: string | null = null;
  #timer: number | undefined;

  /** `onRest` looks once more: the view may have settled. */
  constructor(window: Window, { fields }: Helpdesk, onRest: () => void) {
    const reply = [...(fields.replyId ?? []), ...(fields.replyAt ?? [])];
    this.#rendersReplies = reply.some((strategy) => !isAnswered(strategy));
    this.#window = window;
    this.#onRest = onRest;
  }

  /** What is to be told of the view that the page shows now; `null` where that was told. */
  sight(view: TicketView, reading: Reading): Sight | null {
    const text = JSON.stringify(view);
    const isNews = text !== this.#text;
    if (!isNews && this.#settledWith === reading.answered.join()) return null;
    if (isNews) this.#begin(text);
    const settled = view.state !== 'ticket' || this.#hasSettled(view.ticket, reading);
    const { answered } = reading;
    const settledWith = settled ? answered.join() : this.#settledWith;
    if (!isNews && settledWith === this.#settledWith) return null;
    this.#settledWith = settledWith;
    return { view, settled, answered };
  }

  stop(): void {
    this.#window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #begin(text: string): void {
    this.stop();
    this.#text = text;
    this.#changedAt = this.#window.performance.now();
    this.#settledWith = null;
  }

  #hasSettled({ lastReply, customer }: Ticket, { answered, isDone, counts }: Reading): boolean {
    const rested = this.#window.performance.now() - this.#changedAt + EARLY;
    if (rested >= (customer.state === 'not-yet' ? NAMELESS : REST) && isDone()) {
      const isLate = rested >= LATE;
      const isMissing = this.#rendersReplies && lastReply === undefined;
      if (counts() ? isLate || !isMissing : isLate && answered.length > 0) return true;
    }
    const next = [REST, LATE, NAMELESS].find((rest) => rest > rested);
    if (next !== undefined) this.#wait(next - rested + EARLY);
    return false;
  }

  #wait(delay: number): void {
    this.#timer ??= this.#window.setTimeout(() => {
      this.#timer = undefined;
      afterFrame(this.#window, this.#onRest);
    }, delay);
  }
}
