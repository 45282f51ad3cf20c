import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import './popup.css';
import type { PopupPort } from './port.ts';
import { SidebarSwitch } from './SidebarSwitch.tsx';
import { SiteOff } from './SiteOff.tsx';
import { type TabView, useTab } from './use-tab.ts';

/** The popup of the toolbar button: first the sidebar of this tab, then this site, then the options. */
export function PopupPage({ port }: { port: PopupPort }) {
  const { view, toggle } = useTab(port);
  return (
    <main class="popup">
      <Site view={view} onToggle={toggle} onSwitchOn={(origin) => void port.openOptions(addHash(origin))} />
      <footer class="popup-foot">
        <h1>Deskside</h1>
        <Button kind="quiet" onClick={() => void port.openOptions('#connectors')}>
          Options
        </Button>
      </footer>
    </main>
  );
}

interface SiteProps {
  view: TabView;
  onToggle: () => void;
  onSwitchOn: (origin: string) => void;
}

function Site({ view, onToggle, onSwitchOn }: SiteProps) {
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
      return <SidebarSwitch {...view} onToggle={onToggle} />;
    case 'off':
      return view.origin === null ? (
        <p>Deskside is off on this page. Open your helpdesk in this tab to switch it on there.</p>
      ) : (
        <SiteOff origin={view.origin} onSwitchOn={onSwitchOn} />
      );
  }
}

function addHash(origin: string): string {
  return `#helpdesks/add/${encodeURIComponent(origin)}`;
}
