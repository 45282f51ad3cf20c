// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { fakePort } from './fake-port.ts';
import { click, openOptions, withPage } from './page.tsx';

withPage();

describe('privacy', () => {
  test('customer data is forgotten after a question, and the page says that it is', async () => {
    const port = fakePort();
    await openOptions(port, '#privacy');
    click('Forget customer data…');
    await screen.findByRole('heading', { name: 'Forget customer data?' });
    click('Cancel');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget' })).toBeNull());
    expect(port.sent.some(({ name }) => name === 'forget-customer-data')).toBe(false);
    click('Forget customer data…');
    fireEvent.click(await screen.findByRole('button', { name: 'Forget' }));
    await screen.findByText('All customer data in this browser is forgotten.');
    expect(port.sent.some(({ name }) => name === 'forget-customer-data')).toBe(true);
  });

  test('a background that fails is not said to have forgotten', async () => {
    const port = fakePort();
    port.on['forget-customer-data'] = () => Promise.reject(new Error('broken'));
    await openOptions(port, '#privacy');
    click('Forget customer data…');
    fireEvent.click(await screen.findByRole('button', { name: 'Forget' }));
    await screen.findByText(/did not answer/);
    expect(screen.queryByText(/is forgotten/)).toBeNull();
  });
});

describe('help', () => {
  test('names the version, the keys and the guides', async () => {
    await openOptions(fakePort(), '#help');
    await screen.findByText('Alt+Shift+D');
    expect(screen.getByText('Deskside 0.1.0')).toBeDefined();
    expect(screen.getByRole('link', { name: 'The sidebar’s guide' }).getAttribute('href')).toBe(
      '/guide.html',
    );
    expect(screen.getByRole('link', { name: 'The endpoint guide' }).getAttribute('href')).toBe(
      '/endpoint.html',
    );
  });
});

describe('settings that cannot be read', () => {
  test('the page says so instead of showing an empty list', async () => {
    const port = fakePort();
    port.on['read-settings'] = () => Promise.reject(new Error('broken'));
    render(<OptionsPage port={port} />);
    await screen.findByText(/settings could not be read/);
    expect(screen.queryByText('No connectors yet')).toBeNull();
  });
});
