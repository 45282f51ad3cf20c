// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { look, openLog, openRow, rows, withLog } from './open-log.ts';
import { delivery, failed, waiting } from './sample-deliveries.ts';

withLog();

/** Presses a button as the keyboard does: it has the focus then. */
function press(button: HTMLElement): void {
  button.focus();
  button.click();
}

function heading(): HTMLElement {
  return screen.getByRole('heading', { level: 1, name: 'Deliveries' });
}

function region(): HTMLElement {
  return screen.getByRole('region', { name: 'Deliveries' });
}

describe('the focus', () => {
  test('is at the title once all that failed wait again, and their button is gone', async () => {
    await openLog([failed('f', { endedAt: Date.now() })]);
    press(await screen.findByRole('button', { name: 'Send failed again…' }));
    press(await screen.findByRole('button', { name: 'Send 1 again' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send failed again…' })).toBeNull());
    expect(document.activeElement).toBe(heading());
  });

  test('stays at that button while more has failed', async () => {
    await openLog([failed('f', { endedAt: Date.now() }), failed('old', { at: 1, endedAt: 1 })]);
    const button = await screen.findByRole('button', { name: 'Send failed again…' });
    press(button);
    press(await screen.findByRole('button', { name: 'Send 1 again' }));
    await waitFor(() => expect(rows().join()).toContain('Waiting'));
    expect(document.activeElement).toBe(button);
  });

  test('is at the title once all that ended is deleted, and nothing is left', async () => {
    await openLog([failed('f'), delivery('d')]);
    press(await screen.findByRole('button', { name: 'Delete ended…' }));
    press(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await screen.findByText(/open a ticket that a rule is for/);
    expect(document.activeElement).toBe(heading());
  });

  test('is at the title once the only row is deleted', async () => {
    await openLog([waiting('w')]);
    const details = await openRow('Waiting');
    press(details.getByRole('button', { name: 'Delete…' }));
    press(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await screen.findByText(/open a ticket that a rule is for/);
    expect(document.activeElement).toBe(heading());
  });

  test('is at the rows once one of those that failed waits again, and is none of them any more', async () => {
    await openLog([failed('f'), failed('g')], '#deliveries//failed');
    await waitFor(() => expect(rows()).toHaveLength(2));
    const details = await openRow('Failed');
    press(details.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(document.activeElement).toBe(region());
  });

  test('is at the row whose button goes while it is being sent', async () => {
    const kept = [waiting('w')];
    await openLog(kept);
    const details = await openRow('Waiting');
    const now = details.getByRole('button', { name: 'Send now' });
    now.focus();
    kept.splice(0, 1, waiting('w', { isBeingSent: true }));
    await look();
    expect(now.isConnected).toBe(false);
    expect(document.activeElement).toBe(document.querySelector('summary'));
  });

  test('is left alone where it is nowhere', async () => {
    const kept = [failed('f'), failed('g')];
    await openLog(kept, '#deliveries//failed');
    await waitFor(() => expect(rows()).toHaveLength(2));
    kept.splice(0, 2);
    await look();
    expect(rows()).toHaveLength(0);
    expect(document.activeElement).toBe(document.body);
  });
});
