import { z } from 'zod';
import { type TaughtDraft, taughtSchema } from '../../lib/teaching/taught-message.ts';

/** How long a tab may be taught, and a draft waits to be saved, in milliseconds. */
export const PATIENCE = 30 * 60_000;

const PREFIX = 'teaching:';

const recordSchema = z.object({
  origin: z.string(),
  until: z.number(),
  draft: taughtSchema.nullable(),
});

type Taught = Omit<TaughtDraft, 'origin'>;

/** What records live in. `session` is gone with the browser, and never on the disk: samples are of a customer. */
export interface RecordWorld {
  session: {
    get(key: string | null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(key: string | string[]): Promise<void>;
  };
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs one piece of work of this name at a time. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** From now on this tab may hand in one draft, while it stays on this origin. */
export async function allowTeaching({ session, now, lock }: RecordWorld, tab: number, origin: string) {
  const record = { origin, until: now() + PATIENCE, draft: null };
  await lock(keyOf(tab), () => session.set({ [keyOf(tab)]: record }));
}

/** Takes the one draft that a tab may hand in. False where nobody allowed it, where the tab is elsewhere by now, and for every further one. */
export function acceptDraft(
  world: RecordWorld,
  tab: number,
  origin: string,
  draft: Taught,
): Promise<boolean> {
  return world.lock(keyOf(tab), async () => {
    const record = await read(world, tab);
    if (record === null || record.origin !== origin || record.draft !== null) return false;
    await world.session.set({ [keyOf(tab)]: { ...record, draft } });
    return true;
  });
}

/** The draft of a tab that waits to be saved. */
export async function readDraft(world: RecordWorld, tab: number): Promise<TaughtDraft | null> {
  const record = await read(world, tab);
  return record?.draft ? { origin: record.origin, ...record.draft } : null;
}

/** Saved, thrown away, or given up: the tab may hand in nothing more, and its sample is gone. */
export function endTeaching({ session, lock }: RecordWorld, tab: number): Promise<void> {
  return lock(keyOf(tab), () => session.remove(keyOf(tab)));
}

/** Drafts hold what one customer's ticket shows. Without its record nothing of a lesson that is still under way is taken. */
export async function forgetDrafts({ session }: Pick<RecordWorld, 'session'>): Promise<void> {
  const keys = Object.keys(await session.get(null)).filter((key) => key.startsWith(PREFIX));
  await session.remove(keys);
}

/** A draft that has already been handed in is not given up by the page that was left behind. */
export function cancelTeaching(world: RecordWorld, tab: number, origin: string): Promise<void> {
  return world.lock(keyOf(tab), async () => {
    const record = await read(world, tab);
    if (record?.origin === origin && record.draft === null) await world.session.remove(keyOf(tab));
  });
}

async function read({ session, now }: RecordWorld, tab: number) {
  const kept = recordSchema.safeParse((await session.get(keyOf(tab)))[keyOf(tab)]);
  return kept.success && now() <= kept.data.until ? kept.data : null;
}

function keyOf(tab: number): string {
  return `${PREFIX}${tab}`;
}
