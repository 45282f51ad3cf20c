import { z } from 'zod';
import { browser } from '../../lib/browser.ts';
import type { StoredConfig } from '../../lib/config/config-store.ts';
import type { SidebarPreference } from '../../lib/config/layers.ts';
import {
  DEFAULT_LAYOUT,
  PLACE_KEYS,
  type PlaceKey,
  type SidebarLayout,
  type SidebarPlace,
} from '../../lib/panel/layout.ts';
import { keptLayoutSchema } from '../../lib/panel/layout-schema.ts';

/** What is kept of the sidebar for one helpdesk origin: nothing of any customer. Open, until the agent closes it. Of its layout, what the agent has said. */
const keptSchema = z.object({
  open: z.boolean().catch(true),
  room: z.enum(['push', 'overlay']).optional().catch(undefined),
  layout: keptLayoutSchema.catch(keptLayoutSchema.parse({})),
});
type Kept = z.infer<typeof keptSchema>;

/** The config in force, and what of the sidebar the organisation sets. */
export type SidebarConfig = Pick<StoredConfig, 'effective' | 'locked'>;

/** Whether the agent left the sidebar open on this helpdesk, and what room there is for it. */
export async function readOpen(origin: string): Promise<Pick<SidebarPlace, 'open' | 'room'>> {
  return openOf(await read(origin));
}

/** Where the sidebar stands on this helpdesk: where the organisation sets it, else where the agent left it, else where the config prefers it. */
export async function readPlace(origin: string, config: SidebarConfig): Promise<SidebarPlace> {
  const kept = await read(origin);
  const { side, width, choice } = layoutOf(kept, config);
  return { ...openOf(kept), side, width, choice };
}

/** Remembers a change of it. */
export async function changePlace(
  origin: string,
  change: Partial<Pick<SidebarPlace, 'open' | 'room'>>,
): Promise<void> {
  await write(origin, (kept) => ({ ...kept, ...change }));
}

/** How the sidebar is laid out on this helpdesk. */
export async function readLayout(origin: string, config: SidebarConfig): Promise<SidebarLayout> {
  return layoutOf(await read(origin), config);
}

/**
 * Remembers how the agent has laid it out. What is as it was before is not the agent's word: there the config's preference goes on counting. Nor is what the organisation sets.
 */
export async function writeLayout(
  origin: string,
  layout: SidebarLayout,
  config: SidebarConfig,
): Promise<void> {
  await write(origin, (kept) => {
    const before = layoutOf(kept, config);
    const isSaid = (key: PlaceKey) =>
      !(before.locked?.keys.includes(key) ?? false) && layout[key] !== before[key];
    const { order, collapsed, hidden } = layout;
    const said = Object.fromEntries(PLACE_KEYS.filter(isSaid).map((key) => [key, layout[key]]));
    return { ...kept, layout: { ...kept.layout, order, collapsed, hidden, ...said } };
  });
}

function openOf({ open, room }: Kept): Pick<SidebarPlace, 'open' | 'room'> {
  return { open, ...(room === undefined ? {} : { room }) };
}

/** The width that the agent has taken back is the config's again. */
function layoutOf({ layout }: Kept, { effective, locked }: SidebarConfig): SidebarLayout {
  const { side, width, room } = effective.sidebar ?? {};
  const preferred = {
    side: side ?? DEFAULT_LAYOUT.side,
    width: width ?? DEFAULT_LAYOUT.width,
    choice: room ?? DEFAULT_LAYOUT.choice,
  };
  const said = { ...layout, width: layout.width ?? preferred.width };
  const keys = locked.sidebar.map(placeKey);
  const set = Object.fromEntries(keys.map((key) => [key, preferred[key]]));
  const here: SidebarLayout = { ...DEFAULT_LAYOUT, ...preferred, ...said, ...set };
  return keys.length === 0 ? here : { ...here, locked: { by: effective.organisation ?? null, keys } };
}

function placeKey(preference: SidebarPreference): PlaceKey {
  return preference === 'room' ? 'choice' : preference;
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
