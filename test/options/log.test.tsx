// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { click, openOptions, withPage } from './page.tsx';
import { CRM, connector, LOG } from './samples.ts';

withPage();

const SECRETS = { crm: { key: 'saved' as const } };

describe('the log of a connector', () => {
  test('shows the last ten lookups, the newest first', async () => {
    const [found] = LOG;
    if (found === undefined) throw new Error('There is no sample');
    const log = Array.from({ length: 14 }, (_, index) => ({
      ...found,
      durationMs: 100 + index,
      at: index * 1000,
    }));
    await openOptions(
      fakePort({ config: { connectors: [CRM] }, secrets: SECRETS, log }),
      '#connectors/crm/log',
    );
    const durations = (await screen.findAllByText(/^\d+ ms$/)).map((cell) => cell.textContent);
    expect(durations).toEqual([113, 112, 111, 110, 109, 108, 107, 106, 105, 104].map((ms) => `${ms} ms`));
  });

  test('a lookup says status, HTTP code and duration, and on demand why it failed and what went over the wire', async () => {
    await openOptions(
      fakePort({ config: { connectors: [CRM] }, secrets: SECRETS, log: LOG }),
      '#connectors/crm/log',
    );
    const failed = (await screen.findByText('Error 502')).closest('li');
    if (failed === null) throw new Error('There is no row');
    expect(failed.textContent).toContain('HTTP 502');
    expect(failed.textContent).toContain('240 ms');
    fireEvent.click(screen.getByText('Error 502'));
    expect(within(failed).getByText(/The endpoint failed/)).toBeDefined();
    expect(within(failed).getByLabelText<HTMLTextAreaElement>('Request').value).toMatch(
      /^POST .*\n(.+\n)*\n\{\n {2}"email": "jana@example.com"/,
    );
    expect(within(failed).getByLabelText<HTMLTextAreaElement>('Response').value).toBe('<h1>Bad gateway</h1>');
    expect(failed.querySelector('h1')).toBeNull();
    expect(screen.getByText('Timeout')).toBeDefined();
    expect(screen.getByText('Unknown')).toBeDefined();
  });

  test('reloads', async () => {
    const log = [...LOG.slice(0, 1)];
    const port = fakePort({ config: { connectors: [CRM] }, secrets: SECRETS, log });
    await openOptions(port, '#connectors/crm/log');
    await screen.findByText('Found');
    log.push(...LOG.slice(3, 4));
    click('Reload');
    await screen.findByText('Timeout');
  });

  test('an empty one says how to fill it', async () => {
    await openOptions(fakePort({ config: { connectors: [CRM] }, secrets: SECRETS }), '#connectors/crm/log');
    await screen.findByText(/Open a ticket on a helpdesk/);
  });

  test('says when the connector keeps no bodies', async () => {
    const quiet = connector('crm', 'Customers', { logResults: false });
    await openOptions(
      fakePort({
        config: { connectors: [quiet] },
        secrets: SECRETS,
        log: [{ at: 0, status: 'found', http: 200, durationMs: 5, notes: [] }],
      }),
      '#connectors/crm/log',
    );
    await screen.findByText(/“Log results” is off/);
    await screen.findByText('Found');
    expect(screen.queryByLabelText('Request')).toBeNull();
  });

  test('one that cannot be read says so', async () => {
    const port = fakePort({ config: { connectors: [CRM] }, secrets: SECRETS });
    port.on['read-log'] = () => Promise.reject(new Error('broken'));
    await openOptions(port, '#connectors/crm/log');
    await screen.findByText(/could not be read/);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Reload' }).ariaDisabled).toBe('false'));
  });
});
