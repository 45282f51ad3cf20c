import type { AnswerRow } from '../store/cache-database.ts';
import type { TimedAnswer } from './answer.ts';
import type { AnswerShelf } from './answer-shelf.ts';
import type { CacheSlot } from './cache-slot.ts';
import { freshness, goesAt } from './freshness.ts';
import { rereadAnswer } from './parse-answer.ts';
import { recentRows } from './recent-rows.ts';
import { hoursToLive } from './ttl.ts';

/** Kept answers. Never fails and never keeps a lookup waiting: where nothing can be kept, every lookup asks. */
export interface AnswerCache {
  /** For each slot what is kept, fresh or expired; those on disk in one transaction. */
  get(slots: CacheSlot[], now: number): Promise<(TimedAnswer | null)[]>;
  /** Keeps found and not found; errors and timeouts are not kept. What the endpoint wants kept by nobody takes the former answer away. */
  put(slot: CacheSlot, answer: TimedAnswer): Promise<void>;
  /** Deletes what has had its time. For an alarm. */
  purge(now: number): Promise<void>;
  /** Deletes all, or one connector's. */
  forget(connector?: string): Promise<void>;
}

/** Over shelves that nobody else writes to. */
export function createAnswerCache(over: Record<'disk' | 'session', AnswerShelf>): AnswerCache {
  const shelves = { disk: recentRows(over.disk), session: recentRows(over.session) };
  const both = [shelves.disk, shelves.session];

  async function getKept(
    keep: 'disk' | 'session',
    slots: CacheSlot[],
    now: number,
  ): Promise<Map<CacheSlot, AnswerRow>> {
    const mine = slots.filter((slot) => slot.keep === keep);
    if (mine.length === 0) return new Map();
    const rows = await shelves[keep].getMany(
      mine.map((slot) => slot.key),
      now,
    );
    return new Map(
      mine.flatMap((slot, index): [CacheSlot, AnswerRow][] => {
        const row = rows[index];
        return row ? [[slot, row]] : [];
      }),
    );
  }

  return {
    async get(slots, now) {
      const [disk, session] = await Promise.all([
        getKept('disk', slots, now),
        getKept('session', slots, now),
      ]);
      return slots.map((slot) => {
        const row = disk.get(slot) ?? session.get(slot);
        return row === undefined ? null : timed(row, slot, now);
      });
    },

    async put(slot, { answer, at, durationMs }) {
      if (slot.keep === 'nothing') return;
      if (answer.status !== 'found' && answer.status !== 'not_found') return;
      const hours = hoursToLive(slot, answer.ttlSeconds);
      if (hours === 0) return shelves[slot.keep].remove(slot.key);
      const size = JSON.stringify(answer).length + slot.key.length + 100;
      const connectors = [slot.connector];
      const row = { connectors, answer, at, durationMs, usedAt: at, goesAt: goesAt(at, hours), size };
      await shelves[slot.keep].put(slot.key, row);
    },

    async purge(now) {
      await Promise.all(both.map((shelf) => shelf.purge(now)));
    },

    async forget(connector) {
      await Promise.all(both.map((shelf) => shelf.forget(connector)));
    },
  };
}

function timed(
  { answer: kept, at, durationMs }: AnswerRow,
  slot: CacheSlot,
  now: number,
): TimedAnswer | null {
  const state = freshness(at, hoursToLive(slot, kept.ttlSeconds), now);
  const answer = rereadAnswer(kept, slot.rules);
  return state === 'gone' || answer === null
    ? null
    : { answer, at, durationMs, fromCache: true, expired: state === 'expired' };
}
