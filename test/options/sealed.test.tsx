// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { WORLDS } from '../harness/worlds.ts';
import { fakePort } from './fake-port.ts';
import { click, field, openOptions, problemOf, sentMessage, type, withPage } from './page.tsx';
import { CRM } from './samples.ts';

withPage();

const FORM = 'Sealed secrets';
const SEALED = {
  kdf: 'PBKDF2-SHA-256',
  iterations: 600_000,
  salt: '',
  check: { iv: '', data: '' },
} as const;
const PASSPHRASE = 'correct horse battery';

function open(passphrase = PASSPHRASE): void {
  type('Passphrase', passphrase, FORM);
  click('Open secrets');
}

describe('the organisation’s sealed secrets', () => {
  test('are asked for on the list, which names the connectors that need them and whom to ask', async () => {
    const port = fakePort(WORLDS['sealed']);
    await openOptions(port, '#connectors');
    expect(screen.getByText('Needed by: Customers, Billing, Orders')).toBeDefined();
    expect(screen.getAllByText('Passphrase needed')).toHaveLength(3);
    expect(screen.getByText(/ask it@acme\.example/)).toBeDefined();
    expect(screen.getAllByText(/was not entered in this browser/)).toHaveLength(1);
    open();
    await screen.findByText('3 secrets are open. They are kept encrypted in this browser.');
    expect((await sentMessage(port, 'open-sealed')).request).toEqual({ passphrase: PASSPHRASE });
    await waitFor(() => expect(screen.queryByLabelText('Passphrase')).toBeNull());
    expect(screen.queryByText('Passphrase needed')).toBeNull();
    expect(document.activeElement?.textContent).toMatch(/^3 secrets are open/);
  });

  test('are asked for at a locked connector, in the field that the cursor is in', async () => {
    await openOptions(fakePort(WORLDS['sealed']), '#connectors/crm');
    await waitFor(() => expect(document.activeElement).toBe(field('Passphrase', FORM)));
    open();
    await screen.findByText(/3 secrets are open/);
    await waitFor(() => expect(field('Secret header value').placeholder).toMatch(/^Saved/));
  });

  test('are not asked for at a connector that has none', async () => {
    await openOptions(fakePort(WORLDS['sealed']), '#connectors/notes');
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });

  test('stay closed under a wrong passphrase, which says so at its field and stays there', async () => {
    await openOptions(fakePort(WORLDS['sealed']), '#connectors');
    click('Open secrets');
    await waitFor(() => expect(problemOf(field('Passphrase', FORM))).toBe('Enter the passphrase.'));
    open('not this one');
    await waitFor(() => expect(problemOf(field('Passphrase', FORM))).toMatch(/opens none of them/));
    expect(field('Passphrase', FORM).value).toBe('not this one');
    type('Passphrase', 'not this', FORM);
    await waitFor(() => expect(problemOf(field('Passphrase', FORM))).toBe(''));
  });

  test('that were altered, or are under another passphrase, are named with who mends it; the others open', async () => {
    await openOptions(fakePort(WORLDS['altered']), '#connectors');
    open();
    await screen.findByText('1 secret is open. It is kept encrypted in this browser.');
    expect(screen.getByText('Billing, secret “key”: it was changed after it was sealed.')).toBeDefined();
    expect(screen.getByText(/has to be sealed anew\. Tell your admin\./)).toBeDefined();
    expect(screen.getByText(/1 secret stays closed/)).toBeDefined();
    expect(field('Passphrase', FORM).value).toBe('');
    await screen.findByText('Needed by: Billing, Orders');
  });

  test('that this browser can no longer read are opened by the passphrase again', async () => {
    const world = { ...WORLDS['sealed'], secrets: { crm: { key: 'unreadable' as const } } };
    const port = fakePort(world);
    await openOptions(port, '#connectors');
    expect(screen.queryByText(/can no longer be read/)).toBeNull();
    open();
    await screen.findByText(/3 secrets are open/);
    expect(port.settings.secrets['crm']).toEqual({ key: 'saved' });
  });

  test('for another address than the connector asks are said to be, with who mends it', async () => {
    const entry = { connector: 'crm', name: 'key', origin: 'https://old.example', iv: '', data: '' };
    const sealed = { ...SEALED, secrets: [entry] };
    await openOptions(
      fakePort({
        config: { organisation: 'ACME', connectors: [CRM], sealed },
        locked: { connectors: ['crm'] },
      }),
      '#connectors/crm',
    );
    expect(screen.getByText(/was sealed for https:\/\/old\.example/)).toBeDefined();
    expect(screen.getByText(/sealed anew\. Tell your admin\./)).toBeDefined();
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });

  test('leave what was typed where the background does not answer', async () => {
    const port = fakePort(WORLDS['sealed']);
    port.on['open-sealed'] = () => Promise.reject(new Error('gone'));
    await openOptions(port, '#connectors');
    open();
    await screen.findByText('Deskside did not answer. Try again.');
    expect(field('Passphrase', FORM).value).toBe(PASSPHRASE);
  });
});

describe('a secret that the organisation leaves to each agent', () => {
  test('has a field at the locked connector, and is saved without the one that is sealed', async () => {
    const port = fakePort(WORLDS['sealed']);
    await openOptions(port, '#connectors/orders');
    expect(field('Endpoint URL').readOnly).toBe(true);
    click('Save secrets');
    await waitFor(() => expect(problemOf(field('Secret “token”'))).toBe('Enter the secret.'));
    type('Secret “token”', 'canary-token');
    click('Save secrets');
    expect((await sentMessage(port, 'save-secrets')).request).toEqual({
      connector: 'orders',
      secrets: { token: 'canary-token' },
    });
    await waitFor(() => expect(field('Secret “token”').placeholder).toMatch(/^Saved/));
    expect(screen.getByLabelText('Passphrase')).toBeDefined();
  });
});
