// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Shown } from '../../lib/shown.ts';
import { open, settled } from './open-sidebar.tsx';
import { ada, billing, crm, failed, found, shownFor, timed, unknown } from './played-port.ts';
import { templateIn } from './template-frames.ts';

const bob = found({ customer_id: 'b', name: 'Bob' });
const reading = (sequence: number): Shown => ({
  ...shownFor('', sequence),
  ticket: { state: 'reading', ticket: { id: '43' } },
});

/** jsdom forgets that the window has the focus when the element with it goes; browsers do not. */
const hasFocus = vi.spyOn(Document.prototype, 'hasFocus');
beforeEach(() => {
  hasFocus.mockReturnValue(true);
});
afterEach(() => hasFocus.mockReset());

const link = () => screen.getByRole('link', { name: 'Open in Shop CRM' });
const toAda = () => shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } });

describe('the focus', () => {
  test('inside a panel stays on the same control of the next customer’s', () => {
    const { show } = open(toAda());
    act(() => link().focus());
    show(shownFor('bob@example.com', 2, { cached: { crm: timed(bob) } }));
    expect(document.activeElement).toBe(link());
    expect(link().getAttribute('href')).toBe('https://crm.example/customers/b');
  });

  test('waits for an answer that is on its way, past a page that is still being read', async () => {
    const { show, request } = open(toAda());
    act(() => link().focus());
    show(reading(2));
    show(shownFor('bob@example.com', 3));
    expect(document.activeElement).toBe(document.body);
    await settled(() => request('crm').reply(bob));
    expect(document.activeElement).toBe(link());
  });

  test('goes to the panel’s name where the next one has no such control', () => {
    const { show } = open(toAda());
    act(() => link().focus());
    show(shownFor('bob@example.com', 2, { cached: { crm: timed(unknown) } }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Shop CRM' }));
  });

  test('on a panel’s own buttons is not lost at all', () => {
    const { show } = open(toAda());
    const button = screen.getByRole('button', { name: 'Refresh Shop CRM' });
    act(() => button.focus());
    show(shownFor('bob@example.com', 2));
    expect(document.activeElement).toBe(button);
  });

  test.each([
    ['a panel’s own button', () => screen.getByRole('button', { name: 'Refresh Shop CRM' })],
    ['a link', link],
  ])('on %s waits past a page that is still being read', (_, control) => {
    const { show } = open(toAda());
    act(() => control().focus());
    show(reading(2));
    expect(document.activeElement).toBe(document.body);
    show(shownFor('bob@example.com', 3, { cached: { crm: timed(bob) } }));
    expect(document.activeElement).toBe(control());
  });

  test('on a panel as a whole goes to its name after a page that was still being read', () => {
    const { show } = open(toAda());
    act(() => screen.getByRole('region', { name: 'Shop CRM' }).focus());
    show(reading(2));
    expect(document.activeElement).toBe(document.body);
    show(shownFor('bob@example.com', 3, { cached: { crm: timed(bob) } }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Shop CRM' }));
  });

  test('stays in the helpdesk where the agent has gone there meanwhile', async () => {
    const { show, request } = open(toAda());
    act(() => link().focus());
    show(shownFor('bob@example.com', 2));
    hasFocus.mockReturnValue(false);
    await settled(() => request('crm').reply(bob));
    hasFocus.mockReturnValue(true);
    show(shownFor('ada@example.com', 3, { cached: { crm: timed(ada) } }));
    expect(document.activeElement).toBe(document.body);
  });

  test('stays where the agent has put it meanwhile', async () => {
    const { show, request } = open(toAda());
    act(() => link().focus());
    show(shownFor('bob@example.com', 2));
    const close = screen.getByRole('button', { name: 'Close Deskside' });
    act(() => close.focus());
    await settled(() => request('crm').reply(bob));
    expect(document.activeElement).toBe(close);
  });
});

const paragraph = () => screen.getByTitle<HTMLIFrameElement>('Billing').contentDocument?.querySelector('p');

describe('news of the same ticket', () => {
  test('leave an answer that is not kept anywhere in sight, and ask for the next one only where the question is another', async () => {
    const { show, request, asked } = open(shownFor('ada@example.com'));
    await settled(() => request('crm').reply(ada));
    show(shownFor('ada@example.com', 2));
    expect(screen.getByText('Ada Lovelace')).toBeTruthy();
    expect(asked).toHaveLength(1);
    show(shownFor('ada@example.com', 3, { panels: [{ ...crm, question: 'solved' }] }));
    expect(screen.getByText('Ada Lovelace')).toBeTruthy();
    expect(asked).toHaveLength(2);
    await settled(() => request('crm').reply(bob));
    expect(screen.getByText('Bob')).toBeTruthy();
    expect(screen.queryByText('Ada Lovelace')).toBeNull();
  });

  test('leave a template’s output in its frame', async () => {
    const panels = [{ ...billing, template: '<p>{{ data.plan }}</p>' }];
    const cached = { billing: timed(found({ plan: 'Pro' })) };
    const { show } = open(shownFor('ada@example.com', 1, { panels, cached }));
    await expect.poll(() => templateIn('Billing')).toBe('<p>Pro</p>');
    const output = paragraph();
    show(shownFor('ada@example.com', 2, { panels, cached }));
    await settled(() => {});
    expect(paragraph()).toBe(output);
    expect(templateIn('Billing')).toBe('<p>Pro</p>');
    show(shownFor('bob@example.com', 3, { panels, cached: {} }));
    expect(paragraph()).toBeNull();
  });

  test('leave an error as it is: the agent asks again', () => {
    const { show, asked } = open(shownFor('ada@example.com', 1, { cached: { crm: timed(failed) } }));
    show(shownFor('ada@example.com', 2));
    expect(screen.getByText('Error 503')).toBeTruthy();
    expect(asked).toHaveLength(0);
  });
});

test('a panel that waits is as high as it was, so that those below stay where they are', () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ height: 222 } as DOMRect);
  const { show } = open(
    shownFor('ada@example.com', 1, { panels: [crm, billing], cached: { crm: timed(ada) } }),
  );
  show(reading(2));
  show(shownFor('bob@example.com', 3, { panels: [crm, billing] }));
  const panel = screen.getByRole('region', { name: 'Shop CRM' });
  expect(panel.style.getPropertyValue('--held')).toBe('222px');
  vi.restoreAllMocks();
});

test('the sidebar is scrolled to where it was with the next customer, and not while there is none', () => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
  const { show } = open(toAda());
  /** Without panels the page is too low to be scrolled. */
  const position = vi.spyOn(window, 'scrollY', 'get');
  position.mockImplementation(() => (document.querySelector('.panel') === null ? 0 : 180));
  show(reading(2));
  expect(scrollTo).not.toHaveBeenCalled();
  position.mockReturnValue(0);
  show(shownFor('bob@example.com', 3, { cached: { crm: timed(bob) } }));
  expect(scrollTo.mock.calls).toEqual([[{ top: 180 }]]);
  vi.restoreAllMocks();
});

test('settings of the place are open on the next ticket too', () => {
  const { show } = open(toAda());
  fireEvent.click(screen.getByRole('button', { name: 'Place of the sidebar' }));
  show(shownFor('bob@example.com', 2));
  expect(screen.getByRole('radio', { name: 'Right' })).toBeTruthy();
});
