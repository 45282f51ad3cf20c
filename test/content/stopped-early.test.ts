// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import script from '../../entrypoints/helpdesk/index.ts';
import { fakeRuntime } from './fake-runtime.ts';

const ON = {
  state: 'on',
  helpdesk: { id: 'desk' },
  settings: {},
  exclude: [],
  sidebar: { open: true, side: 'right', width: null, choice: 'auto' },
  words: { language: 'en', frame: 'Deskside', show: 'Show', hide: 'Hide' },
};

afterEach(() => vi.unstubAllGlobals());

test('stopped before it has an answer to its hello, it puts nothing into the page, and the next one may live', async () => {
  const runtime = fakeRuntime({ 'helpdesk-hello': ON });
  script.main();
  expect(runtime.notify({ name: 'stop', notice: {} })).toEqual([true]);
  await new Promise((next) => setTimeout(next));
  expect(document.querySelector('[data-deskside]')).toBeNull();
  expect(runtime.listeners.size).toBe(0);

  const next = fakeRuntime({ 'helpdesk-hello': { state: 'off' } });
  script.main();
  expect(next.sent).toEqual([{ name: 'helpdesk-hello', request: {} }]);
  await new Promise((next) => setTimeout(next));
});
