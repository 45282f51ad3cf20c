// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { open, settled } from './open-sidebar.tsx';
import { ada, billing, crm, customer, shownFor, timed } from './played-port.ts';
import { standInForCopying } from './stand-in-for-copying.ts';

const clipboard = standInForCopying();
afterEach(() => {
  vi.useRealTimers();
});

describe('an agent copies', () => {
  test.each([
    ['the address that was looked up', 'ada@example.com', 'ada@example.com', 'Address'],
    ['the customer’s name', 'Ada Lovelace', 'Ada Lovelace', 'Name'],
    ['a field', '€149', '€149', 'MRR'],
    ['the customer’s id', 'a 7', 'a 7', 'Customer ID'],
  ])('%s', async (_, shown, copied, what) => {
    open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    const value = screen.getByRole('button', { name: shown });
    expect(value.title).toContain(`Copy ${what}`);
    await settled(() => fireEvent.click(value));
    expect(clipboard.copied()).toBe(copied);
    expect(screen.getByText(`${what} was copied.`).getAttribute('aria-live')).toBe('polite');
  });

  test('and sees so at the value for a moment', async () => {
    vi.useFakeTimers();
    open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    const value = screen.getByRole('button', { name: 'Pro' });
    fireEvent.click(value);
    await pass(1000);
    expect(value.parentElement?.textContent).toBe('ProCopied');
    await pass(2000);
    expect(value.parentElement?.textContent).toBe('Pro');
    expect(screen.queryByText('Plan was copied.')).toBeNull();
    fireEvent.click(value);
    await pass(100);
    expect(screen.getByText('Plan was copied.')).toBeTruthy();
  });

  test('and is told where the browser refuses', async () => {
    clipboard.refuse();
    open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    await settled(() => fireEvent.click(screen.getByRole('button', { name: 'Pro' })));
    expect(screen.getByText('The browser did not let Deskside copy Plan.')).toBeTruthy();
    expect(screen.getByText('Not copied')).toBeTruthy();
  });

  test('with the mouse, and the helpdesk keeps the keyboard', () => {
    open(shownFor('ada@example.com', 1, { cached: { crm: timed(ada) } }));
    const press = fireEvent.mouseDown(screen.getByRole('button', { name: 'Pro' }));
    expect(press).toBe(false);
  });
});

test('a heading is the address alone, and two panels name their values apart', () => {
  const ticket = customer('ada@example.com', { name: 'A. Lovelace' });
  const cached = { crm: timed(ada), billing: timed(ada) };
  open(shownFor('ada@example.com', 1, { ticket, panels: [crm, billing], cached }));
  expect(screen.getByRole('heading', { level: 1, name: 'ada@example.com' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'A. Lovelace' })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Pro' })).toHaveLength(2);
});

function pass(milliseconds: number): Promise<void> {
  return act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
}
