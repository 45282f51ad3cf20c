import { afterEach, describe, expect, test, vi } from 'vitest';
import { onNotice, send } from '../../entrypoints/helpdesk/runtime.ts';
import type { PageTrace } from '../../lib/helpdesks/page-trace.ts';
import type { Notices } from '../../lib/messages.ts';
import { fakeRuntime, NOBODY } from './fake-runtime.ts';

afterEach(() => vi.unstubAllGlobals());

const TRACE: PageTrace = {
  view: 'no-ticket',
  customer: null,
  notTicket: -1,
  ticket: -1,
  idLength: 0,
  scope: -1,
  counts: false,
  tries: {},
  requests: {},
  ms: 0,
};

describe('notices', () => {
  const heard: unknown[] = [];
  const listeners = {
    'set-sidebar': (notice: Notices['set-sidebar']) => heard.push(notice),
    stop: () => heard.push('stop'),
    diagnose: () => TRACE,
    insert: ({ text }: { text: string }) => text === 'Hello',
  };
  afterEach(() => heard.splice(0));

  test('the background is heard, and learns that it was', () => {
    const runtime = fakeRuntime();
    onNotice(listeners, new AbortController().signal);
    expect(runtime.notify({ name: 'set-sidebar', notice: { open: true } })).toEqual([true]);
    runtime.notify({ name: 'stop', notice: {} });
    expect(heard).toEqual([{ open: true }, 'stop']);
  });

  test('asked what it sees, the script answers', () => {
    const runtime = fakeRuntime();
    onNotice(listeners, new AbortController().signal);
    expect(runtime.notify({ name: 'diagnose', notice: {} })).toEqual([TRACE]);
  });

  test('asked to put a text into the reply, it says whether it could', () => {
    const runtime = fakeRuntime();
    onNotice(listeners, new AbortController().signal);
    expect(runtime.notify({ name: 'insert', notice: { text: 'Hello' } })).toEqual([true]);
    expect(runtime.notify({ name: 'insert', notice: { text: 'Other' } })).toEqual([false]);
    expect(runtime.notify({ name: 'insert', notice: {} })).toEqual([]);
  });

  test('what a script does not listen to yet, it does not answer either', () => {
    const runtime = fakeRuntime();
    onNotice({ stop: listeners.stop }, new AbortController().signal);
    expect(runtime.notify({ name: 'set-sidebar', notice: { open: true } })).toEqual([]);
    expect(runtime.notify({ name: 'stop', notice: {} })).toEqual([true]);
    expect(heard).toEqual(['stop']);
  });

  test.each([
    ['a page that wants to know what we see', { name: 'diagnose', notice: {} }, { id: 'deskside', tab: {} }],
    ['another extension', { name: 'stop', notice: {} }, { id: 'other' }],
    ['a page of ours in a tab', { name: 'stop', notice: {} }, { id: 'deskside', tab: { id: 1 } }],
    ['nobody known', { name: 'stop', notice: {} }, {}],
    ['a notice for the sidebar', { name: 'show', notice: {} }, undefined],
    ['a notice without its content', { name: 'set-sidebar', notice: null }, undefined],
    ['nothing', null, undefined],
    ['text', 'stop', undefined],
  ])('%s is not', (_, message, sender) => {
    const runtime = fakeRuntime();
    onNotice(listeners, new AbortController().signal);
    expect(runtime.notify(message, sender)).toEqual([]);
    expect(heard).toEqual([]);
  });

  test('after the end nobody is', () => {
    const runtime = fakeRuntime();
    const life = new AbortController();
    onNotice(listeners, life.signal);
    life.abort();
    expect(runtime.listeners.size).toBe(0);
  });
});

describe('sending', () => {
  test('gives the reply', async () => {
    const runtime = fakeRuntime({ 'helpdesk-hello': { state: 'off' } });
    expect(await send('helpdesk-hello', {})).toEqual({ state: 'off' });
    expect(runtime.sent).toEqual([{ name: 'helpdesk-hello', request: {} }]);
  });

  test('a refusal that the polyfill of the background packed is a rejection', async () => {
    fakeRuntime({
      'helpdesk-hello': { __mozWebExtensionPolyfillReject__: true, message: 'Refused: not switched on.' },
    });
    await expect(send('helpdesk-hello', {})).rejects.toThrow('Refused: not switched on.');
  });

  test('a message that nobody answered is one too, though the browser resolves it', async () => {
    fakeRuntime({ 'helpdesk-hello': NOBODY });
    await expect(send('helpdesk-hello', {})).rejects.toThrow('not answered');
  });

  test('an extension that is gone is a rejection too', async () => {
    vi.stubGlobal('chrome', undefined);
    await expect(send('helpdesk-hello', {})).rejects.toThrow();
  });
});
