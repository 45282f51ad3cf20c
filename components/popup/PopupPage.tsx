import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import './popup.css';
import type { PopupPort } from './port.ts';
import { SiteOff } from './SiteOff.tsx';
import { SiteOn } from './SiteOn.tsx';
import { TeachPage } from './TeachPage.tsx';
import type { TabView } from './tab-view.ts';
import { type TabActions, useTab } from './use-tab.ts';

/** The popup of the toolbar button: first the sidebar of this tab or the way to switch it on, then this site, then the options. */
export function PopupPage({ port }: { port: PopupPort }) {
  const tab = useTab(port);
  return (
    <main class="popup">
      <Site port={port} tab={tab} />
      {isTeachable(tab.view) ? <TeachPage port={port} /> : null}
      <footer class="popup-foot">
        <h1>Deskside</h1>
        <Button kind="quiet" onClick={() => void port.openOptions('#connectors')}>
          Options
        </Button>
      </footer>
    </main>
  );
}

/** Any web page, switched on or not, but for what the organisation sets. */
function isTeachable(view: TabView): boolean {
  if (view.state === 'on') return view.lockedBy === null;
  return view.state === 'off' && view.origin !== null;
}

function Site({ port, tab }: { port: PopupPort; tab: TabActions }) {
  const { view } = tab;
  switch (view.state) {
    case 'reading':
      return <Spinner label="Looking at this tab" />;
    case 'failed':
      return (
        <Notice kind="error" live>
          Deskside does not answer in this tab. Reload the tab and try again.
        </Notice>
      );
    case 'on':
      return <SiteOn port={port} site={view} tab={tab} />;
    case 'off':
      return view.origin === null ? (
        <p>Deskside is off on this page. Open your helpdesk in this tab to switch it on there.</p>
      ) : (
        <SiteOff key={view.origin} site={view} origin={view.origin} tab={tab} />
      );
  }
}
