import { SECOND } from './workday.ts';

/** When requests reached the endpoint, by the second, before and after nine o'clock alike. */
export class Arrivals {
  readonly #perSecond = new Map<number, number>();

  /** `at` in milliseconds after nine. */
  add(at: number): void {
    const second = Math.floor(at / SECOND);
    this.#perSecond.set(second, (this.#perSecond.get(second) ?? 0) + 1);
  }

  /** How many came from one moment up to another, in milliseconds after nine. */
  between(from: number, to: number): number {
    return this.#seconds(from, to).reduce((sum, count) => sum + count, 0);
  }

  /** The busiest second in between. */
  peak(from: number, to: number): number {
    return Math.max(0, ...this.#seconds(from, to));
  }

  #seconds(from: number, to: number): number[] {
    return [...this.#perSecond].flatMap(([second, count]) =>
      second * SECOND >= from && second * SECOND < to ? [count] : [],
    );
  }
}
