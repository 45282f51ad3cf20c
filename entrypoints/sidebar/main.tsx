import '../../components/ui/theme.css';
import { render } from 'preact';
import { LostPanel } from '../../components/sidebar/LostPanel.tsx';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { browser } from '../../lib/browser.ts';
import { browserPlace } from '../../lib/panel/browser-place.ts';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { connect } from './extension-port.ts';

const root = document.getElementById('sidebar');
if (root !== null) start(root);

/** Shows nothing until the background has said that this frame stands where a sidebar may be. */
async function start(into: HTMLElement): Promise<void> {
  const port = await connect().catch(() => 'lost' as const);
  if (port === 'lost') render(<LostPanel onRetry={() => start(into)} />, into);
  else if (port !== 'off')
    render(<Sidebar port={port} render={templateRenderer(browserPlace(browser.i18n)).render} />, into);
}
