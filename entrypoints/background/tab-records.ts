import { z } from 'zod';
import { MISSED_LIMIT } from '../../lib/helpdesks/limits.ts';
import { sightShape } from '../../lib/helpdesks/sight.ts';
import { ticketViewSchema } from '../../lib/helpdesks/ticket.ts';
import type { SessionArea } from '../../lib/lookup/session-answers.ts';
import { LINK_LIMIT } from '../../lib/webhooks/seen.ts';
import { showsSchema } from './shows.ts';
import { heardAnswerSchema, unnotedSchema } from './unnoted.ts';

/** What the background knows of one helpdesk tab. In `storage.session`, for the background dies and the disk must not have it. */
const tabRecordSchema = z.object({
  tab: z.int(),
  origin: z.string(),
  /** Grows with every view; answers for a lower one are late. */
  sequence: z.int(),
  /** The sequence since which answers count: customer data was forgotten then, or a connector, a secret or host access changed. */
  validSince: z.int(),
  /** `null` until the content script has said what it sees. */
  view: ticketViewSchema.nullable(),
  settled: sightShape.settled,
  answered: sightShape.answered,
  /** Its place among what this page has seen, and when that was, in milliseconds since the epoch. */
  number: z.int().default(0),
  seenAt: z.number().default(0),
  /** The sidebar has not shown the view yet, or has not said so. */
  unpainted: z.boolean().optional(),
  /** The frame that said hello first, of those that are there: the only one that is told anything. */
  sidebarFrame: z.int().nullable(),
  /** What the agent typed last, `email: null` to take it back, for which ticket; `ticket: null` is a page without one. A ticket's own is kept with the ticket too. */
  typed: z.object({ ticket: z.string().nullable(), email: z.string().nullable() }).nullable(),
  /** Its address as the browser gave it with the view. */
  link: z.string().max(LINK_LIMIT).optional(),
  /** Which ticket it shows, since when: see `showsAfter`. */
  shows: showsSchema.optional(),
  /** The settled sight of it that was last compared with what is kept of its ticket: see `noteTab`. */
  noted: z.string().optional(),
  /** What connectors answered about its ticket's customer and was not noted yet. */
  heard: z.object({ ticket: z.string(), email: z.string(), answers: z.array(heardAnswerSchema) }).optional(),
  /** Settled sights that the tab went on from before they were noted, oldest first. */
  left: z.array(unnotedSchema).max(MISSED_LIMIT).default([]),
  /** When the content script spoke, in milliseconds since the epoch: its rate is limited. */
  heardAt: z.array(z.number()),
  /** When a sidebar said hello; so is that. */
  greetedAt: z.array(z.number()).default([]),
});

export type TabRecord = z.infer<typeof tabRecordSchema>;

/** The records of all helpdesk tabs. What was read or written of one is known from then on: the background is the only one that writes them. */
export interface TabRecords {
  /** The record of a tab, with all changes that came before; `null` where no helpdesk has said hello. */
  read(tab: number): Promise<TabRecord | null>;
  /** Changes the record of a tab, one change at a time. `change` gives the new record, or `null` to leave it; that is also what comes back, once it is stored. */
  change(tab: number, change: (record: TabRecord | null) => TabRecord | null): Promise<TabRecord | null>;
  /** The same with something that `begin` begins to read when it is this change's turn, given the record where it is known by then: that goes on beside the change, and knows all that was stored before any change that came earlier. */
  changeBeside<T>(
    tab: number,
    begin: (record: TabRecord | null | undefined) => T,
    change: (record: TabRecord | null, begun: T) => TabRecord | null,
  ): Promise<TabRecord | null>;
  /** Those of all helpdesk tabs, or of these alone: all of them lie among megabytes of answers. */
  all(only?: readonly number[]): Promise<TabRecord[]>;
  forget(tab: number): Promise<void>;
}

/** Made once per background, over `storage.session`: losing it costs one more reading of each. */
export function createTabRecords(area: SessionArea): TabRecords {
  const known = new Map<number, TabRecord | null>();
  const turns = new Map<number, Promise<unknown>>();

  function inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(tab) ?? Promise.resolve()).then(work, work);
    turns.set(tab, turn);
    const drop = () => {
      if (turns.get(tab) === turn) turns.delete(tab);
    };
    turn.then(drop, drop);
    return turn;
  }

  async function now(tab: number): Promise<TabRecord | null> {
    const record = known.get(tab) ?? (await stored(area, tab));
    known.set(tab, record);
    return record;
  }

  /** A sequence that somebody may have been told of is never given again, though it could not be stored. */
  async function store(tab: number, before: TabRecord | null, changed: TabRecord): Promise<void> {
    known.set(tab, before && { ...before, sequence: Math.max(before.sequence, changed.sequence) });
    await area.set({ [keyOf(tab)]: changed });
    known.set(tab, changed);
  }

  const changeBeside: TabRecords['changeBeside'] = (tab, begin, change) =>
    inTurn(tab, async () => {
      const begun = begin(known.get(tab));
      const before = await now(tab);
      const changed = change(before, begun);
      if (changed !== null) await store(tab, before, changed);
      return changed;
    });

  return {
    read: (tab) => inTurn(tab, () => now(tab)),
    change: (tab, change) => changeBeside(tab, () => undefined, change),
    changeBeside,

    async all(only) {
      await Promise.allSettled(turns.values());
      const items = await area.get(only?.map(keyOf) ?? null);
      return Object.entries(items).flatMap(([key, value]) => {
        const parsed = key.startsWith('tab:') ? tabRecordSchema.safeParse(value) : null;
        return parsed?.success ? [parsed.data] : [];
      });
    },

    forget: (tab) =>
      inTurn(tab, async () => {
        known.delete(tab);
        await area.remove([keyOf(tab)]);
      }),
  };
}

async function stored(area: SessionArea, tab: number): Promise<TabRecord | null> {
  const items = await area.get([keyOf(tab)]);
  return tabRecordSchema
    .nullable()
    .catch(null)
    .parse(items[keyOf(tab)] ?? null);
}

function keyOf(tab: number): string {
  return `tab:${tab}`;
}
