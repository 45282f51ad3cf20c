import { notify, TOP_FRAME } from './notify.ts';
import { forgetTab, readTabs } from './tab-records.ts';

/** Takes the sidebar out of every tab of an origin that was switched off. */
export async function stopOn(origin: string): Promise<void> {
  const tabs = (await readTabs()).filter((record) => record.origin === origin);
  await Promise.all(
    tabs.map(async ({ tab }) => {
      await notify(tab, TOP_FRAME, 'stop', {});
      await forgetTab(tab);
    }),
  );
}
