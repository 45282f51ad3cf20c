/** How many tickets of one page are remembered: agents go back and forth between a few. */
const KEPT = 10;

/** What was read of the last few tickets of a page, by ticket. The one not visited for longest goes first. */
export class FormerTickets<T> {
  readonly #kept = new Map<string, T>();
  readonly #drop: (forgotten: T) => void;

  constructor(drop: (forgotten: T) => void) {
    this.#drop = drop;
  }

  /** What is remembered of a ticket; made where nothing is. */
  get(key: string, make: () => T): T {
    const value = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept;
    if (this.#kept.size > KEPT && oldest !== undefined) {
      this.#kept.delete(oldest[0]);
      this.#drop(oldest[1]);
    }
    return value;
  }
}
