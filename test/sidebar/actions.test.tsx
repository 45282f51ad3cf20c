// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Shown } from '../../lib/shown.ts';
import type { PressReply } from '../../lib/webhooks/reports.ts';
import { open, settled, text } from './open-sidebar.tsx';
import { customer, shownFor } from './played-port.ts';

const ESCALATE = { rule: 'escalate', label: 'Escalate' };
const REFUND = { rule: 'refund', label: 'Refund', confirm: 'Refund the last invoice of this customer?' };
const shown = (sequence = 1, more: Partial<Shown> = {}) =>
  shownFor('ada@example.com', sequence, { actions: [ESCALATE, REFUND], ...more });

const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => settled(() => fireEvent.click(button(name)));
const question = () => screen.queryByRole('group', { name: REFUND.confirm });
const said = () => text(screen.getByRole('region', { name: 'Actions' }).lastElementChild as Element);
const DELIVERED: PressReply = { state: 'delivered', text: '“Escalate”: done.' };

describe('buttons that rules have on a ticket', () => {
  test('stand on it, also where nobody knows the customer, and nowhere else', () => {
    const { show } = open(shown());
    expect(button('Escalate')).toBeTruthy();
    show(shown(2, { ticket: { state: 'no-address', ticket: { id: '43' } } }));
    expect(button('Escalate')).toBeTruthy();
    show(shownFor('ada@example.com', 3));
    expect(screen.queryByRole('region', { name: 'Actions' })).toBeNull();
  });

  test('send for what is in sight, and say what became of it where screen readers hear it', async () => {
    const { calls, presses } = open(shown(7));
    await press('Escalate');
    expect(calls).toEqual(['press 7 escalate']);
    expect(screen.getByRole('img', { name: 'Sending' }).closest('button')).toBe(button('Escalate Sending'));
    await settled(() => presses[0]?.resolve(DELIVERED));
    expect(said()).toBe('“Escalate”: done.');
    expect(screen.getByText(DELIVERED.text).closest('[aria-live="polite"]')).toBeTruthy();
    expect(button('Escalate').getAttribute('aria-disabled')).toBe('false');
  });

  test('pressed again while one is under way send nothing more, and the others go on', async () => {
    const { calls, presses } = open(shown());
    await press('Escalate');
    await press('Escalate Sending');
    expect(button('Escalate Sending').getAttribute('aria-disabled')).toBe('true');
    await press('Refund');
    await press('Send');
    expect(calls).toEqual(['press 1 escalate', 'press 1 refund']);
    await press('Refund Sending');
    expect(question()).toBeNull();
    await settled(() => presses[0]?.resolve(DELIVERED));
    await press('Escalate');
    expect(calls).toHaveLength(3);
  });

  test('pressed again when it is over send again, and what was said before goes', async () => {
    const { presses } = open(shown());
    await press('Escalate');
    await settled(() => presses[0]?.resolve(DELIVERED));
    await press('Escalate');
    expect(said()).toBe('');
  });

  test.each<[PressReply['state'], string]>([
    ['delivered', 'notice-info'],
    ['waiting', 'notice-warning'],
    ['skipped', 'notice-warning'],
    ['stale', 'notice-warning'],
    ['failed', 'notice-error'],
  ])('%s shows as %s', async (state, look) => {
    const { presses } = open(shown());
    await press('Escalate');
    await settled(() => presses[0]?.resolve({ state, text: 'What became of it.' }));
    expect(screen.getByText('What became of it.').closest(`.${look}`)).toBeTruthy();
  });

  test('say so where the background does not answer', async () => {
    const { presses } = open(shown());
    await press('Escalate');
    await settled(() => presses[0]?.reject(new Error('Could not establish connection.')));
    expect(said()).toMatch(/lost touch.*may have been sent nevertheless/);
    expect(button('Escalate')).toBeTruthy();
  });

  test('show on another ticket nothing of the one before, whenever it comes', async () => {
    const { show, presses } = open(shown());
    await press('Escalate');
    await settled(() => presses[0]?.resolve(DELIVERED));
    await press('Escalate');
    const other = { ticket: customer('bob@example.com', { ticket: { id: '43' } }) };
    show(shown(2, other));
    expect(button('Escalate').getAttribute('aria-disabled')).toBe('false');
    await settled(() => presses[1]?.resolve(DELIVERED));
    expect(said()).toBe('');
    show(shown(3));
    expect(said()).toBe('');
  });

  test('keep what was said when the ticket is read anew', async () => {
    const { show, presses } = open(shown());
    await press('Escalate');
    show(shown(2));
    await settled(() => presses[0]?.resolve(DELIVERED));
    expect(said()).toBe(DELIVERED.text);
  });
});

describe('a button that asks first', () => {
  test('sends nothing until that is answered, and has the keyboard on the answer that sends nothing', async () => {
    const { calls } = open(shown());
    await press('Refund');
    expect(calls).toEqual([]);
    expect(question()?.textContent).toContain(REFUND.confirm);
    expect(document.activeElement).toBe(button('Cancel'));
    await press('Send');
    expect(calls).toEqual(['press 1 refund']);
    expect(question()).toBeNull();
    expect(document.activeElement).toBe(button('Refund Sending'));
  });

  test.each([
    ['Cancel', () => fireEvent.click(button('Cancel'))],
    ['Escape', () => fireEvent.keyDown(button('Cancel'), { key: 'Escape' })],
  ])('%s sends nothing, and the keyboard is back on the button', async (_, decline) => {
    const { calls } = open(shown());
    await press('Refund');
    await settled(decline);
    expect(question()).toBeNull();
    expect(calls).toEqual([]);
    expect(document.activeElement).toBe(button('Refund'));
  });

  test('asks no more on another ticket, or once the rule has no button there', async () => {
    const { show } = open(shown());
    await press('Refund');
    show(shown(2, { ticket: customer('bob@example.com', { ticket: { id: '43' } }) }));
    expect(question()).toBeNull();
    await press('Refund');
    show(shown(3, { ticket: customer('bob@example.com', { ticket: { id: '43' } }), actions: [ESCALATE] }));
    expect(question()).toBeNull();
  });
});
