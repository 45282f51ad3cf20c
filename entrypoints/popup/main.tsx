import '../../components/ui/theme.css';
import { render } from 'preact';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import type { PopupPort } from '../../components/popup/port.ts';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/send.ts';

const port: PopupPort = {
  send,
  async currentTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) throw new Error('There is no tab below the popup');
    return tab.id;
  },
  async openOptions(hash) {
    await browser.tabs.create({ url: browser.runtime.getURL(`options.html${hash}`) });
    window.close();
  },
};

render(<PopupPage port={port} />, document.body);
