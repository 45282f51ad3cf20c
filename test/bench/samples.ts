import { type Summary, summarise } from './statistics.ts';

/** Samples by name, as they come in. */
export class Samples {
  readonly #taken = new Map<string, number[]>();

  add(name: string, value: number): void {
    this.#taken.set(name, [...(this.#taken.get(name) ?? []), value]);
  }

  /** Throws where none was taken under this name. */
  of(name: string): Summary {
    return summarise(this.#taken.get(name) ?? []);
  }

  all(): Record<string, number[]> {
    return Object.fromEntries(this.#taken);
  }
}
