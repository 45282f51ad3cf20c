import type { Connection } from '../store/connection.ts';
import type { DesksideSchema, OpenDeskside } from '../store/database.ts';
import { allEvents, type EventName } from './all-events.ts';
import { type Compared, compareSights } from './compare-sights.ts';
import { withRoom } from './delivery-store.ts';
import type { Change, Happening, SeenTicket } from './happening.ts';
import type { Noticed } from './noticed.ts';

/** Deskside remembers this many tickets, the ones seen last, and each for this long after it was seen last: 180 days, in milliseconds. One that comes again later is new: `ticket.first_seen`, with the same `webhook-id`. */
export const MOST_SEEN = 20_000;
export const SEEN_STAYS = 180 * 24 * 3_600_000;

/** The agent pressed a rule's button. */
export interface Pressed {
  rule: string;
  helpdesk: { id: string; origin: string };
  ticket: SeenTicket;
  at: number;
}

/**
 * Where events are written in the same transaction as the state that they are the difference of, so that none is lost or doubled whenever the background dies: the
 * transactional outbox. On a full disk the log of deliveries makes room. Rejects with `StoreError` where the database cannot be used.
 */
export interface Outbox {
  /** Takes in what a tab shows. Of the events that this makes, those that are `wanted` are kept; gives how many. */
  note(noticed: Noticed, wanted: ReadonlySet<EventName>): Promise<number>;
  /** Keeps a press. */
  press(pressed: Pressed): Promise<Happening>;
  /** Forgets tickets that were not seen for long, and the oldest where there are too many. */
  purge(now: number): Promise<void>;
  /** Forgets all tickets. Events that wait are kept. */
  forget(): Promise<void>;
}

export function createOutbox(database: Connection<DesksideSchema>): Outbox {
  return {
    note: (noticed, wanted) =>
      withRoom(database, () => database.use((open) => noteIn(open, noticed, wanted))),

    press: (pressed) => withRoom(database, () => database.use((open) => putPress(open, pressed))),

    purge: (now) =>
      database.use(async (open) => {
        const { store, done } = open.transaction('seen', 'readwrite');
        const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - SEEN_STAYS));
        const tooMany = Math.max(0, (await store.count()) - MOST_SEEN);
        const oldest = tooMany === 0 ? [] : await store.index('at').getAllKeys(null, tooMany);
        await Promise.all([...[...old, ...oldest].map((key) => store.delete(key)), done]);
      }),

    forget: () =>
      database.use(async (open) => {
        const clearing = open.transaction(['seen', 'setOffs'], 'readwrite');
        await Promise.all([
          clearing.objectStore('seen').clear(),
          clearing.objectStore('setOffs').clear(),
          clearing.done,
        ]);
      }),
  };
}

async function noteIn(open: OpenDeskside, noticed: Noticed, wanted: ReadonlySet<EventName>): Promise<number> {
  const writing = open.transaction(['seen', 'happenings'], 'readwrite', { durability: 'strict' });
  const [seen, happenings] = [writing.objectStore('seen'), writing.objectStore('happenings')];
  const key: [string, string] = [noticed.helpdesk.origin, noticed.ticket.id];
  const former = await seen.get(key);
  const compared = compareSights(former, noticed);
  const news = happeningsOf(compared, noticed).filter(({ event }) => wanted.has(event));
  const writes = compared.row === former ? [] : [seen.put(compared.row, key)];
  await Promise.all([...writes, ...news.map((happening) => happenings.put(happening)), writing.done]);
  return news.length;
}

async function putPress(open: OpenDeskside, pressed: Pressed): Promise<Happening> {
  const { store, done } = open.transaction('happenings', 'readwrite', { durability: 'strict' });
  const [happening] = happeningsIn({ kind: 'pressed', rule: pressed.rule }, pressed, pressed.ticket);
  if (happening === undefined) throw new Error('A press is an event.');
  await Promise.all([store.put(happening), done]);
  return happening;
}

function happeningsOf({ row, changes }: Compared, noticed: Noticed): Happening[] {
  return changes.flatMap((change) => happeningsIn(change, noticed, row.ticket));
}

function happeningsIn(
  change: Change,
  { helpdesk, at }: { helpdesk: Happening['helpdesk']; at: number },
  ticket: SeenTicket,
): Happening[] {
  return allEvents.flatMap(({ name, of }) =>
    of(change).map((occurrence) => ({
      ...occurrence,
      id: crypto.randomUUID(),
      event: name,
      at,
      helpdesk,
      ticket,
      tries: 0,
      nextAt: at,
    })),
  );
}
