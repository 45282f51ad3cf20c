// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PlaceKey } from '../../lib/panel/layout.ts';
import { open } from './open-sidebar.tsx';
import { shownFor } from './played-port.ts';

const edge = () => screen.getByRole('separator', { name: 'Width of the sidebar' });
const widths = (kept: { width: number | null }[]) => kept.map(({ width }) => width);

beforeEach(() => {
  Element.prototype.setPointerCapture = () => {};
  window.innerWidth = 340;
});

describe('the edge towards the page', () => {
  test('says how wide the sidebar is, and may be', () => {
    open(shownFor('ada@example.com'));
    expect(edge().getAttribute('aria-valuenow')).toBe('340');
    expect(edge().getAttribute('aria-valuemin')).toBe('240');
    expect(edge().getAttribute('aria-valuemax')).toBe('600');
  });

  test('follows the pointer, and is remembered where it lets go', async () => {
    const { kept, tried } = open(shownFor('ada@example.com'));
    fireEvent.pointerDown(edge(), { button: 0, screenX: 1000 });
    fireEvent.pointerMove(edge(), { screenX: 940 });
    await vi.waitFor(() => expect(tried.at(-1)).toBe(400));
    expect(kept).toEqual([]);
    fireEvent.pointerUp(edge());
    expect(widths(kept)).toEqual([400]);
  });

  test('has one width under way at a time, then the newest', async () => {
    const { tried } = open(shownFor('ada@example.com'));
    fireEvent.pointerDown(edge(), { button: 0, screenX: 1000 });
    for (const screenX of [990, 980, 970]) fireEvent.pointerMove(edge(), { screenX });
    expect(tried).toEqual([340]);
    await vi.waitFor(() => expect(tried).toEqual([340, 370]));
  });

  test('stays under the pointer on a page that is zoomed', async () => {
    const { kept, tried } = open(shownFor('ada@example.com'), {}, 1.25);
    fireEvent.pointerDown(edge(), { button: 0, screenX: 1000 });
    fireEvent.pointerMove(edge(), { screenX: 900 });
    await vi.waitFor(() => expect(tried.at(-1)).toBe(420));
    fireEvent.pointerUp(edge());
    expect(widths(kept)).toEqual([420]);
  });

  test('at the left side goes the other way', () => {
    const { kept } = open(shownFor('ada@example.com'), { side: 'left' });
    fireEvent.pointerDown(edge(), { button: 0, screenX: 338 });
    fireEvent.pointerMove(edge(), { screenX: 398 });
    fireEvent.pointerUp(edge());
    fireEvent.keyDown(edge(), { key: 'ArrowLeft' });
    expect(widths(kept)).toEqual([400, 324]);
  });

  test('a click without a drag changes nothing; Escape goes back', () => {
    const { kept } = open(shownFor('ada@example.com'), { width: 340 });
    fireEvent.pointerDown(edge(), { button: 0, screenX: 1000 });
    fireEvent.pointerUp(edge());
    expect(kept).toEqual([]);
    fireEvent.pointerDown(edge(), { button: 0, screenX: 1000 });
    fireEvent.pointerMove(edge(), { screenX: 900 });
    fireEvent.keyDown(edge(), { key: 'Escape' });
    fireEvent.pointerUp(edge());
    expect(widths(kept)).toEqual([340]);
  });

  test.each([
    ['ArrowLeft', 356],
    ['ArrowRight', 324],
    ['Home', 240],
    ['End', 600],
    ['Enter', null],
  ])('%s makes it %s', (key, width) => {
    const { kept } = open(shownFor('ada@example.com'), { width: 340 });
    fireEvent.keyDown(edge(), { key });
    expect(widths(kept)).toEqual([width]);
  });

  test('keys add up before the window has followed, and stop at the ends', () => {
    const { kept } = open(shownFor('ada@example.com'));
    for (let press = 0; press < 20; press += 1) fireEvent.keyDown(edge(), { key: 'ArrowLeft' });
    expect(widths(kept).slice(0, 3)).toEqual([356, 372, 388]);
    expect(widths(kept).at(-1)).toBe(600);
  });

  test('a double click gives the default width', () => {
    const { kept } = open(shownFor('ada@example.com'), { width: 500 });
    fireEvent.dblClick(edge());
    expect(widths(kept)).toEqual([null]);
  });
});

describe('the place of the sidebar', () => {
  const settings = () => screen.getByRole('button', { name: 'Place of the sidebar' });

  test('is chosen with the top bar’s button, and remembered with the rest', () => {
    const { kept } = open(shownFor('ada@example.com'), { order: ['crm'], width: 400 });
    fireEvent.click(settings());
    expect(settings().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: 'Left' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Over the page' }));
    fireEvent.click(screen.getByRole('button', { name: 'Default width' }));
    expect(kept.at(-1)).toEqual({
      order: ['crm'],
      collapsed: [],
      hidden: [],
      side: 'left',
      choice: 'overlay',
      width: null,
    });
    expect(edge().className).toContain('left');
  });

  test('is there without a ticket too, and Escape closes it', () => {
    open({ ...shownFor(''), ticket: { state: 'no-ticket' } });
    fireEvent.click(settings());
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Right' }), { key: 'Escape' });
    expect(screen.queryByRole('radio', { name: 'Right' })).toBeNull();
  });

  test('is not the agent’s to change where the organisation sets it, and says so', () => {
    const locked = { by: 'Acme', keys: ['side', 'width'] as PlaceKey[] };
    open(shownFor('ada@example.com'), { side: 'left', width: 400, locked });
    expect(screen.queryByRole('separator')).toBeNull();
    fireEvent.click(settings());
    const side = screen.getByRole('group', { name: 'Side of the window' });
    expect(within(side).getByRole('radio', { name: 'Left' }).matches(':checked:disabled')).toBe(true);
    expect(side.textContent).toContain('Set by Acme');
    expect(screen.queryByRole('button', { name: 'Default width' })).toBeNull();
    expect(screen.getAllByText('Set by Acme')).toHaveLength(2);
    expect(screen.getByRole('radio', { name: 'Over the page' }).matches(':enabled')).toBe(true);
  });

  test('names no organisation where that has no name', () => {
    open(shownFor('ada@example.com'), { locked: { by: null, keys: ['choice'] } });
    fireEvent.click(settings());
    expect(screen.getByRole('group', { name: 'Room' }).textContent).toContain('Set by your organisation');
    expect(edge()).toBeTruthy();
  });
});
