// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { click, field, openOptions, sentMessage, type, withPage } from './page.tsx';
import { CRM, LOG } from './samples.ts';

withPage();

const WORLD = { config: { connectors: [CRM] }, secrets: { crm: { key: 'saved' as const } }, log: LOG };

describe('unsaved changes', () => {
  test('are not left without a question, and leaving is possible', async () => {
    await openOptions(fakePort(WORLD), '#connectors/crm');
    type('Name', 'Clients');
    fireEvent.click(screen.getByRole('link', { name: 'Helpdesks' }));
    await screen.findByRole('heading', { name: 'Leave without saving?' });
    expect(location.hash).toBe('#connectors/crm');
    click('Keep editing');
    await waitFor(() => expect(screen.queryByText('Leave without saving?')).toBeNull());
    expect(field('Name').value).toBe('Clients');
    fireEvent.click(screen.getByRole('link', { name: 'Helpdesks' }));
    await screen.findByRole('heading', { name: 'Leave without saving?' });
    click('Leave');
    await screen.findByRole('heading', { name: 'Helpdesks' });
    expect(location.hash).toBe('#helpdesks');
  });

  test('hold the browser from closing the tab, and no longer once they are saved', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors/crm');
    expect(closing().defaultPrevented).toBe(false);
    type('Name', 'Clients');
    await waitFor(() => expect(closing().defaultPrevented).toBe(true));
    click('Save');
    await sentMessage(port, 'save-connector');
    await waitFor(() => expect(closing().defaultPrevented).toBe(false));
  });

  test('survive a look at the log', async () => {
    await openOptions(fakePort(WORLD), '#connectors/crm');
    type('Name', 'Clients');
    fireEvent.click(screen.getByRole('link', { name: 'Log' }));
    await screen.findByText(/The last 10 lookups/);
    fireEvent.click(screen.getByRole('link', { name: 'Settings' }));
    await waitFor(() => expect(field('Name').value).toBe('Clients'));
  });

  test('that are discarded can be taken back', async () => {
    await openOptions(fakePort(WORLD), '#connectors/crm');
    type('Name', 'Clients');
    await waitFor(() => expect(screen.getByText('Not saved yet')).toBeDefined());
    click('Discard changes');
    await waitFor(() => expect(field('Name').value).toBe('Customers'));
    click('Undo');
    await waitFor(() => expect(field('Name').value).toBe('Clients'));
  });
});

function closing(): Event {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event;
}
