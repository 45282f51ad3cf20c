import { z } from 'zod';
import { browser } from '../../lib/browser.ts';
import { MISSED_LIMIT } from '../../lib/helpdesks/limits.ts';
import { sightShape } from '../../lib/helpdesks/sight.ts';
import { ticketViewSchema } from '../../lib/helpdesks/ticket.ts';
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

/** The record of a tab; `null` where no helpdesk has said hello. */
export async function readTab(tab: number): Promise<TabRecord | null> {
  const stored = await browser.storage.session.get(keyOf(tab));
  return tabRecordSchema
    .nullable()
    .catch(null)
    .parse(stored[keyOf(tab)] ?? null);
}

/** Changes the record of a tab, one change at a time. `change` gives the new record, or `null` to leave it; that is also what comes back. */
export function changeTab(
  tab: number,
  change: (record: TabRecord | null) => TabRecord | null,
): Promise<TabRecord | null> {
  return changeTabBeside(tab, () => undefined, change);
}

/** The same with something that `begin` begins to read when it is this change's turn: that goes on beside the change, and knows all that was stored before any change that came earlier. */
export function changeTabBeside<T>(
  tab: number,
  begin: () => T,
  change: (record: TabRecord | null, begun: T) => TabRecord | null,
): Promise<TabRecord | null> {
  return navigator.locks.request(keyOf(tab), async () => {
    const begun = begin();
    const changed = change(await readTab(tab), begun);
    if (changed !== null) await browser.storage.session.set({ [keyOf(tab)]: changed });
    return changed;
  });
}

/** The records of all helpdesk tabs, or of these alone: all of them lie among megabytes of answers. */
export async function readTabs(only?: readonly number[]): Promise<TabRecord[]> {
  const stored = await browser.storage.session.get(only?.map(keyOf) ?? null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const parsed = key.startsWith('tab:') ? tabRecordSchema.safeParse(value) : null;
    return parsed?.success ? [parsed.data] : [];
  });
}

export function forgetTab(tab: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tab));
}

function keyOf(tab: number): string {
  return `tab:${tab}`;
}
