// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import {
  coverTheButton,
  frame,
  frames,
  handles,
  isShown,
  LIST,
  reported,
  root,
  setStage,
  start,
  TICKET,
} from './sidebar-stage.ts';

setStage();

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
