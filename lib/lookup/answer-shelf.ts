import type { AnswerRow } from '../store/cache-database.ts';

/** A place that keeps answers by cache key. It never fails: where it cannot keep or find, it does without. */
export interface AnswerShelf {
  /** In the order of the keys; `null` where there is none. */
  getMany(keys: string[], now: number): Promise<(AnswerRow | null)[]>;
  /** Takes the place of a former row; the connectors of both are kept. */
  put(key: string, row: AnswerRow): Promise<void>;
  remove(key: string): Promise<void>;
  /** Deletes what goes by `now`, and what is too much. */
  purge(now: number): Promise<void>;
  /** Deletes all, or what was got for one connector. */
  forget(connector?: string): Promise<void>;
}

/** The row with the connectors of the one that it takes the place of. */
export function sharedRow(row: AnswerRow, former: AnswerRow | null): AnswerRow {
  return { ...row, connectors: [...new Set([...row.connectors, ...(former?.connectors ?? [])])] };
}
