// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { openSealed } from '../../lib/config/seal-secrets.ts';
import { holderOf } from '../../lib/config/secret-place.ts';
import { WORLDS } from '../harness/worlds.ts';
import { type FakePort, fakePort } from './fake-port.ts';
import { click, field, openOptions, problemOf, sentMessage, type, withPage } from './page.tsx';

withPage();

const PASSPHRASE = 'correct horse battery';
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const fileOf = (port: FakePort) => configSchema.parse(JSON.parse(port.files[0]?.text ?? ''));
const exports = (port: FakePort) => port.sent.filter(({ name }) => name === 'export-config');

function typeBoth(passphrase: string, again = passphrase): void {
  type('Passphrase', passphrase, 'Export');
  type('Passphrase again', again, 'Export');
}

describe('a config that is given out', () => {
  test('is a file without secrets, which says how many are left to whoever imports it', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    click('Save config file');
    await screen.findByText(/The config file is saved/);
    expect(screen.getByText(/4 secrets are not in it: whoever imports it is asked/)).toBeDefined();
    expect(exports(port).map(({ request }) => request)).toEqual([{ layer: 'mine', passphrase: null }]);
    expect(port.files.map(({ name }) => name)).toEqual(['deskside-config.json']);
    expect(fileOf(port)).toMatchObject({ connectors: { length: 4 } });
    expect(fileOf(port).sealed).toBeUndefined();
  });

  test('has its secrets under a passphrase, and says which are not in it and why', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    choose('Sealed by a passphrase');
    typeBoth(PASSPHRASE);
    click('Save config file');
    await screen.findByText(/Send the passphrase by another way/, undefined, { timeout: 4000 });
    expect(screen.getByText('2 secrets are in it, under the passphrase.')).toBeDefined();
    expect(screen.getByText(/1 secret is not in it: it was never entered/)).toBeDefined();
    expect(screen.getByText(/1 secret is not in it: it can no longer be read/)).toBeDefined();
    expect(field('Passphrase', 'Export').value).toBe('');
    const { sealed } = fileOf(port);
    expect(sealed === undefined ? null : await openSealed(sealed, PASSPHRASE)).toMatchObject({
      secrets: [{ connector: 'crm' }, { connector: 'loyalty' }],
    });
  });

  test('is not sealed under one that is too short, too long, or typed in two ways', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    choose('Sealed by a passphrase');
    typeBoth('short');
    click('Save config file');
    await waitFor(() => expect(problemOf(field('Passphrase', 'Export'))).toMatch(/has 12 to 1000/));
    expect(document.activeElement).toBe(field('Passphrase', 'Export'));
    typeBoth('long '.repeat(300));
    await waitFor(() => expect(problemOf(field('Passphrase', 'Export'))).toMatch(/has 12 to 1000/));
    typeBoth(PASSPHRASE, 'correct horse batter');
    await waitFor(() => expect(problemOf(field('Passphrase again', 'Export'))).toMatch(/differ/));
    click('Save config file');
    expect(exports(port)).toEqual([]);
    expect(port.files).toEqual([]);
  });

  test('is sealed under a weak one after a warning', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    choose('Sealed by a passphrase');
    typeBoth('aaaaaaaaaaaaaa');
    await screen.findByText(/^Weak:/);
    click('Save config file');
    expect((await sentMessage(port, 'export-config')).request.passphrase).toBe('aaaaaaaaaaaaaa');
  });

  test('holds what the organisation sets only where somebody asks for it, and its secrets never', async () => {
    const port = fakePort({ ...WORLDS['managed'] });
    await openOptions(port, '#config');
    choose('Everything in force here');
    choose('Sealed by a passphrase');
    typeBoth(PASSPHRASE);
    click('Save config file');
    await screen.findByText(/2 secrets are your organisation’s/, undefined, { timeout: 4000 });
    expect(fileOf(port).connectors.map(({ id }) => id)).toEqual(['crm', 'billing', 'notes']);
    expect(fileOf(port).sealed?.secrets.map(holderOf)).toEqual([{ kind: 'connector', id: 'notes' }]);
  });

  test('says why the background refused it, and saves nothing', async () => {
    const port = fakePort(WORLDS['mine']);
    port.on['export-config'] = () => ({ state: 'refused', problems: [{ path: '', message: 'Ask Ana.' }] });
    await openOptions(port, '#config');
    expect(screen.queryByRole('radio', { name: 'Everything in force here' })).toBeNull();
    click('Save config file');
    await screen.findByText('Ask Ana.');
    expect(port.files).toEqual([]);
  });
});
