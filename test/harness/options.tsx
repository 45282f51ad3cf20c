import { setPageLanguage } from '../../lib/page-language.ts';
import { speak } from '../speak.ts';
import '../../components/ui/theme.css';
import { render } from 'preact';
import { DiagnosisPage } from '../../components/diagnosis/DiagnosisPage.tsx';
import { GrantPage } from '../../components/grant/GrantPage.tsx';
import { grantTarget } from '../../components/grant/grant-target.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { fakeDiagnosisPort } from '../diagnosis/fake-diagnosis-port.ts';
import { fakePopupPort, TABS } from '../options/fake-popup-port.ts';
import { type FakePort, fakePort } from '../options/fake-port.ts';
import { WORLDS } from './worlds.ts';

/** Our pages over sample data, by the query: `options.html?world=managed#connectors`, `?page=popup&tab=off`, `?page=grant`, `?page=diagnosis`; perhaps with `&locale=cs`. */
const query = new URLSearchParams(location.search);
speak(query.get('locale') ?? 'en');
setPageLanguage();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
render(page(), root);

function page() {
  const port: FakePort = {
    ...fakePort(WORLDS[query.get('world') ?? 'mine'] ?? {}),
    loadEditor: async () => (await import('../../components/template-editor/code-editor.ts')).mountEditor,
    templates: templateRenderer({ locale: navigator.language, timeZone: 'Europe/Prague' }),
  };
  switch (query.get('page')) {
    case 'popup':
      return <PopupPage port={fakePopupPort(scene(query.get('tab') ?? 'on'))} />;
    case 'diagnosis':
      return <DiagnosisPage port={fakeDiagnosisPort(query.get('case') ?? 'read')} tab={7} />;
    case 'grant':
      return <GrantPage port={{ ...port, async close() {} }} target={grantTarget(location.hash)} />;
    default:
      return <OptionsPage port={port} />;
  }
}

function scene(name: string) {
  return Object.hasOwn(TABS, name) ? TABS[name as keyof typeof TABS] : TABS.on;
}
