import { setPageLanguage } from '../../lib/page-language.ts';
import { speak } from '../speak.ts';
import '../../components/ui/theme.css';
import { render } from 'preact';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { fakePort, type SidebarState } from './fake-port.ts';
import { enlargeText, offer } from './look.ts';
import { STATES } from './states.ts';
import { until } from './until.ts';

const PLACE = { locale: navigator.language, timeZone: 'Europe/Prague' };

/** Renders the sidebar in one state, named by the query, perhaps with `&look=rtl` or `&look=large`, `&locale=cs`: `/?state=found`. Without one, a list of them. Tests ask `globalThis.harness`. */
const query = new URLSearchParams(location.search);
speak(query.get('locale') ?? 'en');
setPageLanguage();
const renderer = templateRenderer(PLACE);
if (query.get('look') === 'rtl') document.documentElement.dir = 'rtl';
if (query.get('look') === 'large') enlargeText(document.documentElement.style);
draw(query.get('state') ?? '');
offer({ names: Object.keys(STATES), draw, show });

function draw(name: string): void {
  const root = document.getElementById('sidebar');
  if (root === null) throw new Error('The page has no #sidebar.');
  const state = STATES[name];
  render(null, root);
  render(state === undefined ? <List /> : <Sidebar port={fakePort(state)} render={renderer.render} />, root);
}

/** It stands once every panel that gets an answer shows it, its template run. */
async function show(name: string): Promise<void> {
  draw(name);
  const state = STATES[name];
  const answered = Object.keys({ ...state?.answers, ...state?.cached });
  await until(`${name} to stand`, () => hasBegun(state) && answered.every(hasAnswer));
  if (state?.press !== undefined) document.querySelector<HTMLElement>(state.press)?.click();
}

/** Before the background's first word the sidebar has a hidden heading. */
function hasBegun(state: SidebarState | undefined): boolean {
  return state?.silent === true || document.querySelector('.sidebar > h1.visually-hidden') === null;
}

function hasAnswer(connector: string): boolean {
  const panel = document.querySelector(`.panel[data-connector="${connector}"]`);
  if (panel === null) return true;
  const isAsking = panel.matches('[aria-busy=true]') && panel.querySelector('time') === null;
  return !isAsking && panel.querySelector('.skeleton') === null;
}

function List() {
  return (
    <ul>
      {Object.keys(STATES).map((each) => (
        <li key={each}>
          <a href={`?state=${each}`}>{each}</a>
        </li>
      ))}
    </ul>
  );
}
