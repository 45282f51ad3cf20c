// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import type { TicketView } from '../../lib/helpdesks/ticket.ts';
import { shows } from '../attacks/attack.ts';
import {
  frame,
  frames,
  heard,
  heardAfter,
  isShown,
  LIST,
  root,
  setStage,
  start,
  startShown,
  TICKET,
} from './sidebar-stage.ts';

setStage();

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
