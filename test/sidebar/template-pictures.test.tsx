// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { TemplateFrame } from '../../components/sidebar/TemplateFrame.tsx';
import { TemplatePanel } from '../../components/sidebar/TemplatePanel.tsx';
import { TemplateWorld } from '../../components/sidebar/template-context.ts';
import { keptImages } from '../../lib/panel/kept-images.ts';
import { templateIn } from './template-frames.ts';

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
  expect(templateIn('CRM')).toContain('alt="Ana"');
  expect(templateIn('CRM')).not.toContain(DATA);
  await settled(load.resolve);
  expect(templateIn('CRM')).toContain(DATA);
  cleanup();
  const htmls: string[] = [];
  const watcher = new MutationObserver(() => htmls.push(templateIn('CRM')));
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
  await settled(() => render(panelIn(world)));
  watcher.disconnect();
  expect(htmls.some((html) => html.includes(DATA))).toBe(true);
  expect(htmls.filter((html) => html.includes('Ana') && !html.includes(DATA))).toEqual([]);
  expect(templateIn('CRM')).toContain(DATA);
  expect(asked).toEqual([['https://cdn.example/ana.png']]);
});

test('what the agent opened or closed stays so when the pictures come', async () => {
  const { rerender } = render(<TemplateFrame html={ORDERS} title="CRM" />);
  await settled(() => {});
  const [one, two, three] = details();
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are no details.');
  two.open = true;
  three.open = false;
  rerender(<TemplateFrame html={`<img>${ORDERS}`} title="CRM" />);
  expect(templateIn('CRM')).toContain('<img>');
  expect(details().map(({ open }) => open)).toEqual([false, true, false]);
});

function details(): HTMLDetailsElement[] {
  return [
    ...(screen.getByTitle<HTMLIFrameElement>('CRM').contentDocument?.querySelectorAll('details') ?? []),
  ];
}

const ORDERS =
  '<details><summary>More</summary>a</details><details><summary>More</summary>b</details><details open><summary>Last</summary>c</details>';

function panelIn(world: Parameters<typeof TemplateWorld.Provider>[0]['value']) {
  const variables = { data: {}, ticket: null, connector: { id: 'crm', name: 'CRM', description: '' } };
  const job = { template: 'x', variables };
  const html = '<img src="https://cdn.example/ana.png" alt="Ana">';
  return (
    <TemplateWorld.Provider value={world}>
      <TemplatePanel name="CRM" job={job} render={async () => ({ ok: true, html })} />
    </TemplateWorld.Provider>
  );
}

async function settled(action: () => unknown): Promise<void> {
  await act(async () => void action());
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}
