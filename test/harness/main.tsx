import '../../components/ui/theme.css';
import { render } from 'preact';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { fakePort } from './fake-port.ts';
import { STATES } from './states.ts';

/** Renders the sidebar in one state, named by the query: `/?state=found`. Without one, a list of them. */
const PLACE = { locale: navigator.language, timeZone: 'Europe/Prague' };
const name = new URLSearchParams(location.search).get('state') ?? '';
const state = STATES[name];
const root = document.getElementById('sidebar');
if (root === null) throw new Error('The page has no #sidebar.');
render(
  state === undefined ? <List /> : <Sidebar port={fakePort(state)} render={templateRenderer(PLACE).render} />,
  root,
);

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
