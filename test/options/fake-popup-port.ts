import type { PopupPort } from '../../components/popup/port.ts';
import type { TabState } from '../../lib/messages.ts';
import { fakeSettings } from './fake-background.ts';

interface FakePopupPort extends PopupPort {
  /** The hashes at which the options page was opened. */
  opened: string[];
  tab: TabState;
}

/** A popup on a tab that is `on` a helpdesk, `off` on a site, or on a page that is no site (`none`). */
export function fakePopupPort(kind: string): FakePopupPort {
  const opened: string[] = [];
  const port: FakePopupPort = {
    opened,
    tab: tabState(kind),
    async send(name, _request) {
      if (name === 'toggle-sidebar' && port.tab.state === 'on') port.tab.open = !port.tab.open;
      const replies = {
        'tab-state': structuredClone(port.tab),
        'read-settings': fakeSettings({}),
        'toggle-sidebar': undefined,
      };
      return replies[name] as never;
    },
    currentTab: async () => 7,
    async openOptions(hash) {
      opened.push(hash);
    },
  };
  return port;
}

function tabState(kind: string): TabState {
  if (kind === 'on')
    return { state: 'on', origin: 'https://acme.zendesk.com', helpdesk: 'zendesk', open: false };
  return { state: 'off', origin: kind === 'off' ? 'https://desk.example' : null };
}
