import type { PopupMessage, PopupPort } from '../../components/popup/port.ts';
import type { ReplyOf, RequestOf, TabState } from '../../lib/messages.ts';
import { fakeSettings } from './fake-background.ts';

type Handlers = { [N in PopupMessage]: (request: RequestOf<N>) => ReplyOf<N> };

interface FakePopupPort extends PopupPort {
  /** The hashes at which the options page was opened. */
  opened: string[];
  tab: TabState;
}

/** A popup on a tab that is `on` a helpdesk, `off` on a site, or on a page that is no site (`none`). */
export function fakePopupPort(kind: string): FakePopupPort {
  const opened: string[] = [];
  const background: Handlers = {
    'tab-state': () => port.tab,
    'read-settings': () => fakeSettings({}),
    'toggle-sidebar': () => {
      if (port.tab.state === 'on') port.tab.open = !port.tab.open;
    },
  };
  const port: FakePopupPort = {
    opened,
    tab: tabState(kind),
    async send(name, request) {
      return structuredClone(background[name](request));
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
  return { state: 'off', origin: kind === 'off' ? 'https://desk.example' : null, recognised: null };
}
