import { z } from 'zod';
import { browser } from '../../lib/browser.ts';
import { DEFAULT_LAYOUT, type SidebarLayout, type SidebarPlace } from '../../lib/panel/layout.ts';
import { layoutSchema } from '../../lib/panel/layout-schema.ts';

/** What is kept of the sidebar for one helpdesk origin: nothing of any customer. Open, until the agent closes it. */
const keptSchema = z.object({
  open: z.boolean().catch(true),
  room: z.enum(['push', 'overlay']).optional().catch(undefined),
  layout: layoutSchema.catch(DEFAULT_LAYOUT),
});
type Kept = z.infer<typeof keptSchema>;

/** Where the agent left the sidebar on this helpdesk. */
export async function readPlace(origin: string): Promise<SidebarPlace> {
  return placeOf(await read(origin));
}

/** Remembers a change of it. */
export async function changePlace(
  origin: string,
  change: Partial<Pick<SidebarPlace, 'open' | 'room'>>,
): Promise<void> {
  await write(origin, (kept) => ({ ...kept, ...change }));
}

/** How the agent has laid the sidebar out on this helpdesk. */
export async function readLayout(origin: string): Promise<SidebarLayout> {
  return (await read(origin)).layout;
}

export async function writeLayout(origin: string, layout: SidebarLayout): Promise<void> {
  await write(origin, (kept) => ({ ...kept, layout }));
}

function placeOf({ open, room, layout: { side, width, choice } }: Kept): SidebarPlace {
  return { open, side, width, choice, ...(room === undefined ? {} : { room }) };
}

async function read(origin: string): Promise<Kept> {
  const stored = await browser.storage.local.get(keyOf(origin));
  return keptSchema.catch(keptSchema.parse({})).parse(stored[keyOf(origin)] ?? {});
}

async function write(origin: string, change: (kept: Kept) => Kept): Promise<void> {
  await navigator.locks.request(keyOf(origin), async () => {
    await browser.storage.local.set({ [keyOf(origin)]: change(await read(origin)) });
  });
}

function keyOf(origin: string): string {
  return `sidebar:${origin}`;
}
