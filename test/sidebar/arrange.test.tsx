// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import { open, settled, text } from './open-sidebar.tsx';
import { ada, billing, crm, failed, shownFor, timed, unknown } from './played-port.ts';

const loyalty: PanelSpec = { ...billing, connector: 'loyalty', name: 'Loyalty' };
const panels = [crm, billing, loyalty];
const cached = { crm: timed(ada), billing: timed(unknown), loyalty: timed(unknown) };
const shown = (sequence = 1) => shownFor('ada@example.com', sequence, { panels, cached });

const names = () => screen.getAllByRole('heading', { level: 2 }).map(text);
const button = (name: string) => screen.getByRole('button', { name });
const panel = (name: string) => screen.getByRole('region', { name });
const said = () => document.querySelector('.panels [aria-live=polite]')?.textContent;

describe('the order', () => {
  test('arrow keys on the grip move a panel; the focus stays, and the new place is said', () => {
    const { kept } = open(shown());
    act(() => button('Move Loyalty').focus());
    fireEvent.keyDown(button('Move Loyalty'), { key: 'ArrowUp' });
    expect(names()).toEqual(['Shop CRM', 'Loyalty', 'Billing']);
    expect(document.activeElement).toBe(button('Move Loyalty'));
    expect(said()).toBe('Loyalty is panel 2 of 3.');
    fireEvent.keyDown(button('Move Loyalty'), { key: 'Home' });
    expect(names()).toEqual(['Loyalty', 'Shop CRM', 'Billing']);
    expect(said()).toBe('Loyalty is panel 1 of 3.');
    fireEvent.keyDown(button('Move Loyalty'), { key: 'End', altKey: true });
    expect(names()).toEqual(['Shop CRM', 'Billing', 'Loyalty']);
    expect(kept.map(({ order }) => order)).toEqual([
      ['crm', 'loyalty', 'billing'],
      ['loyalty', 'crm', 'billing'],
      ['crm', 'billing', 'loyalty'],
    ]);
  });

  test('at the end there is nowhere to go, and nothing is remembered', () => {
    const { kept } = open(shown());
    fireEvent.keyDown(button('Move Loyalty'), { key: 'ArrowDown' });
    fireEvent.keyDown(button('Move Loyalty'), { key: 'x' });
    expect(kept).toEqual([]);
  });

  test('that was remembered holds from the start; a new connector comes last', () => {
    open(shown(), { order: ['loyalty', 'gone', 'crm'] });
    expect(names()).toEqual(['Loyalty', 'Shop CRM', 'Billing']);
  });

  test('that was changed in another tab holds here too', () => {
    const { layOut } = open(shown());
    layOut({ order: ['billing', 'crm', 'loyalty'], hidden: ['loyalty'] });
    expect(names()).toEqual(['Billing', 'Shop CRM']);
  });

  test('answers are announced in it', async () => {
    const { request } = open(shownFor('ada@example.com', 1, { panels: [crm, billing] }), {
      order: ['billing', 'crm'],
    });
    await settled(() => request('crm').reply(ada));
    await settled(() => request('billing').reply(failed));
    expect(text(screen.getByRole('status'))).toBe(
      'ada@example.com. Billing: Error 503. Shop CRM: Ada Lovelace, VIP',
    );
  });
});

test('what was said of a move is not said again with the next customer', () => {
  const { show } = open(shown());
  fireEvent.keyDown(button('Move Loyalty'), { key: 'ArrowUp' });
  expect(said()).toBe('Loyalty is panel 2 of 3.');
  show({ ...shown(2), ticket: { state: 'reading', ticket: { id: '43' } } });
  show(shown(3));
  expect(said()).toBe('');
});

describe('dragging by the grip', () => {
  beforeEach(() => {
    /** Each panel is 100 high, in the order of the page. */
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const at = [...document.querySelectorAll('.panel')].indexOf(this);
      return { top: at * 100, bottom: at * 100 + 100 } as DOMRect;
    });
    Element.prototype.setPointerCapture = () => {};
    window.scrollBy = () => {};
    return () => vi.restoreAllMocks();
  });

  test('the panel goes where the pointer lets it go', () => {
    const { kept } = open(shown());
    const grip = button('Move Shop CRM');
    fireEvent.pointerDown(grip, { button: 0, clientY: 10 });
    fireEvent.pointerMove(grip, { clientY: 120 });
    expect(panel('Shop CRM').style.translate).toBe('0px 110px');
    expect(names()[0]).toBe('Shop CRM');
    fireEvent.pointerMove(grip, { clientY: 170 });
    expect(panel('Loyalty').className).toContain('drop-before');
    fireEvent.pointerUp(grip);
    expect(names()).toEqual(['Billing', 'Shop CRM', 'Loyalty']);
    expect(panel('Shop CRM').style.translate).toBe('');
    expect(document.querySelector('[class*=drop-]')).toBeNull();
    expect(kept.map(({ order }) => order)).toEqual([['billing', 'crm', 'loyalty']]);
  });

  test.each([
    ['Escape', (grip: HTMLElement) => fireEvent.keyDown(grip, { key: 'Escape' })],
    ['an end that the browser brings', (grip: HTMLElement) => fireEvent.pointerCancel(grip)],
  ])('%s leaves all as it was', (_, cancel) => {
    const { kept } = open(shown());
    const grip = button('Move Shop CRM');
    fireEvent.pointerDown(grip, { button: 0, clientY: 10 });
    fireEvent.pointerMove(grip, { clientY: 290 });
    cancel(grip);
    fireEvent.pointerUp(grip);
    expect(names()).toEqual(['Shop CRM', 'Billing', 'Loyalty']);
    expect(panel('Shop CRM').style.translate).toBe('');
    expect(kept).toEqual([]);
  });

  describe('ends by itself, and what comes next does not scroll', () => {
    const frames: FrameRequestCallback[] = [];
    const scrolled = vi.fn();
    const frame = () => {
      for (const each of frames.splice(0)) each(0);
    };

    beforeEach(() => {
      scrolled.mockClear();
      window.scrollBy = scrolled;
      vi.stubGlobal('requestAnimationFrame', (each: FrameRequestCallback) => frames.push(each));
      return () => vi.unstubAllGlobals();
    });

    test.each<[string, (opened: ReturnType<typeof open>, grip: HTMLElement) => void]>([
      [
        'the customer is gone',
        ({ show }) => show({ ...shown(2), ticket: { state: 'reading', ticket: { id: '43' } } }),
      ],
      ['it was hidden in another tab', ({ layOut }) => layOut({ hidden: ['crm'] })],
      ['the browser took the pointer', (_, grip) => fireEvent.lostPointerCapture(grip)],
    ])('when %s', (_, happens) => {
      const opened = open(shown());
      const grip = button('Move Shop CRM');
      fireEvent.pointerDown(grip, { button: 0, clientY: 10 });
      frame();
      expect(scrolled).toHaveBeenCalledOnce();
      fireEvent.pointerMove(grip, { clientY: 290 });
      happens(opened, grip);
      frame();
      frame();
      expect(scrolled).toHaveBeenCalledOnce();
      expect(document.querySelector('.panels-dragging')).toBeNull();
      expect(document.querySelector('[class*=drop-]')).toBeNull();
      fireEvent.pointerUp(grip);
      expect(opened.kept).toEqual([]);
      opened.show(shown(3));
      opened.layOut({});
      expect(names()).toEqual(['Shop CRM', 'Billing', 'Loyalty']);
      expect(panel('Shop CRM').style.translate).toBe('');
    });
  });

  test('another button of the mouse does nothing', () => {
    const { kept } = open(shown());
    const grip = button('Move Shop CRM');
    fireEvent.pointerDown(grip, { button: 2, clientY: 10 });
    fireEvent.pointerMove(grip, { clientY: 290 });
    fireEvent.pointerUp(grip);
    expect(kept).toEqual([]);
  });
});

describe('collapsing', () => {
  test('leaves the name and the result in a few words, on the next ticket too', () => {
    const { show, kept } = open(shown());
    fireEvent.click(button('Shop CRM'));
    expect(button('Shop CRM').getAttribute('aria-expanded')).toBe('false');
    expect(within(panel('Shop CRM')).queryByText('Plan and spend')).toBeNull();
    expect(within(panel('Shop CRM')).getByText('Ada Lovelace, VIP')).toBeTruthy();
    expect(kept.at(-1)?.collapsed).toEqual(['crm']);
    show(shownFor('bob@example.com', 2, { panels, cached: { ...cached, crm: timed(failed) } }));
    expect(within(panel('Shop CRM')).getByText('Error 503')).toBeTruthy();
    fireEvent.click(button('Shop CRM'));
    expect(within(panel('Shop CRM')).getByText('Plan and spend')).toBeTruthy();
    expect(kept.at(-1)?.collapsed).toEqual([]);
  });

  test('says nothing of a result while there is none', () => {
    open(shownFor('ada@example.com', 1, { panels }), { collapsed: ['crm'] });
    expect(text(panel('Shop CRM'))).toBe('Shop CRM');
  });
});

describe('hiding', () => {
  test('takes the panel away, with a way back; a hidden one is not asked', () => {
    const { show, asked, kept } = open(shown());
    fireEvent.click(button('Hide Billing'));
    expect(names()).toEqual(['Shop CRM', 'Loyalty']);
    expect(said()).toBe('Billing is hidden.');
    expect(document.activeElement).toBe(button('Show 1 hidden panel'));
    expect(kept.at(-1)?.hidden).toEqual(['billing']);
    show(shownFor('bob@example.com', 2, { panels }));
    fireEvent.click(button('Refresh all'));
    expect(asked.map(({ connector }) => connector)).not.toContain('billing');
    fireEvent.click(button('Show 1 hidden panel'));
    expect(names()).toEqual(['Shop CRM', 'Billing', 'Loyalty']);
    expect(said()).toBe('Billing: shown again.');
    expect(document.activeElement).toBe(button('Billing'));
    expect(asked.map(({ connector }) => connector)).toContain('billing');
    expect(kept.at(-1)?.hidden).toEqual([]);
  });

  test('of several, each comes back by itself, or all at once', () => {
    open(shown(), { hidden: ['crm', 'loyalty'] });
    expect(names()).toEqual(['Billing']);
    fireEvent.click(button('Show 2 hidden panels'));
    fireEvent.click(button('Show Loyalty'));
    expect(names()).toEqual(['Billing', 'Loyalty']);
    fireEvent.click(button('Hide Billing'));
    fireEvent.click(button('Show all'));
    expect(names()).toEqual(['Shop CRM', 'Billing', 'Loyalty']);
    expect(screen.queryByText(/hidden/)).toBeNull();
  });

  test('a hidden connector that is gone is not counted', () => {
    open(shown(), { hidden: ['gone'] });
    expect(screen.queryByText(/hidden/)).toBeNull();
  });
});
