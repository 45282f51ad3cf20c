import '../../components/ui/theme.css';
import { render } from 'preact';
import { GrantPage } from '../../components/grant/GrantPage.tsx';
import { grantTarget } from '../../components/grant/grant-target.ts';
import type { GrantPort } from '../../components/grant/port.ts';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { setPageLanguage } from '../../lib/page-language.ts';
import { send } from '../../lib/send.ts';

const port: GrantPort = {
  send,
  requestHosts: (origins) => browser.permissions.request({ origins }),
  hasHosts: (origins) => browser.permissions.contains({ origins }),
  async close() {
    const tab = await browser.tabs.getCurrent();
    if (tab.id !== undefined) await browser.tabs.remove(tab.id);
  },
};

setPageLanguage(t('grant.title'));
render(<GrantPage port={port} target={grantTarget(location.hash)} />, document.body);
