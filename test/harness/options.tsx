import '../../components/ui/theme.css';
import { render } from 'preact';
import { GrantPage } from '../../components/grant/GrantPage.tsx';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { fakePopupPort } from '../options/fake-popup-port.ts';
import { type FakePort, fakePort } from '../options/fake-port.ts';
import { WORLDS } from './worlds.ts';

/** Our pages over sample data, by the query: `options.html?world=managed#connectors`, `?page=popup&tab=off`, `?page=grant`. */
const query = new URLSearchParams(location.search);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
render(page(), root);

function page() {
  const port: FakePort = {
    ...fakePort(WORLDS[query.get('world') ?? 'mine'] ?? {}),
    templates: templateRenderer(),
  };
  switch (query.get('page')) {
    case 'popup':
      return <PopupPage port={fakePopupPort(query.get('tab') ?? 'on')} />;
    case 'grant':
      return <GrantPage port={{ ...port, async close() {} }} connector={query.get('connector') ?? ''} />;
    default:
      return <OptionsPage port={port} />;
  }
}
