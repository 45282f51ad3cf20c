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
import { fakePort } from '../options/fake-port.ts';
import { enlargeText, offer } from './look.ts';
import { PAGE_STATES, type PageState } from './page-states.ts';
import { walk } from './steps.ts';
import { until } from './until.ts';
import { WORLDS } from './worlds.ts';

/** Our pages over sample data: `options.html?state=list`, perhaps with `&look=rtl` or `&look=large`, `&locale=cs`. Without one, a list of them. Tests ask `globalThis.harness`. */
const query = new URLSearchParams(location.search);
speak(query.get('locale') ?? 'en');
setPageLanguage();
if (query.get('look') === 'rtl') document.documentElement.dir = 'rtl';
if (query.get('look') === 'large') enlargeText(document.documentElement.style);
const templates = templateRenderer({ locale: navigator.language, timeZone: 'Europe/Prague' });
const root = document.getElementById('root') ?? document.body;
const asked = query.get('state');
if (asked !== null) void show(asked);
else render(<List />, root);
offer({ names: Object.keys(PAGE_STATES), draw, show });

async function loadEditor() {
  return (await import('../../components/template-editor/code-editor.ts')).mountEditor;
}

function draw(name: string): void {
  const state = PAGE_STATES[name];
  if (state === undefined) throw new Error(`There is no state ${name}.`);
  render(null, root);
  const { of } = state;
  history.replaceState(null, '', 'hash' in of ? of.hash || location.pathname : location.pathname);
  render(page(state), root);
}

async function show(name: string): Promise<void> {
  draw(name);
  const state = PAGE_STATES[name];
  const starts = state?.background === 'silent';
  await until(`${name} to have begun`, () => (document.querySelector('.spinner') !== null) === starts);
  await walk(state?.steps ?? []);
}

function page({ of, background }: PageState) {
  const send = background === undefined ? {} : { send: () => unanswered(background) };
  switch (of.page) {
    case 'popup':
      return <PopupPage port={{ ...fakePopupPort({ ...TABS[of.tab], ...allowOf(of) }), ...send }} />;
    case 'diagnosis':
      return <DiagnosisPage port={fakeDiagnosisPort(of.sample)} tab={7} />;
    case 'grant': {
      const port = { ...fakePort({ ...WORLDS[of.world], ...allowOf(of) }), ...send, async close() {} };
      return <GrantPage port={port} target={grantTarget(of.hash)} />;
    }
    case 'options':
      return (
        <OptionsPage
          port={{ ...fakePort({ ...WORLDS[of.world], ...allowOf(of) }), templates, loadEditor, ...send }}
        />
      );
  }
}

function allowOf({ allow }: { allow?: boolean }): { allow?: boolean } {
  return allow === undefined ? {} : { allow };
}

function unanswered(background: 'silent' | 'broken'): Promise<never> {
  return background === 'silent' ? new Promise(() => {}) : Promise.reject(new Error('No answer.'));
}

function List() {
  return (
    <ul>
      {Object.keys(PAGE_STATES).map((each) => (
        <li key={each}>
          <a href={`?state=${encodeURIComponent(each)}`}>{each}</a>
        </li>
      ))}
    </ul>
  );
}
