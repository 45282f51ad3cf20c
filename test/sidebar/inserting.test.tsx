// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { open, settled } from './open-sidebar.tsx';
import { ada, billing, crm, failed, shownFor, timed } from './played-port.ts';
import { standInForCopying } from './stand-in-for-copying.ts';

const clipboard = standInForCopying();
const plan = { name: 'Plan', text: 'Hello {customer_name}, you are on {data.fields.Plan}.' };
const renewal = { name: 'Renewal', text: 'It renews on {data.renewal}.' };
const panels = [{ ...crm, snippets: [plan, renewal] }];
let played: ReturnType<typeof open>;

describe('an agent who writes a reply', () => {
  beforeEach(() => {
    played = open(shownFor('ada@example.com', 3, { panels, cached: { crm: timed(ada) } }));
  });

  test('inserts a field by a click, and nothing is copied', async () => {
    await settled(() => click('Insert Plan into the reply'));
    expect(played.calls).toEqual(['insert 3 Pro']);
    expect(clipboard.copied()).toBeNull();
    expect(screen.getByText('Plan was inserted into your reply.')).toBeTruthy();
    expect(screen.getByText('Inserted')).toBeTruthy();
  });

  test('inserts the value in focus by a key', async () => {
    act(() => screen.getByRole('button', { name: '€149' }).focus());
    await settled(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'i' }));
    expect(played.calls).toEqual(['insert 3 €149']);
  });

  test('inserts a snippet with the customer’s values', async () => {
    await settled(() => click('Plan'));
    expect(played.calls).toEqual(['insert 3 Hello Ada Lovelace, you are on Pro.']);
  });

  test('is told of a gap that a snippet leaves', async () => {
    await settled(() => click('Renewal'));
    expect(played.calls).toEqual(['insert 3 It renews on {data.renewal}.']);
    expect(
      screen.getByText(
        'Renewal was inserted into your reply. Fill in {data.renewal} yourself: that is not known of this customer.',
      ),
    ).toBeTruthy();
  });

  test.each(['closeReply', 'refuseAddresses'] as const)(
    'gets a copy, and is told, after %s',
    async (trouble) => {
      played[trouble]();
      await settled(() => click('Insert Plan into the reply'));
      expect(clipboard.copied()).toBe('Pro');
      expect(screen.getByText('The caret is in no reply, so Plan was copied instead.')).toBeTruthy();
      expect(screen.getByText('Not in a reply: copied')).toBeTruthy();
    },
  );

  test('is told the truth where the ticket has just changed: nothing was inserted or copied', async () => {
    played.moveOn();
    await settled(() => click('Insert Plan into the reply'));
    expect(clipboard.copied()).toBeNull();
    expect(
      screen.getByText('The ticket changed just then, so Plan was neither inserted nor copied.'),
    ).toBeTruthy();
    expect(screen.getByText('Not inserted')).toBeTruthy();
  });

  test('gets no copy of a customer who is no longer shown', async () => {
    played.closeReply();
    await settled(() => {
      click('Insert Plan into the reply');
      played.show(shownFor('grace@example.com', 4));
    });
    expect(clipboard.copied()).toBeNull();
  });
});

test('snippets are there with an answer alone', async () => {
  const { request } = open(shownFor('ada@example.com', 1, { panels: [...panels, billing] }));
  expect(screen.queryByRole('list', { name: 'Snippets' })).toBeNull();
  await settled(() => request('crm').reply(failed));
  expect(screen.queryByRole('list', { name: 'Snippets' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await settled(() => request('crm').reply(ada));
  expect(screen.getAllByRole('list', { name: 'Snippets' })).toHaveLength(1);
});

function click(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}
