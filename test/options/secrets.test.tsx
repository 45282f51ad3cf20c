// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { click, field, openOptions, problemOf, sentMessage, type, withPage } from './page.tsx';
import { CRM, connector } from './samples.ts';

withPage();

const SAVED = { config: { connectors: [CRM] }, secrets: { crm: { key: 'saved' as const } } };
const CANARY = 'canary-5a7e-secret';

describe('secrets', () => {
  test('a saved one is said to be saved and nothing of it is there', async () => {
    await openOptions(fakePort(SAVED), '#connectors/crm');
    const input = field('Secret header value');
    expect(input.type).toBe('password');
    expect(input.value).toBe('');
    expect(input.placeholder).toBe('Saved — enter a new one to replace it');
  });

  test('one that was typed is sent once and gone from the page when it is saved', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#connectors/crm');
    type('Secret header value', CANARY);
    click('Save');
    expect((await sentMessage(port, 'save-connector')).request.secrets).toEqual({ key: CANARY });
    await waitFor(() => expect(field('Secret header value').value).toBe(''));
    expect(document.documentElement.outerHTML).not.toContain(CANARY);
    click('Save');
    await waitFor(() => {
      const saved = port.sent.filter(({ name }) => name === 'save-connector');
      expect(saved.map(({ request }) => request)).toMatchObject([
        { secrets: { key: CANARY } },
        { secrets: {} },
      ]);
    });
  });

  test('it is never written into the page, not even while it is typed', async () => {
    await openOptions(fakePort(SAVED), '#connectors/crm');
    type('Secret header value', CANARY);
    await waitFor(() => expect(screen.getByText('Not saved yet')).toBeDefined());
    expect(document.documentElement.outerHTML).not.toContain(CANARY);
  });

  test('a new connector that sends one does not save without it', async () => {
    const port = fakePort();
    await openOptions(port, '#connectors/new');
    type('Name', 'CRM');
    type('Endpoint URL', 'https://crm.example.com/');
    click('Save');
    await waitFor(() => expect(problemOf(field('Secret header value'))).toBe('Enter the secret.'));
    expect(port.asked).toEqual([]);
  });

  test('another endpoint wants the secret again: the saved one goes nowhere else', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#connectors/crm');
    type('Endpoint URL', 'https://elsewhere.example.com/');
    await screen.findByText(/not sent elsewhere/);
    click('Save');
    await waitFor(() => expect(problemOf(field('Secret header value'))).toMatch(/Enter the one for this/));
    expect(port.sent.filter(({ name }) => name === 'save-connector')).toEqual([]);
  });

  test('one that can no longer be read says so', async () => {
    await openOptions(
      fakePort({ config: { connectors: [CRM] }, secrets: { crm: { key: 'unreadable' } } }),
      '#connectors/crm',
    );
    expect(screen.getByText(/can no longer be read in this browser/)).toBeDefined();
  });

  test('one that is named in a header gets a field of its own, and loses it with the name', async () => {
    const named = connector('erp', 'ERP', {
      secretHeader: undefined,
      headers: [{ name: 'Authorization', value: 'Basic {secret.basic}' }],
    });
    await openOptions(
      fakePort({ config: { connectors: [named] }, secrets: { erp: { basic: 'saved' } } }),
      '#connectors/erp',
    );
    expect(field('Secret “basic”').placeholder).toMatch(/^Saved/);
    click('Remove header 1');
    await waitFor(() => expect(screen.queryByLabelText('Secret “basic”')).toBeNull());
  });
});

describe('a connector that the organisation set', () => {
  const LOCKED = {
    ...SAVED,
    config: { ...SAVED.config, organisation: 'ACME' },
    locked: { connectors: ['crm'] },
    secrets: {},
  };

  test('shows its fields and lets only its secrets be entered', async () => {
    const port = fakePort(LOCKED);
    await openOptions(port, '#connectors/crm');
    expect(screen.getByText('Set by ACME')).toBeDefined();
    expect(field('Endpoint URL').readOnly).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Template' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Add header' })).toBeNull();
    type('Secret header value', CANARY);
    click('Save secrets');
    expect(port.asked).toEqual([['https://crm.example.com/*']]);
    expect((await sentMessage(port, 'save-secrets')).request).toEqual({
      connector: 'crm',
      secrets: { key: CANARY },
    });
    expect(port.sent.some(({ name }) => name === 'save-connector')).toBe(false);
  });

  test('can be previewed and its log be read', async () => {
    const port = fakePort({ ...LOCKED, secrets: { crm: { key: 'saved' } } });
    await openOptions(port, '#connectors/crm');
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    await screen.findByText('Jana Nováková');
    fireEvent.click(screen.getByRole('link', { name: 'Log' }));
    await screen.findByText('No lookups yet');
  });
});
