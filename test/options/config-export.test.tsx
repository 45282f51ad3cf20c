// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { WORLDS } from '../harness/worlds.ts';
import { type FakePort, fakePort } from './fake-port.ts';
import { click, field, openOptions, problemOf, type, withPage } from './page.tsx';

withPage();

describe('a config that is given out', () => {
  test('is a file without secrets', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    click('Save config file');
    await screen.findByText('The config file is saved, without secrets.');
    expect(exported(port)).toEqual([null]);
    expect(port.files.map(({ name }) => name)).toEqual(['deskside-config.json']);
    expect(JSON.parse(port.files[0]?.text ?? '').connectors).toHaveLength(4);
  });

  test('has its secrets under a passphrase that is long enough and typed twice the same', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    fireEvent.click(screen.getByRole('radio', { name: 'Sealed by a passphrase' }));
    type('Passphrase', 'short', 'Export');
    click('Save config file');
    await waitFor(() => expect(problemOf(field('Passphrase', 'Export'))).toMatch(/at least 12/));
    type('Passphrase', 'correct horse battery', 'Export');
    type('Passphrase again', 'correct horse batter', 'Export');
    await waitFor(() => expect(problemOf(field('Passphrase again', 'Export'))).toMatch(/differ/));
    expect(exported(port)).toEqual([]);
    type('Passphrase again', 'correct horse battery', 'Export');
    click('Save config file');
    await screen.findByText(/Send the passphrase by another way/);
    expect(exported(port)).toEqual(['correct horse battery']);
    expect(field('Passphrase', 'Export').value).toBe('');
  });
});

describe('my layer as JSON', () => {
  test('is applied only after its changes were looked at; cancelled, what was typed is still there', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    const json = await screen.findByLabelText<HTMLTextAreaElement>('JSON');
    const edited = json.value.replace('"Customers"', '"Clients"');
    fireEvent.input(json, { target: { value: edited } });
    click('Review changes');
    await screen.findByText('connector · name');
    click('Cancel');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('JSON')).value).toBe(edited);
    expect(imports(port)).toEqual([]);
    click('Review changes');
    fireEvent.click(await screen.findByRole('button', { name: 'Apply' }));
    await screen.findByText('The config is imported.');
    expect(imports(port)[0]?.how).toBe('replace');
    expect(port.settings.effective.connectors[0]?.name).toBe('Clients');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('JSON')).value).toContain('"Clients"');
  });

  test('says on which line it is wrong', async () => {
    await openOptions(fakePort(), '#config');
    const json = await screen.findByLabelText<HTMLTextAreaElement>('JSON');
    fireEvent.input(json, { target: { value: '{\n  "version": 1,\n  "conectors": []\n}' } });
    click('Review changes');
    await waitFor(() => expect(problemOf(json)).toMatch(/^Line 3, conectors: There is no “conectors” here/));
  });
});

/** The passphrase of every export that was asked for. */
function exported(port: FakePort) {
  return port.sent.flatMap((sent) => (sent.name === 'export-config' ? [sent.request.passphrase] : []));
}

function imports(port: FakePort) {
  return port.sent.flatMap((sent) => (sent.name === 'import-config' ? [sent.request] : []));
}
