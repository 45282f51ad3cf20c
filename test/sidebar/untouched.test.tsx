// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { open, settled } from './open-sidebar.tsx';
import { ada, crm, found, shownFor, timed } from './played-port.ts';
import { standInForCopying } from './stand-in-for-copying.ts';

standInForCopying();
/** jsdom forgets that the window has the focus when the element with it goes; browsers do not. */
beforeEach(() => void vi.spyOn(Document.prototype, 'hasFocus').mockReturnValue(true));

/** On the plan that Ada is on, with another MRR and a field more. */
const bob = found({ customer_id: 'b', name: 'Bob', fields: { MRR: '€10', Seats: '3', Plan: 'Pro' } });
const panels = [{ ...crm, snippets: [{ name: 'Thanks', text: 'Thank you' }] }];
const toAda = () => shownFor('ada@example.com', 1, { panels, cached: { crm: timed(ada) } });
const toBob = (sequence = 2) =>
  shownFor('bob@example.com', sequence, { panels, cached: { crm: timed(bob) } });
const value = (name: string) => screen.getByRole('button', { name });
const terms = () => screen.getAllByRole('term').map(({ textContent }) => textContent);

describe('the next customer’s values', () => {
  test('are written into a panel that nobody has touched', () => {
    const { show } = open(toAda());
    const name = value('Ada Lovelace');
    show(toBob());
    expect(value('Bob')).toBe(name);
    expect(document.body.textContent).not.toContain('€149');
    expect(terms()).toEqual(['MRR', 'Seats', 'Plan']);
  });

  test('do not say that they were copied when the former’s were', async () => {
    const { show } = open(toAda());
    await settled(() => fireEvent.click(value('Pro')));
    expect(screen.getByText('Copied')).toBeTruthy();
    show(toBob());
    expect(value('Pro')).toBeTruthy();
    expect(screen.queryByText('Copied')).toBeNull();
  });

  test('do not have the focus where the former customer’s had it', () => {
    const { show } = open(toAda());
    act(() => value('€149').focus());
    show(toBob());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Shop CRM' }));
  });

  test('are the same, and can be copied, from customer to customer after that', async () => {
    const { show } = open(toAda());
    await settled(() => fireEvent.click(value('Pro')));
    show(toBob());
    show({ ...toAda(), sequence: 3 });
    expect(value('Ada Lovelace')).toBeTruthy();
    await settled(() => fireEvent.click(value('€149')));
    expect(screen.getByText('MRR was copied.')).toBeTruthy();
    show(toBob(4));
    expect(terms()).toEqual(['MRR', 'Seats', 'Plan']);
    expect(screen.queryByText('Copied')).toBeNull();
  });
});

test('nothing is said beside the next customer’s texts of what was inserted of the last one’s', async () => {
  const { show, calls } = open(toAda());
  fireEvent.click(value('Thanks'));
  show(toBob());
  await settled(() => {});
  expect(calls).toEqual(['insert 1 Thank you']);
  expect(value('Thanks')).toBeTruthy();
  expect(screen.queryByText('Inserted')).toBeNull();
});
