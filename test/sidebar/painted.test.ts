// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hearPage } from '../../entrypoints/sidebar/hear-page.ts';
import { frameScreen } from '../../entrypoints/sidebar/painted.ts';
import type { FrameWord } from '../../lib/panel/frame-words.ts';

/** The frames that were asked for, and wait for the browser. */
let wanted: FrameRequestCallback[];

beforeEach(() => {
  vi.useFakeTimers();
  wanted = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => wanted.push(callback));
});
afterEach(() => {
  document.documentElement.removeAttribute('data-left');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what the frame may still have on the screen', () => {
  test('the former ticket, for four frames after the next one was rendered', async () => {
    const said = told(frameScreen(window).painted(1));
    await paint(3);
    expect(said()).toBe('nothing yet');
    await paint(1);
    expect(said()).toBe(true);
  });

  test('nothing of it, once four frames were blank: the next ticket waits for none', async () => {
    const screen = frameScreen(window);
    void screen.blank(2);
    expect(isBlank()).toBe(true);
    await paint(4);
    expect(isBlank()).toBe(true);
    const said = told(screen.painted(2));
    await paint(0);
    expect(said()).toBe(true);
    expect(isBlank()).toBe(false);
  });

  test('of the four those count that were blank before', async () => {
    const screen = frameScreen(window);
    void screen.blank(2);
    await paint(3);
    const said = told(screen.painted(2));
    await paint(0);
    expect(said()).toBe('nothing yet');
    await paint(1);
    expect(said()).toBe(true);
  });

  test('what was shown after the blank, as a ticket that the page has left meanwhile', async () => {
    const screen = frameScreen(window);
    void screen.blank(2);
    await paint(4);
    await screen.painted(2);
    const said = told(screen.painted(2));
    await paint(3);
    expect(said()).toBe('nothing yet');
    await paint(1);
    expect(said()).toBe(true);
  });

  test('what is there again, where the page has come back to it', async () => {
    const screen = frameScreen(window);
    void screen.blank(2);
    await paint(4);
    screen.unblank();
    expect(isBlank()).toBe(false);
    const said = told(screen.painted(2));
    await paint(3);
    expect(said()).toBe('nothing yet');
  });

  test('what was blank twice, from the first time on', async () => {
    const screen = frameScreen(window);
    void screen.blank(2);
    await paint(2);
    void screen.blank(2);
    await paint(2);
    const said = told(screen.painted(2));
    await paint(0);
    expect(said()).toBe(true);
  });

  test('that it was left again before it was rendered', async () => {
    const screen = frameScreen(window);
    void screen.blank(2);
    void screen.painted(2);
    void screen.blank(2);
    await paint(0);
    expect(isBlank()).toBe(true);
  });

  test('anything, where the browser paints nothing for long', async () => {
    const screen = frameScreen(window);
    void screen.blank(2);
    const said = told(screen.painted(2));
    await vi.advanceTimersByTimeAsync(1400);
    expect(said()).toBe(false);
  });

  test('blank, while what it is shown is a ticket that the page has left by now', async () => {
    const screen = frameScreen(window);
    void screen.blank(3);
    await paint(4);
    expect(await screen.painted(2)).toBe(true);
    expect(isBlank()).toBe(true);
    await screen.painted(3);
    expect(isBlank()).toBe(false);
  });
});

describe('what the page around the frame says', () => {
  const LEFT: FrameWord = { deskside: 'left', number: 7 };

  test('blanks it, and takes that back', () => {
    const stop = hearPage(window, frameScreen(window));
    say(LEFT);
    expect(isBlank()).toBe(true);
    say({ deskside: 'back' });
    expect(isBlank()).toBe(false);
    stop();
    say(LEFT);
    expect(isBlank()).toBe(false);
  });

  test('leaves it blank no longer than anybody listens: what is rendered then is that the background is lost', () => {
    const stop = hearPage(window, frameScreen(window));
    say(LEFT);
    stop();
    expect(isBlank()).toBe(false);
  });

  test('is answered once the blank is on the screen', async () => {
    const stop = hearPage(window, frameScreen(window));
    const answer = vi.fn();
    say(LEFT, window, { postMessage: answer });
    await paint(3);
    expect(answer).not.toHaveBeenCalled();
    await paint(1);
    expect(answer).toHaveBeenCalledOnce();
    stop();
  });

  test.each([
    ['something else', { deskside: 'gone' }, window],
    ['a word without its number', { deskside: 'left' }, window],
    ['a word with no number', { deskside: 'left', number: 'seven' }, window],
    ['a text', 'left', window],
    ['nothing', null, window],
    ['it from elsewhere', LEFT, null],
  ])('does nothing where it says %s', (_, word, source) => {
    const stop = hearPage(window, frameScreen(window));
    say(word, source);
    expect(isBlank()).toBe(false);
    stop();
  });
});

function say(data: unknown, source: Window | null = window, port?: Pick<MessagePort, 'postMessage'>): void {
  const message = new MessageEvent('message', { data, source });
  Object.defineProperty(message, 'ports', { value: port === undefined ? [] : [port] });
  window.dispatchEvent(message);
}

function isBlank(): boolean {
  return document.documentElement.hasAttribute('data-left');
}

/** Lets the browser paint so many frames. */
async function paint(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    for (const callback of wanted.splice(0)) callback(0);
    await vi.advanceTimersByTimeAsync(0);
  }
  await vi.advanceTimersByTimeAsync(0);
}

function told(painted: Promise<boolean>): () => boolean | string {
  let said: boolean | string = 'nothing yet';
  void painted.then((value) => {
    said = value;
  });
  return () => said;
}
