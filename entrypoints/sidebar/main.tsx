import '../../components/ui/theme.css';
import { render } from 'preact';
import { LostPanel } from '../../components/sidebar/LostPanel.tsx';
import type { SidebarPort } from '../../components/sidebar/port.ts';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { TemplateWorld } from '../../components/sidebar/template-context.ts';
import { setPageLanguage } from '../../lib/page-language.ts';
import { browserPlace } from '../../lib/panel/browser-place.ts';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { needApi } from '../../lib/runtime.ts';
import { connect } from './extension-port.ts';
import { templateWorld } from './template-world.ts';

setPageLanguage();
const root = document.getElementById('sidebar');
if (root !== null) start(root);

function showSidebar(port: SidebarPort, into: HTMLElement): void {
  const { render: renderTemplate } = templateRenderer(browserPlace(needApi().i18n));
  render(
    <TemplateWorld.Provider value={templateWorld}>
      <Sidebar port={port} render={renderTemplate} />
    </TemplateWorld.Provider>,
    into,
  );
}

/** Shows nothing until the background has said that this frame stands where a sidebar may be. */
async function start(into: HTMLElement): Promise<void> {
  const port = await connect().catch(() => 'lost' as const);
  if (port === 'lost') render(<LostPanel onRetry={() => start(into)} />, into);
  else if (port !== 'off') showSidebar(port, into);
}
