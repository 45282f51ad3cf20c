import type { AnswerRow } from '../store/cache-database.ts';

/** A place that keeps answers by cache key. It never fails: where it cannot keep or find, it does without. */
export interface AnswerShelf {
  /** In the order of the keys; `null` where there is none. */
  getMany(keys: string[], now: number): Promise<(AnswerRow | null)[]>;
  put(key: string, row: AnswerRow): Promise<void>;
  remove(key: string): Promise<void>;
  /** Deletes what goes by `now`, and what is too much. */
  purge(now: number): Promise<void>;
  /** Deletes all, or one connector's. */
  forget(connector?: string): Promise<void>;
}

/** Every key of a connector begins with this: it is the first entry of a JSON list. */
export function keyPrefix(connector: string): string {
  return `[${JSON.stringify(connector)},`;
}
