// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { GrantPage } from '../../components/grant/GrantPage.tsx';
import { type FakeBrowser, fakePort } from './fake-port.ts';
import { BILLING, CRM, connector } from './samples.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the grant page', () => {
  test('says which host and what for, and asks in the click', async () => {
    const port = openGrant('crm');
    const button = await screen.findByRole('button', { name: 'Allow access' });
    expect(screen.getByText('crm.example.com')).toBeDefined();
    expect(screen.getByText('for the panel “Customers”')).toBeDefined();
    fireEvent.click(button);
    expect(port.asked).toEqual([['https://crm.example.com/*']]);
    await screen.findByText('Done, go back to your ticket');
  });

  test('allowed, it closes by itself a moment later', async () => {
    const port = openGrant('crm');
    const button = await screen.findByRole('button', { name: 'Allow access' });
    vi.useFakeTimers();
    fireEvent.click(button);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(port.close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(port.close).toHaveBeenCalledOnce();
  });

  test('declined, it says what that means and asks again', async () => {
    const port = openGrant('crm', { allow: false });
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Ask again' }));
    expect(screen.getByText(/^Not allowed/)).toBeDefined();
    expect(port.asked).toHaveLength(2);
    expect(port.close).not.toHaveBeenCalled();
  });

  test('without a connector it asks for all that are on and lack it, at once', async () => {
    const port = openGrant('', { allowed: ['https://crm.example.com/*'] });
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://billing.example.com/*']]);
  });

  test('with access already there it has nothing to ask', async () => {
    openGrant('crm', { allowed: ['https://crm.example.com/*'] });
    await screen.findByText('Done, go back to your ticket');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('a connector that is gone is said to be gone', async () => {
    openGrant('erp');
    await waitFor(() => expect(screen.getByRole('heading').textContent).toMatch(/no longer there/));
  });
});

function openGrant(id: string, browser: FakeBrowser = {}) {
  const off = connector('off', 'Switched off', { enabled: false });
  const close = vi.fn(async () => {});
  const port = { ...fakePort({ config: { connectors: [CRM, BILLING, off] }, ...browser }), close };
  render(<GrantPage port={port} connector={id} />);
  return port;
}
