// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Shown } from '../../lib/shown.ts';
import { open } from './open-sidebar.tsx';
import { shownFor } from './played-port.ts';

describe('after a page was taught, the next ticket tells whether it is read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const reading: Shown = {
    ...shownFor('', 1),
    ticket: { state: 'reading', ticket: { id: '42' } },
    taught: 'unproven',
  };
  const seconds = (count: number) => act(async () => void (await vi.advanceTimersByTimeAsync(count * 1000)));

  test('it is', () => {
    open(shownFor('ada@example.com', 1, { taught: 'reads' }));
    expect(screen.getByText(/^Taught page: Deskside reads this ticket too\./)).toBeTruthy();
  });

  test('it is not: said only once the page had the time to render', async () => {
    open(reading);
    await seconds(3);
    expect(screen.queryByText(/does not find/)).toBeNull();
    await seconds(2);
    expect(screen.getByText(/does not find the address on this ticket/)).toBeTruthy();
    expect(screen.queryByLabelText('Reading the ticket')).toBeNull();
  });

  test('it comes late: nothing is said of a failure', async () => {
    const { show } = open(reading);
    await seconds(3);
    show(shownFor('ada@example.com', 2, { taught: 'reads' }));
    await seconds(10);
    expect(screen.queryByText(/does not find/)).toBeNull();
    expect(screen.getByText(/reads this ticket too/)).toBeTruthy();
  });

  test.each([
    ['read, but wrongly', shownFor('ada@example.com', 1, { taught: 'reads' })],
    ['not read', reading],
  ])('it can be taught again with one click: %s', async (_, shown) => {
    const { calls } = open(shown);
    await seconds(5);
    fireEvent.click(screen.getByRole('button', { name: 'Teach it again' }));
    expect(calls).toEqual(['teach again']);
  });

  test('where the overlay cannot be shown, the toolbar’s button is named', async () => {
    const { refuseAddresses } = open(shownFor('ada@example.com', 1, { taught: 'reads' }));
    refuseAddresses();
    fireEvent.click(screen.getByRole('button', { name: 'Teach it again' }));
    await seconds(1);
    expect(screen.getByText(/Use the button in the toolbar/)).toBeTruthy();
  });

  test('on all other tickets nothing is said', async () => {
    const { taught: _, ...others } = reading;
    open(others);
    await seconds(10);
    expect(screen.queryByText(/Taught page/)).toBeNull();
  });
});
