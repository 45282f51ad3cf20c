import { expect, test } from 'vitest';
import { listenForShown } from '../../entrypoints/sidebar/listen-for-shown.ts';
import type { Runtime } from '../../lib/browser.ts';
import type { Notices } from '../../lib/messages.ts';
import { DEFAULT_LAYOUT } from '../../lib/panel/layout.ts';
import type { Shown } from '../../lib/shown.ts';
import { shownFor } from './played-port.ts';

type Listener = (message: unknown, sender: Runtime.MessageSender) => unknown;

test('hears what the background pushes, also before anybody follows, until it is stopped', () => {
  const { runtime, push } = fakeRuntime();
  const notices = listenForShown(runtime, () => Promise.resolve(true));
  push({ name: 'show', notice: asText(shownFor('a@example.com', 1)) }, { id: 'deskside' });
  const heard: number[] = [];
  const stop = notices.follow((shown) => heard.push(shown.sequence));
  push({ name: 'show', notice: asText(shownFor('b@example.com', 2)) }, { id: 'deskside' });
  stop();
  push({ name: 'show', notice: asText(shownFor('c@example.com', 3)) }, { id: 'deskside' });
  expect(heard).toEqual([1, 2]);
});

test('hears of a new layout, the last one also where it came before anybody followed', () => {
  const { runtime, push } = fakeRuntime();
  const notices = listenForShown(runtime, () => Promise.resolve(true));
  const pushWidth = (width: number) =>
    push({ name: 'layout', notice: { ...DEFAULT_LAYOUT, width } }, { id: 'deskside' });
  pushWidth(300);
  pushWidth(320);
  const heard: (number | null)[] = [];
  const stop = notices.followLayout(({ width }) => heard.push(width));
  pushWidth(340);
  stop();
  pushWidth(360);
  expect(heard).toEqual([320, 340]);
});

test.each([
  ['another extension', { name: 'show', notice: {} }, { id: 'other' }],
  ['a tab: a content script or another frame', { name: 'show', notice: {} }, { id: 'deskside', tab: {} }],
  ['a message of another name', { name: 'sidebar-hello', request: {} }, { id: 'deskside' }],
  ['no message at all', null, { id: 'deskside' }],
])('does not listen to %s', (_, message, sender) => {
  const { runtime, push } = fakeRuntime();
  const heard: unknown[] = [];
  listenForShown(runtime, () => Promise.resolve(true)).follow((shown) => heard.push(shown));
  push(message, sender as Runtime.MessageSender);
  expect(heard).toEqual([]);
});

test.each([true, false])(
  'answers a notice once it is known whether it is on the screen: %s',
  async (shown) => {
    const { runtime, push } = fakeRuntime();
    const painting = Promise.withResolvers<boolean>();
    listenForShown(runtime, () => painting.promise).follow(() => {});
    let answered = false;
    const answer = Promise.all(
      push({ name: 'show', notice: asText(shownFor('a@example.com', 1)) }, { id: 'deskside' }),
    );
    void answer.then(() => {
      answered = true;
    });
    await Promise.resolve();
    expect(answered).toBe(false);
    painting.resolve(shown);
    expect(await answer).toEqual([shown]);
  },
);

function asText(shown: Shown): Notices['show'] {
  return { shown: JSON.stringify(shown) };
}

function fakeRuntime() {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
  return {
    runtime: { id: 'deskside', onMessage } as unknown as Pick<Runtime.Static, 'id' | 'onMessage'>,
    push(message: unknown, sender: Runtime.MessageSender) {
      return [...listeners].map((listener) => listener(message, sender));
    },
  };
}
