// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { TemplateWorld } from '../../components/sidebar/template-context.ts';
import { templatePictures } from '../../components/sidebar/template-pictures.ts';
import { renderTemplate } from '../../lib/panel/liquid-engine.ts';
import type { LoadedImage } from '../../lib/panel/load-images.ts';
import { billing, crm, found, playedPort, shownFor, timed } from './played-port.ts';
import { templateIn } from './template-frames.ts';

afterEach(cleanup);

const WORDS = /^Pictures are left out: the browser does not let Deskside reach their host yet\./;
const PICTURE: LoadedImage = { ok: true, data: 'data:image/png;base64,AAAA' };

/** The sidebar with one template panel with a picture, whose fate is `fate` from now on. */
function openWith(fate: { now: LoadedImage }) {
  const played = playedPort();
  const setting = { locale: 'en', timeZone: 'UTC', now: 0 };
  const world = {
    author: false,
    onProblem() {},
    ...templatePictures(async (_, urls) => urls.map(() => fate.now)),
  };
  render(
    <TemplateWorld.Provider value={world}>
      <Sidebar
        port={played.port}
        render={async (template, variables) =>
          renderTemplate({ kind: 'render', template, variables, setting })
        }
      />
    </TemplateWorld.Provider>,
  );
  const template = '<img src="https://cdn.example.com/a.png">';
  const cached = { crm: timed(found({})), billing: timed(found({})) };
  /** Told again, as the background does when access was given. */
  const show = () =>
    act(() => played.show(shownFor('a@example.com', 1, { panels: [crm, { ...billing, template }], cached })));
  show();
  return { ...played, show };
}

test('pictures that the browser keeps from the panel: it says so, with one click to the grant page', async () => {
  const { calls } = openWith({ now: { ok: false, problem: 'permission-missing' } });
  const words = await screen.findByText(WORDS);
  expect(screen.getByRole('region', { name: 'Billing' }).contains(words)).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
  expect(calls).toEqual(['open grant billing']);
});

test('once access is given, the pictures come and the words go', async () => {
  const fate: { now: LoadedImage } = { now: { ok: false, problem: 'permission-missing' } };
  const { show } = openWith(fate);
  await screen.findByText(WORDS);
  fate.now = PICTURE;
  show();
  await expect.poll(() => screen.queryByText(WORDS)).toBeNull();
  expect(templateIn('Billing')).toContain(PICTURE.data);
});

test('a picture that is missing for another reason is the admin’s matter', async () => {
  openWith({ now: { ok: false, problem: 'too-large' } });
  await expect.poll(() => templateIn('Billing')).toContain('<img');
  expect(screen.queryByText(WORDS)).toBeNull();
});
