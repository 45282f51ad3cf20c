import { notify, TOP_FRAME } from './notify.ts';
import type { World } from './world.ts';

/** Takes the sidebar out of every tab of an origin that was switched off. */
export async function stopOn(world: Pick<World, 'tabs'>, origin: string): Promise<void> {
  const tabs = (await world.tabs.all()).filter((record) => record.origin === origin);
  await Promise.all(
    tabs.map(async ({ tab }) => {
      await notify(tab, TOP_FRAME, 'stop', {});
      await world.tabs.forget(tab);
    }),
  );
}
