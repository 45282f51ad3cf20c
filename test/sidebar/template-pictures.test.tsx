// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { TemplateFrame } from '../../components/sidebar/TemplateFrame.tsx';
import { TemplatePanel } from '../../components/sidebar/TemplatePanel.tsx';
import { TemplateWorld } from '../../components/sidebar/template-context.ts';
import { keptImages } from '../../lib/panel/kept-images.ts';

afterEach(cleanup);

const DATA = 'data:image/png;base64,AAAA';

test('a panel that comes back has its pictures at once, and nothing is fetched again', async () => {
  const asked: string[][] = [];
  const load = Promise.withResolvers<void>();
  const images = keptImages(async (_, urls) => {
    asked.push(urls);
    await load.promise;
    return new Map(urls.map((url) => [url, DATA]));
  });
  const world = { author: false, loadImages: images.load, knownImages: images.known, onProblem() {} };
  await settled(() => render(panelIn(world)));
  expect(shownHtml()).toContain('alt="Ana"');
  expect(shownHtml()).not.toContain(DATA);
  await settled(load.resolve);
  expect(shownHtml()).toContain(DATA);
  cleanup();
  const htmls: string[] = [];
  const watcher = new MutationObserver(() =>
    htmls.push(screen.queryByTitle('CRM')?.getAttribute('srcdoc') ?? ''),
  );
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
  await settled(() => render(panelIn(world)));
  watcher.disconnect();
  expect(htmls.filter((html) => html.includes('Ana') && !html.includes(DATA))).toEqual([]);
  expect(shownHtml()).toContain(DATA);
  expect(asked).toEqual([['https://cdn.example/ana.png']]);
});

test('what the agent opened or closed stays so when the pictures come', () => {
  const { rerender } = render(<TemplateFrame html={ORDERS} title="CRM" />);
  const first = load(ORDERS);
  const [one, two, three] = first.querySelectorAll('details');
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are no details.');
  two.open = true;
  three.open = false;
  rerender(<TemplateFrame html={`<img>${ORDERS}`} title="CRM" />);
  const next = load(`<img>${ORDERS}`);
  expect([...next.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true, false]);
});

const ORDERS =
  '<details><summary>More</summary>a</details><details><summary>More</summary>b</details><details open><summary>Last</summary>c</details>';

/** jsdom loads no `srcdoc`. */
function load(html: string): Document {
  const shown = document.implementation.createHTMLDocument();
  shown.body.innerHTML = html;
  const frame = screen.getByTitle('CRM');
  Object.defineProperty(frame, 'contentDocument', { value: shown, configurable: true });
  fireEvent.load(frame);
  return shown;
}

function panelIn(world: Parameters<typeof TemplateWorld.Provider>[0]['value']) {
  const variables = { data: {}, ticket: null, connector: { id: 'crm', name: 'CRM', description: '' } };
  const html = '<img src="https://cdn.example/ana.png" alt="Ana">';
  return (
    <TemplateWorld.Provider value={world}>
      <TemplatePanel
        name="CRM"
        template="x"
        variables={variables}
        render={async () => ({ ok: true, html })}
      />
    </TemplateWorld.Provider>
  );
}

function shownHtml(): string {
  return screen.getByTitle('CRM').getAttribute('srcdoc') ?? '';
}

async function settled(action: () => unknown): Promise<void> {
  await act(async () => void action());
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}
