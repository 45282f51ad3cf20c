import type { SidebarLayout } from '../../lib/panel/layout.ts';
import { notify, TOP_FRAME } from './notify.ts';
import { readLayout, type SidebarConfig } from './sidebar-place.ts';
import type { TabRecord } from './tab-records.ts';
import type { World } from './world.ts';

/** Every sidebar in sight stands as the config and its agent want it. */
export async function pushLayouts(world: Pick<World, 'tabs'>, config: SidebarConfig): Promise<void> {
  const tabs = await world.tabs.all();
  await Promise.all(
    tabs.map(async (record) => tellLayout(record, await readLayout(record.origin, config), null)),
  );
}

/** The sidebar that sent it (`from`, its tab) knows it, and may be further on by now. */
export async function tellLayout(
  { tab, sidebarFrame }: TabRecord,
  layout: SidebarLayout,
  from: number | null,
): Promise<void> {
  const { side, width, choice } = layout;
  await Promise.all([
    notify(tab, TOP_FRAME, 'set-sidebar', { side, width, choice }),
    ...(sidebarFrame === null || tab === from ? [] : [notify(tab, sidebarFrame, 'layout', layout)]),
  ]);
}
