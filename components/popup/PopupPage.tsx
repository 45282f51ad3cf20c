import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { ConfigWaits } from './ConfigWaits.tsx';
import { NoSite } from './NoSite.tsx';
import './popup.css';
import type { PopupPort } from './port.ts';
import { SiteOff } from './SiteOff.tsx';
import { SiteOn } from './SiteOn.tsx';
import { type TabActions, useTab } from './use-tab.ts';
import { WebhooksFailed } from './WebhooksFailed.tsx';

/** The popup of the toolbar button: first the sidebar of this tab or the way to switch it on, then this site, then the options. */
export function PopupPage({ port }: { port: PopupPort }) {
  const tab = useTab(port);
  return (
    <main class="popup">
      <Site port={port} tab={tab} />
      <ConfigWaits port={port} />
      <WebhooksFailed port={port} />
      <footer class="popup-foot">
        <h1>Deskside</h1>
        <Button kind="quiet" onClick={() => void port.openOptions('#connectors')}>
          {t('popup.options')}
        </Button>
      </footer>
    </main>
  );
}

function Site({ port, tab }: { port: PopupPort; tab: TabActions }) {
  const { view } = tab;
  switch (view.state) {
    case 'reading':
      return <Spinner label={t('popup.reading')} />;
    case 'failed':
      return (
        <Notice kind="error" live>
          {t('popup.failed')}
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice
          kind="error"
          live
          action={<Button onClick={() => void port.openOptions('#helpdesks')}>{t('popup.whatToDo')}</Button>}
        >
          {t('popup.unreadable')}
        </Notice>
      );
    case 'on':
      return <SiteOn port={port} site={view} tab={tab} />;
    case 'no-site':
      return <NoSite origin={view.origin} />;
    case 'off':
      return <SiteOff key={view.origin} port={port} site={view} tab={tab} />;
  }
}
