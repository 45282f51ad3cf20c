import { z } from 'zod';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';

/** How long a click on "Switch on" waits for the browser's question to be answered, in milliseconds. */
export const PATIENCE = 120_000;

const intentSchema = z.object({ origin: z.string(), helpdesk: z.string(), until: z.number() });

/** A site that somebody wants switched on, while the browser asks. */
export interface Intent {
  origin: string;
  helpdesk: string;
}

/** What the intent lives in. `session` outlives the popup and the background, and is gone with the browser. */
export interface IntentWorld {
  session: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(key: string): Promise<void>;
  };
  hasHost(pattern: string): Promise<boolean>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs one piece of work of this name at a time. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T>;
}

const KEY = 'switch-on';

/** Keeps what was clicked; there is one at a time, a later one takes its place. */
export async function keepIntent({ session, now, lock }: IntentWorld, intent: Intent): Promise<void> {
  await lock(KEY, () => session.set({ [KEY]: { ...intent, until: now() + PATIENCE } }));
}

/** Forgets it: somebody has changed their mind. A question that was declined tells nobody, so that an intent also grows too old by itself. */
export async function dropIntent({ session, lock }: IntentWorld): Promise<void> {
  await lock(KEY, () => session.remove(KEY));
}

/** The intent that can be carried out now, once: `null` where there is none, it is too old, or the browser does not allow its host. */
export function takeIntent({ session, hasHost, now, lock }: IntentWorld): Promise<Intent | null> {
  return lock(KEY, async () => {
    const kept = intentSchema.safeParse((await session.get(KEY))[KEY]);
    if (!kept.success) return null;
    const { until, origin, helpdesk } = kept.data;
    const late = now() > until;
    if (!late && !(await hasHost(hostPattern(origin)))) return null;
    await session.remove(KEY);
    return late ? null : { origin, helpdesk };
  });
}
