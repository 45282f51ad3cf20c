import { setPageLanguage } from '../../lib/page-language.ts';
import { speak } from '../speak.ts';
import '../../components/ui/theme.css';
import { render } from 'preact';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { templateRenderer } from '../../lib/panel/render-template.ts';
import { fakePort } from './fake-port.ts';
import { STATES } from './states.ts';

const PLACE = { locale: navigator.language, timeZone: 'Europe/Prague' };

/**
 * Renders the sidebar in one state, named by the query, perhaps with `&look=rtl` or `&look=large`, `&locale=cs`: `/?state=found`. Another one, without loading the page anew, by the
 * hash: `#failures`. Without either, a list of them.
 */
const query = new URLSearchParams(location.search);
speak(query.get('locale') ?? 'en');
setPageLanguage();
if (query.get('look') === 'rtl') document.documentElement.dir = 'rtl';
if (query.get('look') === 'large') enlargeText(document.documentElement.style);
addEventListener('hashchange', () => show(location.hash.slice(1)));
show(query.get('state') ?? '');

function show(name: string): void {
  const root = document.getElementById('sidebar');
  if (root === null) throw new Error('The page has no #sidebar.');
  const state = STATES[name];
  render(null, root);
  render(
    state === undefined ? (
      <List />
    ) : (
      <Sidebar port={fakePort(state)} render={templateRenderer(PLACE).render} />
    ),
    root,
  );
  document.body.dataset['state'] = name;
}

/** As a browser that zooms text alone. */
function enlargeText(style: CSSStyleDeclaration): void {
  const sizes = { '--text-s': '24px', '--text-m': '26px', '--text-l': '30px', '--text-xl': '40px' };
  for (const [name, size] of Object.entries(sizes)) style.setProperty(name, size);
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
