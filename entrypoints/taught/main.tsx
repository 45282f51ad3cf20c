import '../../lib/zod-without-eval.ts';
import '../../components/ui/theme.css';
import { render } from 'preact';
import type { TaughtPort } from '../../components/taught/port.ts';
import { TaughtPage } from '../../components/taught/TaughtPage.tsx';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { setPageLanguage } from '../../lib/page-language.ts';
import { send } from '../../lib/send.ts';

const port: TaughtPort = {
  send,
  requestHosts: (origins) => browser.permissions.request({ origins }),
  copy: (text) => navigator.clipboard.writeText(text),
  async backTo(tab) {
    await browser.tabs.update(tab, { active: true });
    await close();
  },
  close,
};

async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab.id !== undefined) await browser.tabs.remove(tab.id);
}

setPageLanguage(t('taught.title'));
render(<TaughtPage port={port} tab={Number(location.hash.slice(1))} />, document.body);
