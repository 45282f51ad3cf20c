import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../../lib/messages.ts';
import type { PopupPort } from './port.ts';

/** The tab below the popup. `helpdesk` is the product's name where the tab is on one. */
export type TabView = { state: 'reading' } | { state: 'failed' } | TabState;

/** What Deskside does in the tab that the popup was opened on, and the way to open and close its sidebar. */
export function useTab(port: PopupPort) {
  const [view, setView] = useState<TabView>({ state: 'reading' });
  useEffect(() => {
    readTab(port).then(setView, () => setView({ state: 'failed' }));
  }, [port]);
  const toggle = async () => {
    if (view.state !== 'on') return;
    setView({ ...view, open: !view.open });
    try {
      await port.send('toggle-sidebar', { tab: await port.currentTab() });
      setView(await readTab(port));
    } catch {
      setView({ state: 'failed' });
    }
  };
  return { view, toggle: () => void toggle() };
}

async function readTab(port: PopupPort): Promise<TabView> {
  const tab = await port.currentTab();
  const [state, settings] = await Promise.all([
    port.send('tab-state', { tab }),
    port.send('read-settings', {}),
  ]);
  if (state.state === 'off') return state;
  const known = [...settings.effective.ownHelpdesks, ...settings.helpdesks];
  return { ...state, helpdesk: known.find(({ id }) => id === state.helpdesk)?.name ?? state.helpdesk };
}
