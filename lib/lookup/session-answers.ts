import type { AnswerRow } from '../store/cache-database.ts';
import { type AnswerShelf, sharedRow } from './answer-shelf.ts';

/** What of `storage.session` is used: memory that ends with the browser. */
export interface SessionArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Browsers give a session 10 MB for everything; answers take at most about so many bytes of it. */
export const LARGEST_SESSION = 4_000_000;

const PREFIX = 'answer:';

/** Answers in `storage.session`, for connectors that must leave nothing on the disk. Past `LARGEST_SESSION` the oldest go. */
export function sessionAnswers(area: SessionArea): AnswerShelf {
  async function readAll(): Promise<[string, AnswerRow][]> {
    const items = Object.entries(await area.get(null));
    return items.filter((item): item is [string, AnswerRow] => item[0].startsWith(PREFIX));
  }

  async function removeWhere(goes: (row: AnswerRow) => boolean): Promise<void> {
    const gone = (await readAll()).filter(([, row]) => goes(row));
    if (gone.length > 0) await area.remove(gone.map(([name]) => name));
  }

  async function makeRoom(size: number): Promise<void> {
    const newestFirst = (await readAll()).toSorted(([, a], [, b]) => b.at - a.at);
    let taken = size;
    const gone = newestFirst.filter(([, row]) => {
      taken += row.size;
      return taken > LARGEST_SESSION;
    });
    if (gone.length > 0) await area.remove(gone.map(([name]) => name));
  }

  return {
    async getMany(keys) {
      const items =
        keys.length === 0 ? {} : await area.get(keys.map((key) => PREFIX + key)).catch(() => ({}));
      const rows = new Map(Object.entries(items));
      return keys.map((key) => (rows.get(PREFIX + key) as AnswerRow | undefined) ?? null);
    },

    async put(key, row) {
      try {
        await makeRoom(row.size);
        const former = await readAll().then((rows) => rows.find(([name]) => name === PREFIX + key)?.[1]);
        await area.set({ [PREFIX + key]: sharedRow(row, former ?? null) });
      } catch {
        // The session is full of other things, or not there: the next lookup asks again.
      }
    },

    remove: (key) => area.remove([PREFIX + key]).catch(() => {}),

    purge: (now) => removeWhere((row) => row.goesAt <= now).catch(() => {}),

    forget: (connector) =>
      removeWhere((row) => connector === undefined || row.connectors.includes(connector)).catch(() => {}),
  };
}
