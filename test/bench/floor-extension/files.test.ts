import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { startBackground } from '../bare-extension/start-background.ts';
import { answerOf } from '../records.ts';
import { floorExtension } from './files.ts';

const CONNECTORS = ['crm', 'billing'];
const SETTINGS = { url: 'http://localhost:4000', connectors: CONNECTORS, kept: ['kept@bench.example'] };
const LOOK = { name: 'Ana', panels: {}, body: '', styles: '' };

test('one whom nobody has asked about costs a request for each connector, with its secret, each time', async () => {
  const { background, ask } = start();
  expect(await background.see('new@bench.example')).toEqual(shown('new@bench.example'));
  await background.see('new@bench.example');
  const asked = ask.mock.calls.map(([url, { headers }]) => [url, new Headers(headers).get('authorization')]);
  /** To unseal is done beside each other. */
  const once = CONNECTORS.map((connector) => [`http://localhost:4000/${connector}`, 'Bearer a secret']);
  expect(asked.toSorted()).toEqual([...once, ...once].toSorted());
});

test('a kept one is asked about once', async () => {
  const { background, ask } = start();
  await background.see('kept@bench.example');
  expect(await background.see('kept@bench.example')).toEqual(shown('kept@bench.example'));
  expect(ask).toHaveBeenCalledTimes(CONNECTORS.length);
});

test('the frame has the look of Deskside’s from the start', () => {
  const look = { ...LOOK, body: '<main>Panels</main>', styles: 'main { color: red; }' };
  const page = floorExtension('chromium', 'http://127.0.0.1:3000', SETTINGS, look)['sidebar.html'];
  expect(page).toContain('<style>main { color: red; }</style>');
  expect(page).toContain('<body><main>Panels</main></body>');
});

function start() {
  const ask = vi.fn(async (url: string, { body }: RequestInit) => ({
    json: async () => answerOf(new URL(url).pathname, JSON.parse(String(body)).email),
  }));
  const files = floorExtension('chromium', 'http://127.0.0.1:3000', SETTINGS, LOOK);
  return { ask, background: startBackground(files['background.js'], new IDBFactory(), ask) };
}

function shown(email: string) {
  const answers = CONNECTORS.map((connector) => ({ connector, record: answerOf(`/${connector}`, email) }));
  return [3, { kind: 'answers', answers }, { frameId: 7 }];
}
