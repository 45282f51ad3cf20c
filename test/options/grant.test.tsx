// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { GrantPage } from '../../components/grant/GrantPage.tsx';
import { grantTarget } from '../../components/grant/grant-target.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { rule } from '../webhooks/sample-rule.ts';
import { type FakeBrowser, fakePort } from './fake-port.ts';
import { BILLING, CRM, connector } from './samples.ts';

const DESK = { origin: 'https://desk.example:8443', helpdesk: 'request-tracker', settings: {}, exclude: [] };
const HELPDESKS = [DESK];
const RULES = [rule(), rule({ id: 'off', enabled: false, request: { url: 'https://off.example.com/' } })];
const ON_DESK = ['https://desk.example/*'];

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
    const port = openGrant('', { allowed: ['https://crm.example.com/*', ...ON_DESK] });
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://billing.example.com/*']]);
  });

  test('helpdesks that lack it are among all', async () => {
    const port = openGrant('', { allowed: ['https://crm.example.com/*'] });
    await screen.findByRole('heading', { name: 'May Deskside reach these hosts?' });
    fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([[...ON_DESK, 'https://billing.example.com/*']]);
  });

  test('for a helpdesk it says which site and what for, and asks for its host alone', async () => {
    const port = openGrant(`#site=${encodeURIComponent(DESK.origin)}`);
    await screen.findByRole('heading', { name: 'May Deskside run on this helpdesk?' });
    expect(screen.getByText('desk.example:8443')).toBeDefined();
    expect(screen.queryByText(/customer’s email address/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([ON_DESK]);
    await screen.findByText('The sidebar is there.', { exact: false });
  });

  test('declined for a helpdesk, it says that there is no sidebar', async () => {
    openGrant(`#site=${encodeURIComponent(DESK.origin)}`, { allow: false });
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    await screen.findByText(/The sidebar does not appear there until you allow it/);
  });

  test('a helpdesk that was switched off has nothing to allow', async () => {
    openGrant('#site=https%3A%2F%2Felsewhere.example');
    await screen.findByRole('heading', { name: 'Deskside is switched off there' });
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('with access already there it has nothing to ask', async () => {
    openGrant('crm', { allowed: ['https://crm.example.com/*'] });
    await screen.findByText('Done, go back to your ticket');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('for a rule it says which one, and asks for its host alone', async () => {
    const port = openGrant('#rule=notify', {}, RULES);
    await screen.findByRole('heading', { name: 'May Deskside send to this endpoint?' });
    expect(screen.getByText('hooks.example.com')).toBeDefined();
    expect(screen.getByText('for the webhook rule “Notify”')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://hooks.example.com/*']]);
    await screen.findByText('Deskside may send to the endpoint.', { exact: false });
  });

  test('declined for a rule, it says that nothing is sent', async () => {
    openGrant('#rule=notify', { allow: false }, RULES);
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    await screen.findByText(/Nothing is sent there until you allow it/);
  });

  test('a rule that is gone is said to be gone', async () => {
    openGrant('#rule=crm', {}, RULES);
    await screen.findByRole('heading', { name: 'That rule is no longer there' });
  });

  test('rules that are on are among all', async () => {
    const port = openGrant(
      '',
      {
        allowed: ['https://crm.example.com/*', 'https://billing.example.com/*', ...ON_DESK],
      },
      RULES,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://hooks.example.com/*']]);
  });

  test('a connector that is gone is said to be gone', async () => {
    openGrant('erp');
    await waitFor(() => expect(screen.getByRole('heading').textContent).toMatch(/no longer there/));
  });
});

function openGrant(hash: string, browser: FakeBrowser = {}, rules: Rule[] = []) {
  const off = connector('off', 'Switched off', { enabled: false });
  const close = vi.fn(async () => {});
  const port = {
    ...fakePort({ config: { connectors: [CRM, BILLING, off], rules, helpdesks: HELPDESKS }, ...browser }),
    close,
  };
  render(<GrantPage port={port} target={grantTarget(hash)} />);
  return port;
}
