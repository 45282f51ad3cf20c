// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SidebarFrame } from '../../entrypoints/helpdesk/sidebar-frame.ts';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import type { SidebarPlace } from '../../lib/panel/layout.ts';
import { shows } from '../attacks/attack.ts';
import { type FakeRuntime, fakeRuntime } from './fake-runtime.ts';

const TICKET: TicketView = { state: 'ticket', ticket: { id: '1', customer: { state: 'not-yet' } } };
const LIST: TicketView = { state: 'no-ticket' };

let life: AbortController;
let runtime: FakeRuntime;
const reported: unknown[] = [];
const root = document.documentElement;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  runtime = fakeRuntime();
  document.elementsFromPoint = () => [];
  document.body.innerHTML = '<button>Save</button>';
});

afterEach(() => {
  life.abort();
  reported.splice(0);
  root.removeAttribute('style');
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('where it stands', () => {
  test('beside a ticket, with room made for it', () => {
    const sidebar = start();
    expect(frames()).toHaveLength(0);
    sidebar.showFor(TICKET);
    expect(frames()).toHaveLength(1);
    expect(frame().title).toBe('Deskside: customer data');
    expect(frame().src).toBe('chrome-extension://deskside/sidebar.html');
    expect(isShown()).toBe(true);
    expect(root.style.marginRight).not.toBe('');
  });

  test.each<TicketView['state']>(['new-ticket', 'signed-out'])(
    'on a page that is %s too: there the agent can type an address',
    (state) => {
      start().showFor({ state } as TicketView);
      expect(isShown()).toBe(true);
    },
  );

  test('not on pages without a ticket', () => {
    start().showFor(LIST);
    vi.advanceTimersByTime(5000);
    expect(frames()).toHaveLength(0);
    expect(root.hasAttribute('style')).toBe(false);
  });

  test('a list between two tickets does not make it flicker', () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    const first = frame();
    sidebar.showFor(LIST);
    vi.advanceTimersByTime(300);
    sidebar.showFor(TICKET);
    vi.advanceTimersByTime(5000);
    expect(frame()).toBe(first);
    expect(isShown()).toBe(true);
  });

  test('on a list it gives its room back, and stays loaded for the next ticket', () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    const first = frame();
    sidebar.showFor(LIST);
    vi.advanceTimersByTime(1000);
    expect(isShown()).toBe(false);
    expect(root.hasAttribute('style')).toBe(false);
    sidebar.showFor(TICKET);
    expect(frame()).toBe(first);
    expect(isShown()).toBe(true);
  });

  test('nobody sees it while it may show another ticket', () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    expect(Number(frame().style.opacity)).toBeLessThan(1 / 255);
    sidebar.setStale(false);
    expect(frame().style.opacity).toBe('1');
    sidebar.setStale(2);
    expect(Number(frame().style.opacity)).toBeLessThan(1 / 255);
  });

  test('once it has blanked itself it is back, and clicks go through it until it shows the ticket of the page', async () => {
    vi.useRealTimers();
    const sidebar = startShown();
    const { port, word } = heardAfter(() => sidebar.setStale(2));
    expect(word).toEqual({ deskside: 'left', number: 2 });
    port.postMessage('blank');
    await vi.waitFor(() => expect(frame().style.opacity).toBe('1'));
    expect(frame().style.pointerEvents).toBe('none');
    sidebar.setStale(false);
    expect(frame().style.opacity).toBe('1');
    expect(frame().style.pointerEvents).toBe('auto');
  });

  test('that one which is gone was blank says nothing of the one that is put in its place', async () => {
    vi.useRealTimers();
    const sidebar = startShown();
    const { port } = heardAfter(() => sidebar.setStale(2));
    port.postMessage('blank');
    sidebar.setPlace({ open: false });
    sidebar.setPlace({ open: true });
    await heard();
    await heard();
    expect(Number(frame().style.opacity)).toBeLessThan(1 / 255);
  });

  test('that it was blank for a former ticket counts no more', async () => {
    vi.useRealTimers();
    const sidebar = startShown();
    const former = heardAfter(() => sidebar.setStale(2));
    const { port } = heardAfter(() => sidebar.setStale(3));
    former.port.postMessage('blank');
    await heard();
    expect(Number(frame().style.opacity)).toBeLessThan(1 / 255);
    port.postMessage('blank');
    await vi.waitFor(() => expect(frame().style.opacity).toBe('1'));
  });

  test(shows('36.10', 'it is not printed'), () => {
    start().showFor(TICKET);
    window.dispatchEvent(new Event('beforeprint'));
    expect(isShown()).toBe(false);
    expect(root.style.marginRight).toBe('');
    window.dispatchEvent(new Event('afterprint'));
    expect(isShown()).toBe(true);
  });
});

describe('opening and closing', () => {
  test('a sidebar that was closed stays closed on the next ticket', () => {
    start({ open: false }).showFor(TICKET);
    expect(frames()).toHaveLength(0);
    expect(root.hasAttribute('style')).toBe(false);
  });

  test('closing takes it out and puts the page back, opening brings it again', () => {
    root.setAttribute('style', 'color: red; margin-right: 7px !important;');
    const before = root.getAttribute('style');
    const sidebar = start();
    sidebar.showFor(TICKET);
    expect(root.style.marginRight).not.toBe('7px');
    sidebar.setPlace({ open: false });
    expect(frames()).toHaveLength(0);
    expect(root.getAttribute('style')).toBe(before);
    sidebar.setPlace({ open: true });
    expect(isShown()).toBe(true);
  });

  test('doing either twice is doing it once', () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    sidebar.setPlace({ open: true });
    sidebar.setPlace({ open: true });
    expect(frames()).toHaveLength(1);
    sidebar.setPlace({ open: false });
    sidebar.setPlace({ open: false });
    expect(root.hasAttribute('style')).toBe(false);
  });

  test("a margin that the page set meanwhile is the page's", () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    root.style.setProperty('margin-right', '3px');
    sidebar.setPlace({ open: false });
    expect(root.style.marginRight).toBe('3px');
  });
});

describe('a page that leaves no room', () => {
  test('gets an overlay with a handle, and the choice is told', () => {
    coverTheButton();
    start().showFor(TICKET);
    vi.advanceTimersByTime(100);
    expect(reported).toEqual([{ room: 'overlay' }]);
    expect(root.hasAttribute('style')).toBe(false);
    expect(isShown()).toBe(true);
    expect(handles()).toHaveLength(1);
    vi.advanceTimersByTime(5000);
    expect(reported).toHaveLength(1);
  });

  test('one that leaves room is told of once, after it has built itself up', () => {
    start().showFor(TICKET);
    vi.advanceTimersByTime(1000);
    expect(reported).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(reported).toEqual([{ room: 'push' }]);
    expect(handles()).toHaveLength(0);
  });

  test('what was chosen for this helpdesk holds from the start', () => {
    start({ open: false, room: 'overlay' }).showFor(TICKET);
    expect(frames()).toHaveLength(0);
    expect(handles()).toHaveLength(1);
    expect(root.hasAttribute('style')).toBe(false);
  });

  test('a helpdesk that left room once and does not any more', () => {
    coverTheButton();
    start({ open: true, room: 'push' }).showFor(TICKET);
    vi.advanceTimersByTime(100);
    expect(reported).toEqual([{ room: 'overlay' }]);
  });

  test('the handle opens and closes, tells so, and is gone where there is no ticket', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const sidebar = start({ open: true, room: 'overlay' });
    sidebar.showFor(TICKET);
    const shadow = attach.mock.results[0]?.value as ShadowRoot;
    const button = shadow.querySelector('button') as HTMLButtonElement;
    expect(handles()[0]?.shadowRoot).toBeNull();
    expect(button.getAttribute('aria-label')).toBe('Hide customer data');
    button.click();
    expect(frames()).toHaveLength(0);
    expect(button.getAttribute('aria-label')).toBe('Show customer data');
    button.click();
    expect(isShown()).toBe(true);
    expect(reported).toEqual([{ open: false }, { open: true }]);
    sidebar.showFor(LIST);
    vi.advanceTimersByTime(1000);
    expect(handles()).toHaveLength(0);
  });

  test('a narrow window has no room, and that is no choice for the helpdesk', () => {
    vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(500);
    start().showFor(TICKET);
    vi.advanceTimersByTime(3000);
    expect(root.hasAttribute('style')).toBe(false);
    expect(handles()).toHaveLength(1);
    expect(reported).toEqual([]);
  });
});

describe('as the agent wants it', () => {
  test('at the left, so wide: the page moves to the other side by as much', () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    sidebar.setPlace({ side: 'left', width: 420 });
    expect(frame().style.left).toBe('0px');
    expect(frame().style.right).toBe('auto');
    expect(frame().style.width).toContain('420px');
    expect(root.style.marginRight).toBe('');
    expect(root.style.marginLeft).toBe(frame().style.width);
  });

  test('at every width of a drag the page has what is left, and at the end all of it back', () => {
    root.setAttribute('style', 'margin-right: 7px !important; margin-left: 2px;');
    const before = root.getAttribute('style');
    const sidebar = start();
    sidebar.showFor(TICKET);
    for (const width of [300, 420, 600, 240]) {
      sidebar.setPlace({ width });
      expect(root.style.marginRight).toBe(frame().style.width);
    }
    sidebar.setPlace({ side: 'left' });
    expect(root.style.marginRight).toBe('7px');
    sidebar.setPlace({ open: false });
    expect(root.getAttribute('style')).toBe(before);
  });

  test('over the page, though there is room; beside it again, though a control lies there', () => {
    const sidebar = start({ choice: 'overlay' });
    sidebar.showFor(TICKET);
    vi.advanceTimersByTime(5000);
    expect(root.hasAttribute('style')).toBe(false);
    expect(handles()).toHaveLength(1);
    coverTheButton();
    sidebar.setPlace({ choice: 'push' });
    vi.advanceTimersByTime(5000);
    expect(root.style.marginRight).not.toBe('');
    expect(handles()).toHaveLength(0);
    expect(reported).toEqual([]);
  });

  test('as the page allows: it is looked for anew', () => {
    coverTheButton();
    const sidebar = start({ choice: 'push' });
    sidebar.showFor(TICKET);
    vi.advanceTimersByTime(5000);
    sidebar.setPlace({ choice: 'auto' });
    vi.advanceTimersByTime(100);
    expect(reported).toEqual([{ room: 'overlay' }]);
    expect(root.hasAttribute('style')).toBe(false);
  });

  test('the handle stands at the same side', () => {
    const sidebar = start({ choice: 'overlay', side: 'left', width: 300 });
    sidebar.showFor(TICKET);
    const handle = handles()[0] as HTMLElement;
    expect(handle.style.left).toBe(frame().style.width);
    sidebar.setPlace({ open: false });
    expect(handle.style.left).toBe('0px');
    expect(handle.style.right).toBe('auto');
  });
});

describe('a page that takes it away', () => {
  test(shows('35.5', 'gets it back, five times at most and ever later'), async () => {
    start().showFor(TICKET);
    const returned: number[] = [];
    for (let second = 0; second < 120; second += 1) {
      if (frames().length > 0) {
        returned.push(second);
        frame().remove();
      }
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(returned).toHaveLength(6);
    expect(frames()).toHaveLength(0);
    expect(root.hasAttribute('style')).toBe(false);
  });

  test(shows('35.5', 'again and again is told of, and once more where the agent wants it back'), async () => {
    const sidebar = start({ choice: 'push' });
    sidebar.showFor(TICKET);
    await removeFor(60_000);
    expect(reported).toEqual([{ removed: true }]);
    sidebar.setPlace({ open: true });
    expect(isShown()).toBe(true);
    expect(reported).toEqual([{ removed: true }, { removed: false }]);
    await removeFor(60_000);
    expect(reported.at(-1)).toEqual({ removed: true });
    expect(reported).toHaveLength(3);
  });

  test(
    shows('35.6', 'and hangs it in something else, has it back in its place, and not for ever either'),
    async () => {
      start({ choice: 'push' }).showFor(TICKET);
      document.body.append(frame());
      expect(frames()).toHaveLength(0);
      await vi.advanceTimersByTimeAsync(100);
      expect(frames()).toHaveLength(1);
      expect(document.querySelectorAll('iframe')).toHaveLength(1);
      for (let second = 0; second < 60; second += 1) {
        if (frames().length > 0) document.body.append(frame());
        await vi.advanceTimersByTimeAsync(1000);
      }
      expect(document.querySelectorAll('iframe')).toHaveLength(0);
      expect(reported).toEqual([{ removed: true }]);
    },
  );

  test('has it back as it was', async () => {
    start().showFor(TICKET);
    frame().remove();
    await vi.advanceTimersByTimeAsync(100);
    expect(frames()).toHaveLength(1);
    expect(isShown()).toBe(true);
    expect(root.style.marginRight).not.toBe('');
  });

  test('what we take away ourselves stays away', async () => {
    const sidebar = start();
    sidebar.showFor(TICKET);
    sidebar.setPlace({ open: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(frames()).toHaveLength(0);
  });
});

describe('the end', () => {
  test('leaves the page as it was', async () => {
    const sidebar = start({ open: true, room: 'overlay' });
    sidebar.showFor(TICKET);
    life.abort();
    expect(root.querySelectorAll('[data-deskside]')).toHaveLength(0);
    expect(root.hasAttribute('style')).toBe(false);
    sidebar.showFor(TICKET);
    sidebar.setPlace({ open: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(root.querySelectorAll('[data-deskside]')).toHaveLength(0);
  });

  test(
    shows('26.1', "an older version, still running, leaves the newer one's frame and room alone"),
    async () => {
      start().showFor(TICKET);
      const old = life;
      life = new AbortController();
      start().showFor(TICKET);
      const newer = frame();
      runtime.disappear();
      await vi.advanceTimersByTimeAsync(3000);
      old.abort();
      await vi.advanceTimersByTimeAsync(5000);
      expect(frame()).toBe(newer);
      expect(root.style.marginRight).not.toBe('');
    },
  );

  test('what an older version left in the page goes', () => {
    start().showFor(TICKET);
    const left = frame().cloneNode() as HTMLElement;
    const margin = root.style.marginRight;
    life.abort();
    root.append(left);
    root.style.setProperty('margin-right', margin, 'important');
    life = new AbortController();
    start({ open: false });
    expect(root.querySelectorAll('[data-deskside]')).toHaveLength(0);
    expect(root.style.marginRight).toBe('');
  });
});

function start(known: Partial<SidebarPlace> = {}): SidebarFrame {
  const place: SidebarPlace = { open: true, side: 'right', width: null, choice: 'auto', ...known };
  const reports = {
    placed: (room: 'push' | 'overlay') => reported.push({ room }),
    opened: (open: boolean) => reported.push({ open }),
    removed: (removed: boolean) => reported.push({ removed }),
  };
  return new SidebarFrame(window, 'chrome-extension://deskside/sidebar.html', place, reports, life.signal);
}

/** On a ticket, which it shows. */
function startShown(): SidebarFrame {
  const sidebar = start();
  sidebar.showFor(TICKET);
  sidebar.setStale(false);
  return sidebar;
}

/** What the frame is told by this, and the port that it may answer at. */
function heardAfter(work: () => void): { word: unknown; port: MessagePort } {
  const inside = frame().contentWindow;
  if (inside === null) throw new Error('The frame is not in the page.');
  const told = vi.spyOn(inside, 'postMessage').mockClear();
  work();
  const [word, , [port] = []] = told.mock.lastCall as unknown as [unknown, string, MessagePort[]];
  if (port === undefined) throw new Error('No port came along.');
  return { word, port };
}

/** Once what was said through ports so far is heard. */
async function heard(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const later = new Promise((resolve) => {
    port1.onmessage = resolve;
  });
  port2.postMessage(0);
  await later;
  port1.close();
}

/** Takes it away as soon as it is there, for so many milliseconds. */
async function removeFor(time: number): Promise<void> {
  for (let passed = 0; passed < time; passed += 1000) {
    for (const each of frames()) each.remove();
    await vi.advanceTimersByTimeAsync(1000);
  }
}

function frames(): HTMLIFrameElement[] {
  return [...root.querySelectorAll<HTMLIFrameElement>(':scope > iframe')];
}

function frame(): HTMLIFrameElement {
  const [only] = frames();
  if (only === undefined) throw new Error('There is no frame.');
  return only;
}

function isShown(): boolean {
  return frame().style.display === 'block';
}

function handles(): Element[] {
  return [...root.querySelectorAll(':scope > [data-deskside=handle]')];
}

/** A layout that is fixed to the window: whatever margin the root has, the button is where our elements are. */
function coverTheButton(): void {
  const box = { left: 900, right: 1000, top: 0, bottom: 40 } as DOMRect;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
  document.elementsFromPoint = () => [...document.querySelectorAll('button')];
}
