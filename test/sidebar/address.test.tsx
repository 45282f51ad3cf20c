// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CANDIDATES_LIMIT } from '../../lib/helpdesks/limits.ts';
import type { Shown, ShownTicket } from '../../lib/shown.ts';
import { shows } from '../attacks/attack.ts';
import { open, settled, text } from './open-sidebar.tsx';
import { customer, shownFor } from './played-port.ts';

describe('whose data it is', () => {
  test('address, name, ticket and subject are printed', () => {
    open({ ...shownFor('', 1), ticket: customer('ada@example.com', { name: 'Ada L.' }) });
    expect(screen.getByRole('heading', { name: 'ada@example.com' })).toBeTruthy();
    expect(screen.getByText('Ada L.')).toBeTruthy();
    expect(screen.getByTitle('#42 Card declined')).toBeTruthy();
  });

  test('a typed address says so, and can be taken back', () => {
    const { calls } = open({ ...shownFor('', 7), ticket: customer('x@example.com', { typed: true }) });
    expect(screen.getByText(/typed by you/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: "back to the ticket's address" }));
    expect(calls).toEqual(['type 7 42 null']);
  });

  test('the other addresses of a ticket are one click away', () => {
    const { calls } = open({
      ...shownFor('', 3),
      ticket: customer('a@b.example', { others: ['c@d.example'] }),
    });
    const others = screen.getByRole('list', { name: 'Also on this ticket' });
    fireEvent.click(within(others).getByRole('button', { name: 'c@d.example' }));
    expect(calls).toEqual(['type 3 42 c@d.example']);
  });

  test('another address can be looked up, and the focus goes to its field only then', async () => {
    const { calls } = open(shownFor('ada@example.com', 5));
    const button = screen.getByRole('button', { name: 'Look up another address' });
    fireEvent.click(button);
    const field = screen.getByLabelText('Look up another address', { selector: 'input' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: ' bob@example.com ' } });
    await settled(() => fireEvent.submit(field));
    expect(calls).toEqual(['type 5 42 bob@example.com']);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('a refused address stays in its field, with the reason', async () => {
    const { refuseAddresses } = open(shownFor('ada@example.com'));
    refuseAddresses();
    fireEvent.click(screen.getByRole('button', { name: 'Look up another address' }));
    const field = screen.getByRole('textbox');
    fireEvent.input(field, { target: { value: 'a@b' } });
    await settled(() => fireEvent.submit(field));
    expect(text(screen.getByRole('alert'))).toContain('was refused');
    expect((field as HTMLInputElement).value).toBe('a@b');
  });

  test(shows('39.3', 'Escape closes the form and gives the focus back'), () => {
    open(shownFor('ada@example.com'));
    const button = screen.getByRole('button', { name: 'Look up another address' });
    fireEvent.click(button);
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test('an address half typed for one ticket is never looked up for the next', () => {
    const { show } = open(shownFor('ada@example.com', 1));
    fireEvent.click(screen.getByRole('button', { name: 'Look up another address' }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'for-ticket-42@example.com' } });
    show({ ...shownFor('', 2), ticket: customer('bob@example.com', { ticket: { id: '43' } }) });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('without a customer', () => {
  const facts = { id: '42', subject: 'Card declined' };
  const states: [ShownTicket, string][] = [
    [{ state: 'no-ticket' }, 'No ticket is open'],
    [{ state: 'new-ticket' }, 'This ticket is still being written'],
    [{ state: 'signed-out' }, 'You are signed out of the helpdesk'],
    [{ state: 'unknown' }, 'Nothing read yet'],
    [{ state: 'no-address', ticket: facts, name: 'Visitor 2281' }, 'This customer has no email address'],
    [{ state: 'hidden-address', ticket: facts }, 'The address is hidden from you'],
    [{ state: 'several', ticket: facts, emails: [] }, 'No address on this page'],
  ];

  test.each(states)('%j says so, and an address can be typed', async (ticket, words) => {
    const { calls } = open({ ...shownFor('', 4), ticket });
    expect(screen.getByRole('heading', { name: words })).toBeTruthy();
    const field = screen.getByLabelText('Look up an address');
    fireEvent.input(field, { target: { value: 'ada@example.com' } });
    await settled(() => fireEvent.submit(field));
    const id = 'ticket' in ticket ? '42' : null;
    expect(calls).toEqual([`type 4 ${id} ada@example.com`]);
  });

  test.each([
    [['a@b.example'], 'One address on this page'],
    [['a@b.example', 'c@d.example'], 'Several addresses on this page'],
  ])('%j: each is one click away, none is looked up before', (emails, words) => {
    const { calls, asked } = open({
      ...shownFor('', 6),
      ticket: { state: 'several', ticket: facts, emails },
    });
    expect(screen.getByRole('heading', { name: words })).toBeTruthy();
    const list = screen.getByRole('list', { name: words });
    expect(within(list).getAllByRole('button').map(text)).toEqual(emails);
    expect(asked).toEqual([]);
    fireEvent.click(within(list).getByRole('button', { name: emails.at(-1) ?? '' }));
    expect(calls).toEqual([`type 6 42 ${emails.at(-1)}`]);
    expect(screen.getByLabelText('Look up an address')).toBeTruthy();
  });

  test('of many it says that these are not all', () => {
    const emails = Array.from({ length: CANDIDATES_LIMIT }, (_, index) => `person${index}@b.example`);
    open({ ...shownFor('', 6), ticket: { state: 'several', ticket: facts, emails } });
    expect(screen.getByText(/These are the likeliest; any other can be typed below/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /@b\.example/ })).toHaveLength(CANDIDATES_LIMIT);
  });

  test.each([
    [
      'a subject stands alone where the page’s address is the id',
      { id: '/w/31/t/12', subject: 'Late' },
      'Late',
    ],
    [
      'a subject that begins with the number says it once',
      { id: '1042', subject: '#1042 Late' },
      '#1042 Late',
    ],
    ['a longer number is the subject’s own', { id: '10', subject: '#1042 Late' }, '#10 #1042 Late'],
    ['without a subject the page’s address is all there is', { id: '/w/31/t/12' }, '/w/31/t/12'],
  ])('%s', (_, ticket, title) => {
    open({ ...shownFor('', 6), ticket: { state: 'several', ticket, emails: [] } });
    expect(screen.getByTitle(title)).toBeTruthy();
  });

  test('while the ticket is read nothing is claimed, and an address can be typed', () => {
    open({ ...shownFor('', 1), ticket: { state: 'reading', ticket: facts } });
    expect(screen.getByRole('img', { name: 'Reading the ticket' })).toBeTruthy();
    expect(screen.getAllByRole('heading').map(text)).toEqual(['Reading the ticket']);
    expect(screen.getByLabelText('Look up an address')).toBeTruthy();
  });

  describe('a ticket whose address does not come', () => {
    const reading = (id: string, sequence: number): Shown => ({
      ...shownFor('', sequence),
      ticket: { state: 'reading', ticket: { id } },
    });
    const words = 'No address found on this ticket yet';
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => {
      vi.restoreAllMocks();
      vi.useRealTimers();
    });
    const pass = (ms: number) =>
      act(async () => {
        await vi.advanceTimersByTimeAsync(ms);
      });

    test('says so after eight seconds, whatever else of the ticket comes, and leads to the diagnosis', async () => {
      const { calls, show } = open(reading('42', 1));
      await pass(5000);
      show(reading('42', 2));
      await pass(2900);
      expect(screen.queryByText(words)).toBeNull();
      await pass(200);
      expect(screen.getByRole('heading', { name: words })).toBeTruthy();
      expect(screen.queryByRole('img', { name: 'Reading the ticket' })).toBeNull();
      fireEvent.click(screen.getByRole('button', { name: 'See what was tried' }));
      expect(calls).toEqual(['open diagnosis']);
    });

    test('takes the address when it comes later', async () => {
      const { show } = open(reading('42', 1));
      await pass(20_000);
      show(shownFor('ada@example.com', 2));
      expect(screen.getByRole('heading', { name: 'ada@example.com' })).toBeTruthy();
      expect(screen.queryByText(words)).toBeNull();
    });

    test('the next ticket has eight seconds of its own', async () => {
      const { show } = open(reading('42', 1));
      await pass(9000);
      show(reading('43', 2));
      expect(screen.queryByText(words)).toBeNull();
      await pass(8100);
      expect(screen.getByText(words)).toBeTruthy();
    });

    test('time in a hidden tab does not count', async () => {
      const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      open(reading('42', 1));
      await pass(60_000);
      expect(screen.queryByText(words)).toBeNull();
      hidden.mockReturnValue(false);
      document.dispatchEvent(new Event('visibilitychange'));
      await pass(7900);
      expect(screen.queryByText(words)).toBeNull();
      await pass(200);
      expect(screen.getByText(words)).toBeTruthy();
    });

    test('what is half typed stays when more of the ticket comes, and belongs to it', async () => {
      const { calls, show } = open(reading('42', 1));
      fireEvent.input(screen.getByRole('textbox'), { target: { value: 'ada@example.com' } });
      show({ ...shownFor('', 2), ticket: { state: 'no-address', ticket: facts } });
      const field = screen.getByRole('textbox') as HTMLInputElement;
      expect(field.value).toBe('ada@example.com');
      fireEvent.submit(field);
      await pass(0);
      expect(calls).toEqual(['type 2 42 ada@example.com']);
    });
  });

  test('without connectors it leads to the options', () => {
    const { calls } = open({ ...shownFor('ada@example.com'), panels: [] });
    fireEvent.click(screen.getByRole('button', { name: 'Add a connector' }));
    expect(calls).toEqual(['open options']);
    expect(screen.queryByRole('button', { name: 'Refresh all' })).toBeNull();
  });

  test('it can be closed in every state, the first moment too', () => {
    const { calls } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Close Deskside' }));
    expect(calls).toEqual(['close']);
  });
});
