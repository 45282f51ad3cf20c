import { z } from 'zod';
import { browser } from '../../lib/browser.ts';
import type { SidebarPlace } from '../../lib/messages.ts';

const placeSchema = z.object({ open: z.boolean(), room: z.enum(['push', 'overlay']).optional() });

/** Where the agent left the sidebar on this helpdesk; open, until they close it. */
export async function readPlace(origin: string): Promise<SidebarPlace> {
  const stored = await browser.storage.local.get(keyOf(origin));
  const { open, room } = placeSchema.catch({ open: true }).parse(stored[keyOf(origin)] ?? { open: true });
  return room === undefined ? { open } : { open, room };
}

/** Remembers a change of it, and gives the whole. */
export async function changePlace(origin: string, change: Partial<SidebarPlace>): Promise<SidebarPlace> {
  return navigator.locks.request(keyOf(origin), async () => {
    const place = { ...(await readPlace(origin)), ...change };
    await browser.storage.local.set({ [keyOf(origin)]: place });
    return place;
  });
}

function keyOf(origin: string): string {
  return `sidebar:${origin}`;
}
