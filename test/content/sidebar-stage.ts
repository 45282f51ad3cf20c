import { afterEach, beforeEach, vi } from 'vitest';
import { SidebarFrame } from '../../entrypoints/helpdesk/sidebar-frame.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import type { SidebarPlace } from '../../lib/panel/layout.ts';
import { type FakeRuntime, fakeRuntime } from './fake-runtime.ts';

export const TICKET: TicketView = { state: 'ticket', ticket: { id: '1', customer: { state: 'not-yet' } } };
export const LIST: TicketView = { state: 'no-ticket' };
export const root = document.documentElement;
/** What the content script was told of the sidebar so far. */
export const reported: unknown[] = [];
/** The life of the content script, and its way to the background. */
export const stage = {} as { life: AbortController; runtime: FakeRuntime };

/** Each test of this file has a page of its own, whose only control is a button. */
export function setStage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    stage.life = new AbortController();
    stage.runtime = fakeRuntime();
    document.elementsFromPoint = () => [];
    document.body.innerHTML = '<button>Save</button>';
  });

  afterEach(() => {
    stage.life.abort();
    reported.splice(0);
    root.removeAttribute('style');
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}

const WORDS = {
  language: 'en',
  frame: 'Deskside: customer data',
  show: 'Show customer data',
  hide: 'Hide customer data',
};

export function start(known: Partial<SidebarPlace> = {}): SidebarFrame {
  const place: SidebarPlace = { open: true, side: 'right', width: null, choice: 'auto', ...known };
  const reports = {
    placed: (room: 'push' | 'overlay') => reported.push({ room }),
    opened: (open: boolean) => reported.push({ open }),
    removed: (removed: boolean) => reported.push({ removed }),
  };
  return new SidebarFrame(
    window,
    { url: 'chrome-extension://deskside/sidebar.html', words: WORDS },
    place,
    reports,
    stage.life.signal,
  );
}

/** On a ticket, which it shows. */
export function startShown(): SidebarFrame {
  const sidebar = start();
  sidebar.showFor(TICKET);
  sidebar.setStale(false);
  return sidebar;
}

/** What the frame is told by this, and the port that it may answer at. */
export function heardAfter(work: () => void): { word: unknown; port: MessagePort } {
  const inside = frame().contentWindow;
  if (inside === null) throw new Error('The frame is not in the page.');
  const told = vi.spyOn(inside, 'postMessage').mockClear();
  work();
  const [word, , [port] = []] = told.mock.lastCall as unknown as [unknown, string, MessagePort[]];
  if (port === undefined) throw new Error('No port came along.');
  return { word, port };
}

/** Once what was said through ports so far is heard. */
export async function heard(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const later = new Promise((resolve) => {
    port1.onmessage = resolve;
  });
  port2.postMessage(0);
  await later;
  port1.close();
}

/** Takes it away as soon as it is there, for so many milliseconds. */
export async function removeFor(time: number): Promise<void> {
  for (let passed = 0; passed < time; passed += 1000) {
    for (const each of frames()) each.remove();
    await vi.advanceTimersByTimeAsync(1000);
  }
}

export function frames(): HTMLIFrameElement[] {
  return [...root.querySelectorAll<HTMLIFrameElement>(':scope > iframe')];
}

export function frame(): HTMLIFrameElement {
  const [only] = frames();
  if (only === undefined) throw new Error('There is no frame.');
  return only;
}

export function isShown(): boolean {
  return frame().style.display === 'block';
}

export function handles(): Element[] {
  return [...root.querySelectorAll(':scope > [data-deskside=handle]')];
}

/** A layout that is fixed to the window: whatever margin the root has, the button is where our elements are. */
export function coverTheButton(): void {
  const box = { left: 900, right: 1000, top: 0, bottom: 40 } as DOMRect;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
  document.elementsFromPoint = () => [...document.querySelectorAll('button')];
}
