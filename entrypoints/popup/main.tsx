import '../../components/ui/theme.css';
import { render } from 'preact';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import type { PopupPort } from '../../components/popup/port.ts';
import { browser } from '../../lib/browser.ts';
import { setPageLanguage } from '../../lib/page-language.ts';
import { send } from '../../lib/send.ts';

const port: PopupPort = {
  send,
  async currentTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) throw new Error('There is no tab below the popup');
    return tab.id;
  },
  requestHosts: (origins) => browser.permissions.request({ origins }),
  hasHosts: (origins) => browser.permissions.contains({ origins }),
  hasUnseenFailures: async () => (await browser.action.getBadgeText({})) !== '',
  openOptions: (hash) => openPage(`options.html${hash}`),
  openDiagnosis: (tab) => openPage(`diagnosis.html#${tab}`),
  close: () => window.close(),
};

async function openPage(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
  window.close();
}

setPageLanguage();
render(<PopupPage port={port} />, document.body);
