// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { open, settled, text } from './open-sidebar.tsx';
import { ada, billing, crm, failed, shownFor, timed } from './played-port.ts';
import { standInForCopying } from './stand-in-for-copying.ts';

const clipboard = standInForCopying();
const panels = [{ ...crm, blur: true as const }, billing];
const cached = { crm: timed(ada), billing: timed(ada) };

test('a panel whose values are blurred is shown, and blurred again, by its button and by a key', () => {
  open(shownFor('ada@example.com', 1, { panels, cached }));
  const show = screen.getByRole('button', { name: 'Show the values of Shop CRM' });
  expect([isBlurred('Shop CRM'), isBlurred('Billing')]).toEqual([true, false]);
  fireEvent.click(show);
  expect(show.getAttribute('aria-pressed')).toBe('true');
  expect(isBlurred('Shop CRM')).toBe(false);
  screen.getByRole('button', { name: 'Refresh Shop CRM' }).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'b' });
  expect(isBlurred('Shop CRM')).toBe(true);
});

test('the next ticket is blurred again, and so is this one when the agent comes back to it', () => {
  const { show } = open(shownFor('ada@example.com', 1, { panels, cached }));
  fireEvent.click(screen.getByRole('button', { name: 'Show the values of Shop CRM' }));
  show(shownFor('grace@example.com', 2, { panels, cached }));
  expect(isBlurred('Shop CRM')).toBe(true);
  show(shownFor('ada@example.com', 3, { panels, cached }));
  expect(isBlurred('Shop CRM')).toBe(true);
});

test('nothing blurred is announced; an error is', async () => {
  const { request } = open(shownFor('ada@example.com', 1, { panels, cached }));
  expect(text(screen.getByRole('status'))).toBe(
    'ada@example.com. Shop CRM: ready. Billing: Ada Lovelace, VIP',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Refresh Shop CRM' }));
  await settled(() => request('crm').reply(failed));
  expect(text(screen.getByRole('status'))).toContain('Shop CRM: Error 503');
});

test('a blurred value is copied blurred, and said without it', async () => {
  open(shownFor('ada@example.com', 1, { panels: [{ ...crm, blur: true }], cached }));
  await settled(() => fireEvent.click(screen.getByRole('button', { name: 'Pro' })));
  expect(clipboard.copied()).toBe('Pro');
  expect(isBlurred('Shop CRM')).toBe(true);
  expect(screen.getByText('Plan was copied.')).toBeTruthy();
});

function isBlurred(name: string): boolean {
  return screen.getByRole('region', { name }).classList.contains('panel-blurred');
}
