import type { TabRecord } from './tab-records.ts';
import type { World } from './world.ts';

/** The record of the sender's tab, where the sender is that tab's sidebar. Throws for any other frame. */
export async function ownRecord(
  world: Pick<World, 'tabs'>,
  sender: { tab: number; frame: number },
): Promise<TabRecord> {
  const record = await world.tabs.read(sender.tab);
  if (record?.sidebarFrame !== sender.frame) throw new Error("Refused: not this tab's sidebar.");
  return record;
}
