import { z } from 'zod';
import { browser } from '../../lib/browser.ts';
import type { Config } from '../../lib/config/config.ts';
import { migrate } from '../../lib/config/migrate.ts';

/** In `storage.session`: with the browser go the tabs that would have to be brought along. */
const KEY = 'applying';

/** Changes of the config whose readers have not all been brought along: from which config, as JSON, the oldest first. */
const listSchema = z.array(z.object({ id: z.string(), former: z.string() })).catch([]);
type Unfinished = z.infer<typeof listSchema>;

/** Does the work of bringing everybody from a config to the one in force. Where the background dies half-way, `readUnfinished` knows. */
export async function noteWhile<T>(former: Config, work: () => Promise<T>): Promise<T> {
  const id = crypto.randomUUID();
  await change((list) => [...list, { id, former: JSON.stringify(former) }]);
  try {
    return await work();
  } finally {
    await forgetUnfinished([id]);
  }
}

/** What a background before this one did not finish: the config that some readers may still have, and what to forget once all have been brought along; `null` where nothing was left. Asks in its first turn, so that nothing of this background's own is among it. */
export async function readUnfinished(): Promise<{ former: Config; ids: string[] } | null> {
  const list = await read();
  const [oldest] = list;
  if (oldest === undefined) return null;
  const ids = list.map(({ id }) => id);
  const former = migrate(JSON.parse(oldest.former));
  if (former.ok) return { former: former.config, ids };
  await forgetUnfinished(ids);
  return null;
}

export function forgetUnfinished(ids: readonly string[]): Promise<void> {
  return change((list) => list.filter(({ id }) => !ids.includes(id)));
}

async function read(): Promise<Unfinished> {
  const stored = await browser.storage.session.get(KEY);
  return listSchema.parse(stored[KEY]);
}

/** A session that is full loses the note, and nothing else. */
async function change(to: (list: Unfinished) => Unfinished): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const list = to(await read());
    await (list.length === 0
      ? browser.storage.session.remove(KEY)
      : browser.storage.session.set({ [KEY]: list })
    ).catch(() => undefined);
  });
}
