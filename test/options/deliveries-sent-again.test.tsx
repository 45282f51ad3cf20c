// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { openLog, openRow, rows, withLog } from './open-log.ts';
import { click, sentMessage } from './page.tsx';
import { delivery, failed, waiting } from './sample-deliveries.ts';

withLog();

describe('sending again', () => {
  test('one that failed waits then', async () => {
    const port = await openLog([failed('f')]);
    const details = await openRow('Failed');
    fireEvent.click(details.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(rows()[0]).toContain('Waiting'));
    expect((await sentMessage(port, 'send-again')).request).toEqual({ ids: ['f'] });
  });

  test('one that was skipped says why, and is sent anyway', async () => {
    const port = await openLog([
      delivery('s', { state: { is: 'skipped', why: 'own-effect' }, attempts: [] }),
    ]);
    const details = await openRow('Skipped');
    expect(details.getByText(/request to the helpdesk's own site/)).toBeDefined();
    fireEvent.click(details.getByRole('button', { name: 'Send anyway' }));
    await sentMessage(port, 'send-again');
  });

  test('what has no request is not offered', async () => {
    await openLog([
      delivery('s', { state: { is: 'skipped', why: 'path-empty' }, request: null, attempts: [] }),
    ]);
    const details = await openRow('Skipped');
    expect(details.queryByRole('button', { name: 'Send anyway' })).toBeNull();
    expect(details.getByText('There is no request to show.')).toBeDefined();
  });

  test('all that failed since a time: says how many first, then sends them a part at a time', async () => {
    const hourAgo = Date.now() - 30 * 60_000;
    const recent = Array.from({ length: 120 }, (_, index) =>
      failed(`r${index}`, { at: hourAgo + index, endedAt: hourAgo + index }),
    );
    const port = await openLog([...recent, failed('old', { at: 1, endedAt: 1 })]);
    fireEvent.click(await screen.findByRole('button', { name: 'Send failed again…' }));
    await screen.findByText(/^120 deliveries are sent again/);
    const span = screen.getByLabelText<HTMLSelectElement>('Which');
    span.selectedIndex = 2;
    fireEvent.change(span);
    await screen.findByText(/^121 deliveries/);
    click('Send 121 again');
    await screen.findByText('121 deliveries wait to be sent again.');
    const sent = port.sent.flatMap((message) =>
      message.name === 'send-again' ? [message.request.ids.length] : [],
    );
    expect(sent).toEqual([50, 50, 21]);
  });

  test('a background that stops answering half way: says how far it came', async () => {
    const port = await openLog(
      Array.from({ length: 60 }, (_, index) => failed(`f${index}`, { endedAt: Date.now() })),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Send failed again…' }));
    let asked = 0;
    port.on['send-again'] = () => {
      asked += 1;
      if (asked > 1) throw new Error('dead');
      return { count: 50 };
    };
    fireEvent.click(await screen.findByRole('button', { name: 'Send 60 again' }));
    await screen.findByText(/50 of 60 wait to be sent again/);
  });
});

describe('deleting', () => {
  test('one is asked about, in words that say that it is final', async () => {
    const kept = [waiting('w'), failed('f')];
    await openLog(kept);
    const details = await openRow('Waiting');
    fireEvent.click(details.getByRole('button', { name: 'Delete…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/never sent/)).toBeDefined();
    expect(dialog.getByText(/cannot be undone/)).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(kept.map(({ id }) => id)).toEqual(['f']);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Deliveries' }));
  });

  test('all that have ended leaves what waits', async () => {
    await openLog([waiting('w'), failed('f'), delivery('d')]);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete ended…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^2 that were delivered, failed or skipped/)).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await screen.findByText('2 deliveries are deleted.');
  });
});
