import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { notify, TOP_FRAME } from './notify.ts';
import { ownRecord } from './own-record.ts';
import { tellLayout } from './push-layouts.ts';
import { readLayout, writeLayout } from './sidebar-place.ts';
import type { World } from './world.ts';

/** How the agent lays the sidebar out: said by the sidebar alone, so the page can neither ask for it nor forge it. */
export function handleLayout(
  world: Pick<World, 'layers' | 'tabs'>,
): Pick<Handlers, 'keep-layout' | 'try-width'> {
  return {
    'keep-layout': async ({ layout }, sender) => {
      const own = await ownRecord(world, sender);
      const config = await world.layers();
      await writeLayout(own.origin, layout, config);
      const kept = await readLayout(own.origin, config);
      const tabs = await world.tabs.all();
      const same = tabs.filter(({ origin }) => origin === own.origin);
      await Promise.all(same.map((record) => tellLayout(record, kept, own.tab)));
    },

    'try-width': async ({ width }, sender) => {
      const { tab, origin } = await ownRecord(world, sender);
      const { locked } = await readLayout(origin, await world.layers());
      if (locked?.keys.includes('width') !== true) await notify(tab, TOP_FRAME, 'set-sidebar', { width });
      return { zoom: await browser.tabs.getZoom(tab) };
    },
  };
}
