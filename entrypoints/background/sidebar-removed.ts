import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { t } from '../../lib/i18n.ts';

/**
 * On the toolbar's button of a tab whose page keeps taking the sidebar away, and of one whose page can hold none. The browser keeps it for us, and forgets it with the
 * page.
 */
const REMOVED = '×';
const SANDBOXED = '–';
const COLOUR = '#b3261e';

/** The sidebar cannot say itself that it cannot be there: the toolbar's button of that tab does. */
export function handleRemoved(): Pick<Handlers, 'sidebar-removed' | 'page-sandboxed'> {
  return {
    'sidebar-removed': ({ removed }, { tab }) =>
      removed
        ? mark(tab, REMOVED, t('toolbar.sidebarRemoved'))
        : mark(tab, null, browser.runtime.getManifest().name),
    'page-sandboxed': (_, { tab }) => mark(tab, SANDBOXED, t('toolbar.pageSandboxed')),
  };
}

async function mark(tabId: number, text: string | null, title: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}

/** Why the sidebar is not in this tab: its page keeps taking it away, so that it is not put back any more, or can hold none. */
export async function whyNotThere(tabId: number): Promise<'removed' | 'sandboxed' | null> {
  const text = await browser.action.getBadgeText({ tabId });
  if (text === REMOVED) return 'removed';
  return text === SANDBOXED ? 'sandboxed' : null;
}
