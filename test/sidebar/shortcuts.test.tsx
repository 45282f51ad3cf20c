// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { shortcutOf } from '../../components/sidebar/shortcut.ts';
import { standInForDialogs } from '../options/stand-in-for-dialogs.ts';
import { open, settled } from './open-sidebar.tsx';
import { ada, billing, crm, shownFor, timed } from './played-port.ts';
import { standInForCopying } from './stand-in-for-copying.ts';

standInForDialogs();
const clipboard = standInForCopying();
let asked: ReturnType<typeof open>['asked'];
let show: ReturnType<typeof open>['show'];
beforeEach(() => {
  const cached = { crm: timed(ada), billing: timed(ada) };
  ({ asked, show } = open(shownFor('ada@example.com', 1, { panels: [crm, billing], cached })));
});

describe('keys in the sidebar', () => {
  test('lead from panel to panel', () => {
    expect(press('j', 'j')).toBe('Billing');
    expect(press('j')).toBe('Billing');
    expect(press('k')).toBe('Shop CRM');
    expect(press('k')).toBe('Shop CRM');
  });

  test('refresh the panel in focus, and all', () => {
    press('j', 'j', 'r');
    expect(asked.map(({ connector, refresh }) => [connector, refresh])).toEqual([['billing', true]]);
    press('Shift+R');
    expect(asked.map(({ connector }) => connector)).toEqual(['billing', 'crm']);
  });

  test('copy the value in focus, else the first of the panel in focus, else the address', async () => {
    await settled(() => press('c'));
    expect(clipboard.copied()).toBe('ada@example.com');
    await settled(() => press('j', 'c'));
    expect(clipboard.copied()).toBe('Ada Lovelace');
    act(() => screen.getAllByRole('button', { name: '€149' })[1]?.focus());
    await settled(() => press('c'));
    expect(clipboard.copied()).toBe('€149');
  });

  test('open the address form, and mean nothing in its field', () => {
    press('/');
    const field = screen.getByRole('textbox', { name: 'Look up another address' });
    expect(document.activeElement).toBe(field);
    press('r', 'j', '?');
    expect(document.activeElement).toBe(field);
    expect(asked).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('are listed under ?, and wait until the list is closed', () => {
    press('?');
    const list = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(list.textContent).toContain('Refresh all panels.');
    press('r');
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    press('r');
    expect(asked).toHaveLength(1);
  });

  test('reach nothing of the panels while no customer is shown, and no key does', () => {
    press('j', 'j');
    show({ ...shownFor('', 2, { panels: [crm, billing] }), ticket: { state: 'no-ticket' } });
    expect(document.activeElement).toBe(document.body);
    for (const key of ['j', 'k', 'r', 'c']) expect(fireEvent.keyDown(document.body, { key })).toBe(true);
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByRole('button', { name: /Shop CRM|Billing/ })).toBeNull();
    show(shownFor('bob@example.com', 3, { panels: [crm, billing], cached: { crm: timed(ada) } }));
    expect(asked.map(({ connector, refresh }) => [connector, refresh])).toEqual([['billing', false]]);
  });

  test('are told by the tooltips of their buttons', () => {
    expect(screen.getByRole('button', { name: 'Refresh Shop CRM' }).title).toBe('Refresh Shop CRM (R)');
    expect(screen.getAllByRole('button', { name: 'Pro' })[0]?.title).toBe('Copy Plan (C)');
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'])('leave %s to the browser', (modifier) => {
    expect(fireEvent.keyDown(document.body, { key: 'r', [modifier]: true })).toBe(true);
    expect(asked).toEqual([]);
  });

  test('held down, do a thing once', () => {
    fireEvent.keyDown(document.body, { key: 'r' });
    fireEvent.keyDown(document.body, { key: 'r', repeat: true });
    expect(asked).toHaveLength(1);
  });
});

test.each([
  ['r', 'KeyR', false, 'R'],
  ['R', 'KeyR', false, 'R'],
  ['R', 'KeyR', true, 'Shift+R'],
  ['к', 'KeyR', false, 'R'],
  ['ق', 'KeyR', true, 'Shift+R'],
  ['é', 'Digit2', false, null],
  ['?', 'Slash', true, '?'],
  ['/', 'Slash', false, '/'],
  ['Enter', 'Enter', false, null],
  [' ', 'Space', false, null],
])('%s at %s, shift %s, is %s', (key, code, shiftKey, shortcut) => {
  const rest = { ctrlKey: false, altKey: false, metaKey: false, isComposing: false };
  expect(shortcutOf({ key, code, shiftKey, ...rest })).toBe(shortcut);
});

/** Presses keys one after another where the focus is. Gives the panel that has it then. */
function press(...keys: string[]): string | undefined {
  for (const key of keys) {
    const shiftKey = key.startsWith('Shift+');
    const pressed = { key: key.replace('Shift+', ''), shiftKey };
    fireEvent.keyDown(document.activeElement ?? document.body, pressed);
  }
  return document.activeElement?.closest('.panel')?.querySelector('h2')?.textContent;
}
