import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import type { SidebarLayout } from '../../lib/panel/layout.ts';
import { notify, TOP_FRAME } from './notify.ts';
import { ownRecord } from './own-record.ts';
import { writeLayout } from './sidebar-place.ts';
import { readTabs, type TabRecord } from './tab-records.ts';

/** How the agent lays the sidebar out: said by the sidebar alone, so the page can neither ask for it nor forge it. */
export function handleLayout(): Pick<Handlers, 'keep-layout' | 'try-width'> {
  return {
    'keep-layout': async ({ layout }, sender) => {
      const own = await ownRecord(sender);
      await writeLayout(own.origin, layout);
      const tabs = await readTabs();
      const same = tabs.filter(({ origin }) => origin === own.origin);
      await Promise.all(same.map((record) => tell(record, layout, own.tab)));
    },

    'try-width': async ({ width }, sender) => {
      const { tab } = await ownRecord(sender);
      await notify(tab, TOP_FRAME, 'set-sidebar', { width });
      return { zoom: await browser.tabs.getZoom(tab) };
    },
  };
}

/** The sidebar that sent it knows it, and may be further on by now. */
async function tell({ tab, sidebarFrame }: TabRecord, layout: SidebarLayout, from: number): Promise<void> {
  const { side, width, choice } = layout;
  await Promise.all([
    notify(tab, TOP_FRAME, 'set-sidebar', { side, width, choice }),
    ...(sidebarFrame === null || tab === from ? [] : [notify(tab, sidebarFrame, 'layout', layout)]),
  ]);
}
