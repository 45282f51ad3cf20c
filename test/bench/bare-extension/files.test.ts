import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { badge } from '../records.ts';
import { bareExtension } from './files.ts';
import { startBackground } from './start-background.ts';

const CONNECTORS = ['crm', 'billing'];
const SETTINGS = { url: 'http://localhost:4000', connectors: CONNECTORS, kept: ['kept@bench.example'] };

function start(database: IDBFactory, ask: ReturnType<typeof endpoint>) {
  const files = bareExtension('chromium', 'http://127.0.0.1:3000', SETTINGS);
  return startBackground(files['background.js'], database, ask);
}

function endpoint() {
  return vi.fn(async (_url: string, { body }: RequestInit) => ({
    json: async () => badge(JSON.parse(String(body)).email),
  }));
}

function shown(email: string) {
  const answers = CONNECTORS.map((connector) => ({ connector, record: badge(email) }));
  return [3, { kind: 'answers', answers }, { frameId: 7 }];
}

test('a kept customer is asked for once, and not again when the background has been ended', async () => {
  const [database, ask] = [new IDBFactory(), endpoint()];
  const first = start(database, ask);
  expect(await first.see('kept@bench.example')).toEqual(shown('kept@bench.example'));
  expect(await first.see('kept@bench.example')).toEqual(shown('kept@bench.example'));
  const second = start(database, ask);
  expect(await second.see('kept@bench.example')).toEqual(shown('kept@bench.example'));
  expect(ask).toHaveBeenCalledOnce();
});

test('any other customer costs one request each time', async () => {
  const ask = endpoint();
  const background = start(new IDBFactory(), ask);
  expect(await background.see('new@bench.example')).toEqual(shown('new@bench.example'));
  expect(await background.see('new@bench.example')).toEqual(shown('new@bench.example'));
  expect(ask.mock.calls.map(([url]) => url)).toEqual(Array(2).fill('http://localhost:4000/crm'));
});

test('the content script alone is told which frame has said hello', async () => {
  const background = start(new IDBFactory(), endpoint());
  expect(await background.hear({ kind: 'hello' })).toEqual([
    3,
    { kind: 'frame', frameId: 7 },
    { frameId: 0 },
  ]);
});

test.each([
  ['chromium', { service_worker: 'background.js' }],
  ['firefox', { scripts: ['background.js'] }],
] as const)('in %s it has the two hosts from the start, and asks for nothing else', (browser, background) => {
  const files = bareExtension(browser, 'http://127.0.0.1:3000', SETTINGS);
  const manifest = JSON.parse(files['manifest.json'] ?? '');
  expect(manifest).toMatchObject({
    background,
    host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
  });
  expect(manifest).not.toHaveProperty('permissions');
  expect(manifest).not.toHaveProperty('optional_host_permissions');
});
