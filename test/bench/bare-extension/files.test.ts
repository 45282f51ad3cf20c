import { runInNewContext } from 'node:vm';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { badge } from '../records.ts';
import { bareExtension } from './files.ts';
import type { BareMessage, WithBareApi } from './messages.ts';

const CONNECTORS = ['crm', 'billing'];
const SETTINGS = { url: 'http://localhost:4000', connectors: CONNECTORS, kept: ['kept@bench.example'] };
const FRAME = 7;

type Listener = Parameters<WithBareApi['chrome']['runtime']['onMessage']['addListener']>[0];

/** The background as the browser loads it: its text alone, over a database that outlives it. Gives what tells it of a customer and waits for what the tab is told. */
function startBackground(indexedDB: IDBFactory, fetch: (url: string, init: RequestInit) => unknown) {
  const told = vi.fn<(tab: number, message: BareMessage, to: { frameId: number }) => Promise<void>>(
    async () => {},
  );
  let listener: Listener | undefined;
  const chrome = {
    runtime: { onMessage: { addListener: (added: Listener) => (listener = added) } },
    tabs: { sendMessage: told },
  };
  const text = bareExtension('chromium', 'http://127.0.0.1:3000', SETTINGS)['background.js'] ?? '';
  runInNewContext(text, { chrome, indexedDB, fetch });
  const hear = async (message: BareMessage) => {
    told.mockClear();
    listener?.(message, { tab: { id: 3 }, frameId: message.kind === 'hello' ? FRAME : 0 });
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    return told.mock.calls[0];
  };
  return { hear, see: (email: string) => hear({ kind: 'customer', email, frameId: FRAME }) };
}

function endpoint() {
  return vi.fn(async (_url: string, { body }: RequestInit) => ({
    json: async () => badge(JSON.parse(String(body)).email),
  }));
}

function shown(email: string) {
  const answers = CONNECTORS.map((connector) => ({ connector, record: badge(email) }));
  return [3, { kind: 'answers', answers }, { frameId: FRAME }];
}

test('a kept customer is asked for once, and not again when the background has been ended', async () => {
  const [database, ask] = [new IDBFactory(), endpoint()];
  const first = startBackground(database, ask);
  expect(await first.see('kept@bench.example')).toEqual(shown('kept@bench.example'));
  expect(await first.see('kept@bench.example')).toEqual(shown('kept@bench.example'));
  const second = startBackground(database, ask);
  expect(await second.see('kept@bench.example')).toEqual(shown('kept@bench.example'));
  expect(ask).toHaveBeenCalledOnce();
});

test('any other customer costs one request each time', async () => {
  const ask = endpoint();
  const background = startBackground(new IDBFactory(), ask);
  expect(await background.see('new@bench.example')).toEqual(shown('new@bench.example'));
  expect(await background.see('new@bench.example')).toEqual(shown('new@bench.example'));
  expect(ask.mock.calls.map(([url]) => url)).toEqual(Array(2).fill('http://localhost:4000/crm'));
});

test('the content script alone is told which frame has said hello', async () => {
  const background = startBackground(new IDBFactory(), endpoint());
  expect(await background.hear({ kind: 'hello' })).toEqual([
    3,
    { kind: 'frame', frameId: FRAME },
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
