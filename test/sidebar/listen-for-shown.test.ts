import { expect, test } from 'vitest';
import { listenForShown } from '../../entrypoints/sidebar/listen-for-shown.ts';
import type { Notices } from '../../lib/messages.ts';
import { DEFAULT_LAYOUT } from '../../lib/panel/layout.ts';
import type { Listener, Runtime, Sender } from '../../lib/runtime.ts';
import type { Shown } from '../../lib/shown.ts';
import { shownFor } from './played-port.ts';

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
  push(message, sender);
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
    runtime: { id: 'deskside', onMessage } as unknown as Pick<Runtime, 'id' | 'onMessage'>,
    /** Gives the replies, as the browser waits for them: later ones of those alone that say so. */
    push(message: unknown, sender: Sender): unknown[] {
      return [...listeners].map((listener) => {
        const { promise, resolve } = Promise.withResolvers<unknown>();
        const isLater = listener(message, sender, resolve);
        if (isLater !== true) resolve('the port is closed');
        return promise;
      });
    },
  };
}
