import { keptReadings } from '../kept-readings.ts';
import type { AnswerRow } from '../store/cache-database.ts';
import type { AnswerShelf } from './answer-shelf.ts';

/** So long what was read is known, in milliseconds: a ticket's panels and its lookups look one right after the other. */
const KNOWN = 1000;

/** The same shelf, which reads what it has read within the last second again only where somebody has written since. The keys of one turn are read together. */
export function recentRows(shelf: AnswerShelf): AnswerShelf {
  let turn: { keys: string[]; rows: Promise<(AnswerRow | null)[]> } | null = null;
  let now = 0;
  const recent = keptReadings(async (key): Promise<AnswerRow | null> => {
    turn ??= beginTurn();
    const place = turn.keys.push(key) - 1;
    return (await turn.rows)[place] ?? null;
  });

  function beginTurn(): NonNullable<typeof turn> {
    const keys: string[] = [];
    const rows = Promise.resolve().then(() => {
      turn = null;
      setTimeout(recent.forget, KNOWN);
      return shelf.getMany(keys, now);
    });
    return { keys, rows };
  }

  return {
    getMany(keys, at) {
      now = at;
      return Promise.all(keys.map(recent.read));
    },
    put: (key, row) => recent.writing(() => shelf.put(key, row)),
    remove: (key) => recent.writing(() => shelf.remove(key)),
    purge: (at) => recent.writing(() => shelf.purge(at)),
    forget: (connector) => recent.writing(() => shelf.forget(connector)),
  };
}
