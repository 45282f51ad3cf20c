import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { t } from '../../lib/i18n.ts';

/** On the toolbar's button of a tab whose page keeps taking the sidebar away. The browser keeps it for us, and forgets it with the page. */
const MARK = '×';
const COLOUR = '#b3261e';

/** The sidebar cannot say itself that the page takes it away: the toolbar's button of that tab does. */
export function handleRemoved(): Pick<Handlers, 'sidebar-removed'> {
  return {
    'sidebar-removed': async ({ removed }, { tab: tabId }) => {
      const { name } = browser.runtime.getManifest();
      await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
      await browser.action.setBadgeText({ tabId, text: removed ? MARK : null });
      await browser.action.setTitle({ tabId, title: removed ? t('toolbar.sidebarRemoved') : name });
    },
  };
}

/** Whether the page in this tab keeps taking the sidebar away, so that it is not put back any more. */
export async function isRemoved(tabId: number): Promise<boolean> {
  return (await browser.action.getBadgeText({ tabId })) === MARK;
}
