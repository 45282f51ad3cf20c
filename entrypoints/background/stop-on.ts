import { notify, TOP_FRAME } from './notify.ts';
import type { World } from './world.ts';

/**
 * Takes the sidebar out of every tab of an origin that was switched off, or is to be read anew. The record goes first: a page that says hello in between is stopped too, and one that says hello once it was
 * stopped keeps its record.
 */
export async function stopOn(world: Pick<World, 'tabs'>, origin: string): Promise<void> {
  const tabs = (await world.tabs.all()).filter((record) => record.origin === origin);
  await Promise.all(
    tabs.map(async ({ tab }) => {
      await world.tabs.forget(tab);
      await notify(tab, TOP_FRAME, 'stop', {});
    }),
  );
}
