// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakePort } from './fake-port.ts';
import { click, openOptions, sentMessage, withPage } from './page.tsx';
import { BILLING, CRM, connector } from './samples.ts';

withPage();
afterEach(() => vi.useRealTimers());

const WORLD = {
  config: { connectors: [CRM, BILLING] },
  secrets: { crm: { key: 'saved' as const }, billing: { key: 'saved' as const } },
  allowed: ['https://crm.example.com/*', 'https://billing.example.com/*'],
};

describe('the list of connectors', () => {
  test('an empty one says what a connector is and leads to the form', async () => {
    await openOptions(fakePort(), '');
    expect(screen.getByText('No connectors yet')).toBeDefined();
    fireEvent.click(screen.getByRole('link', { name: 'Add connector' }));
    await screen.findByRole('heading', { name: 'Add connector' });
  });

  test('one that works says nothing but what it is', async () => {
    await openOptions(fakePort(WORLD), '#connectors');
    const row = rowOf('Billing');
    expect(row.textContent).toContain('billing.example.com · Template · initdesk BYOD');
    expect(within(row).queryByRole('button', { name: 'Allow access' })).toBeNull();
    expect(within(row).queryByRole('link', { name: 'Enter secret' })).toBeNull();
  });

  test('missing host access is one click to mend, asked for in that click', async () => {
    const port = fakePort({ ...WORLD, allowed: ['https://crm.example.com/*'] });
    await openOptions(port, '#connectors');
    fireEvent.click(await within(rowOf('Billing')).findByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://billing.example.com/*']]);
    await waitFor(() =>
      expect(within(rowOf('Billing')).queryByRole('button', { name: 'Allow access' })).toBeNull(),
    );
  });

  test('a host of pictures that is not allowed is said by name, and mended in one click', async () => {
    const billing = { ...BILLING, imageHosts: ['billing.example.com', 'cdn.example.com'] };
    const port = fakePort({ ...WORLD, config: { connectors: [CRM, billing] } });
    await openOptions(port, '#connectors');
    const allow = await within(rowOf('Billing')).findByRole('button', { name: 'Allow access' });
    expect(rowOf('Billing').textContent).toContain(
      'does not let Deskside reach cdn.example.com yet: pictures from there are left out',
    );
    fireEvent.click(allow);
    expect(port.asked).toEqual([['https://cdn.example.com/*']]);
  });

  test('one leads to its log', async () => {
    await openOptions(fakePort(WORLD), '#connectors');
    const log = within(rowOf('Billing')).getByRole('link', { name: 'Log of Billing' });
    expect(log.getAttribute('href')).toBe('#connectors/billing/log');
  });

  test('a missing secret leads to the form', async () => {
    await openOptions(fakePort({ ...WORLD, secrets: { crm: { key: 'saved' } } }), '#connectors');
    fireEvent.click(within(rowOf('Billing')).getByRole('link', { name: 'Enter secret' }));
    await screen.findByLabelText('Secret header value');
  });

  test('what the organisation set can be looked at, not switched off or deleted', async () => {
    const locked = { connectors: ['crm'] };
    await openOptions(
      fakePort({ ...WORLD, config: { ...WORLD.config, organisation: 'ACME' }, locked }),
      '#connectors',
    );
    expect(within(rowOf('Customers')).getByText('Set by ACME')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Use Customers' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Delete Customers' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Delete Billing' })).toBeDefined();
  });

  test('the switch saves the connector as it is, off', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors');
    fireEvent.click(screen.getByRole('switch', { name: 'Use Customers' }));
    const { request } = await sentMessage(port, 'save-connector');
    expect(request).toEqual({ connector: { ...CRM, enabled: false }, secrets: {} });
    await waitFor(() => expect(rowOf('Customers').textContent).toContain('Off'));
  });

  test('a switch that the background refuses goes back and says so', async () => {
    const port = fakePort(WORLD);
    port.on['save-connector'] = () => ({ ok: false, problems: [{ path: '', message: 'No.' }] });
    await openOptions(port, '#connectors');
    fireEvent.click(screen.getByRole('switch', { name: 'Use Customers' }));
    await screen.findByText('“Customers” could not be switched off.');
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Use Customers' }).checked).toBe(true);
  });
});

describe('how the last lookups went', () => {
  test('is said for each connector, with their number', async () => {
    const stats = { crm: { lookups: 50, p50: 84.2, p95: 1240, errorRate: 0.04 } };
    await openOptions(fakePort({ ...WORLD, stats }), '#connectors');
    await waitFor(() =>
      expect(rowOf('Customers').textContent).toContain(
        'Last 50 lookups · median 84 ms · 95 % within 1.24 s · 4 % failed',
      ),
    );
    expect(rowOf('Billing').textContent).toContain('No lookups yet');
    expect(rowOf('Billing').textContent).not.toContain('median');
  });
});

describe('a copy', () => {
  test('stands right after its original, switched off, under a name of its own', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors');
    click('Duplicate Customers');
    await screen.findByText(/“Customers” is copied/);
    expect(names()).toEqual(['Customers', 'Customers (copy)', 'Billing']);
    expect(rowOf('Customers (copy)').textContent).toContain('Off');
    expect(port.settings.effective.connectors[1]).toMatchObject({ id: 'crm-copy', enabled: false });
  });

  test('that could not be made is said', async () => {
    const port = fakePort(WORLD);
    port.on['duplicate-connector'] = () => ({ ok: false, problems: [{ path: '', message: 'No.' }] });
    await openOptions(port, '#connectors');
    click('Duplicate Customers');
    await screen.findByText('“Customers” could not be copied.');
  });
});

describe('another order', () => {
  const THREE = {
    ...WORLD,
    config: { connectors: [CRM, BILLING, connector('notes', 'Notes')] },
    secrets: { ...WORLD.secrets, notes: { key: 'saved' as const } },
  };
  const handle = (name: string) => screen.getByRole('button', { name: `Move ${name}` });

  test('by the arrow keys: shown and said at once, saved, and the focus stays', async () => {
    const port = fakePort(THREE);
    await openOptions(port, '#connectors');
    handle('Notes').focus();
    fireEvent.keyDown(handle('Notes'), { key: 'ArrowUp' });
    await waitFor(() => expect(names()).toEqual(['Customers', 'Notes', 'Billing']));
    expect(document.activeElement).toBe(handle('Notes'));
    expect(screen.getByText('Now 2 of 3.')).toBeDefined();
    expect((await sentMessage(port, 'order-connectors')).request.connectors).toEqual([
      'crm',
      'notes',
      'billing',
    ]);
    await waitFor(() =>
      expect(port.settings.effective.connectors.map(({ id }) => id)).toEqual(['crm', 'notes', 'billing']),
    );
  });

  test('past the end nothing happens', async () => {
    const port = fakePort(THREE);
    await openOptions(port, '#connectors');
    fireEvent.keyDown(handle('Notes'), { key: 'ArrowDown' });
    fireEvent.keyDown(handle('Customers'), { key: 'ArrowUp' });
    expect(port.sent.some(({ name }) => name === 'order-connectors')).toBe(false);
  });

  test('that cannot be saved goes back, and is said', async () => {
    const port = fakePort(THREE);
    port.on['order-connectors'] = () => ({ ok: false, problems: [{ path: '', message: 'No.' }] });
    await openOptions(port, '#connectors');
    fireEvent.keyDown(handle('Customers'), { key: 'ArrowDown' });
    await screen.findByText('The new order could not be saved.');
    expect(names()).toEqual(['Customers', 'Billing', 'Notes']);
  });

  test("the organisation's stand first, and cannot be moved", async () => {
    await openOptions(fakePort({ ...THREE, locked: { connectors: ['crm'] } }), '#connectors');
    expect(screen.queryByRole('button', { name: 'Move Customers' })).toBeNull();
    fireEvent.keyDown(handle('Notes'), { key: 'ArrowUp' });
    await waitFor(() => expect(names()).toEqual(['Customers', 'Notes', 'Billing']));
    fireEvent.keyDown(handle('Notes'), { key: 'ArrowUp' });
    expect(names()[0]).toBe('Customers');
  });

  test('there is nothing to move a single one to', async () => {
    await openOptions(fakePort({ ...WORLD, config: { connectors: [CRM] } }), '#connectors');
    expect(screen.queryByRole('button', { name: 'Move Customers' })).toBeNull();
  });
});

describe('deleting', () => {
  test('it leaves the list at once and nothing is deleted while it can be taken back', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors');
    click('Delete Customers');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(screen.queryByRole('link', { name: 'Customers' })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(undo));
    fireEvent.click(undo);
    await screen.findByRole('link', { name: 'Customers' });
    expect(port.sent.some(({ name }) => name === 'delete-connector')).toBe(false);
  });

  test('ten seconds after the focus left the undo it is gone, and access to a host that nothing else needs with it', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors');
    vi.useFakeTimers();
    click('Delete Customers');
    await vi.advanceTimersByTimeAsync(9_000);
    screen.getByRole('button', { name: 'Undo' }).blur();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(port.sent.some(({ name }) => name === 'delete-connector')).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(port.sent).toContainEqual({ name: 'delete-connector', request: { connector: 'crm' } });
    expect([...port.allowed]).toEqual(['https://billing.example.com/*']);
  });

  test('access to a host stays while another connector needs it', async () => {
    const twin = connector('twin', 'Twin', { endpoint: 'https://crm.example.com:8443/other' });
    const port = fakePort({ ...WORLD, config: { connectors: [CRM, twin] } });
    await openOptions(port, '#connectors');
    click('Delete Customers');
    fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await sentMessage(port, 'delete-connector');
    await waitFor(() => expect(port.settings.effective.connectors).toEqual([twin]));
    expect([...port.allowed]).toContain('https://crm.example.com/*');
  });

  test('closing the page carries it out', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors');
    click('Delete Customers');
    await screen.findByRole('button', { name: 'Undo' });
    dispatchEvent(new Event('pagehide'));
    expect(port.sent).toContainEqual({ name: 'delete-connector', request: { connector: 'crm' } });
  });

  test('what could not be deleted comes back', async () => {
    const port = fakePort(WORLD);
    port.on['delete-connector'] = () => ({ ok: false, problems: [{ path: '', message: 'No.' }] });
    await openOptions(port, '#connectors');
    click('Delete Customers');
    fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await screen.findByText('“Customers” could not be deleted.');
    await screen.findByRole('link', { name: 'Customers' });
  });
});

function rowOf(name: string): HTMLElement {
  const row = screen.getByRole('link', { name }).closest('li');
  if (row === null) throw new Error(`${name} stands in no row`);
  return row;
}

function names(): string[] {
  return [...document.querySelectorAll('.rows .row-link')].map((link) => link.textContent ?? '');
}
