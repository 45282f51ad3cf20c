// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { WORLDS } from '../harness/worlds.ts';
import { type FakeBrowser, type FakePort, fakePort } from './fake-port.ts';
import { PASSPHRASE } from './fake-transfer.ts';
import { click, field, openOptions, problemOf, type, withPage } from './page.tsx';
import { LARGE_FILE, TEAM_FILE, WRONG_FILE } from './sample-files.ts';

withPage();

const MINE = ['crm', 'billing', 'loyalty', 'shop'];

describe('a file that is imported', () => {
  test('is looked at first: what changes, where addresses go, whose session and login are used', async () => {
    const port = await chosen(TEAM_FILE);
    const text = document.body.textContent;
    for (const words of [
      'ChangedBilling connector · endpoint',
      'NewOrders connector',
      'Newhttps://desk.acme.example site',
      'https://pay.example.com Billing',
      'GET /api/tickets/{id}',
      'reads the cookie csrf_token',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/takes your sign-in token out of a cookie.*https:\/\/desk\.acme\.example/);
    expect(text).toMatch(/Your own login at the endpoint is sent byIntranet/);
    expect(text).not.toContain('Customers connector');
    expect(imports(port)).toEqual([]);
    expect(port.asked).toEqual([]);
  });

  test('is applied by one click, after one question for all hosts, and undone all is as it was', async () => {
    const port = await chosen(TEAM_FILE);
    const before = structuredClone(port.settings.effective);
    click('Apply');
    expect(port.asked).toHaveLength(1);
    expect(port.asked[0]).toEqual(
      expect.arrayContaining(['https://pay.example.com/*', 'https://desk.acme.example/*']),
    );
    await screen.findByText('The config is imported.');
    expect(connectorIds(port)).toEqual([...MINE, 'orders', 'intranet']);
    expect(document.activeElement?.textContent).toBe('Config');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    await screen.findByText('The import is undone.');
    expect(port.settings.effective).toEqual(before);
  });

  test('is not applied where the question was declined, unless somebody wants it without access', async () => {
    const port = await chosen(TEAM_FILE, { allow: false });
    click('Apply');
    await screen.findByText(/question was declined: nothing was changed/);
    expect(imports(port)).toEqual([]);
    click('Apply without access');
    await screen.findByText('The config is imported.');
    expect(connectorIds(port)).toContain('orders');
  });

  test('replaces mine only where that is chosen, and says first what is lost', async () => {
    const port = await chosen(TEAM_FILE);
    expect(document.body.textContent).not.toContain('Removed');
    fireEvent.click(screen.getByRole('radio', { name: 'Replace mine' }));
    await screen.findByText(/Loyalty programme/);
    expect(document.querySelector('.change-list li')?.textContent).toContain('Removed');
    click('Apply');
    await screen.findByText('The config is imported.');
    expect(connectorIds(port)).toEqual(['crm', 'billing', 'orders', 'intranet']);
  });

  test('cancelled, changes nothing', async () => {
    const port = await chosen(TEAM_FILE);
    click('Cancel');
    await screen.findByRole('heading', { name: 'Import a file' });
    expect(imports(port)).toEqual([]);
    expect(connectorIds(port)).toEqual(MINE);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Config'));
  });

  test('can be dropped anywhere on the page', async () => {
    await openOptions(fakePort(WORLDS['mine']), '#config');
    await screen.findByLabelText('JSON');
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [fileOf(TEAM_FILE)] } });
    await screen.findByRole('heading', { name: 'Import acme.json?' });
  });

  test('of a thousand connectors names the first, and how many more there are', async () => {
    await chosen(LARGE_FILE);
    expect(document.querySelectorAll('.change-list > li')).toHaveLength(20);
    expect(document.body.textContent).toContain('Show 980 more');
    expect(document.querySelectorAll('input[type=password]')).toHaveLength(20);
    const [more] = screen.getAllByRole('button', { name: 'Show 980 more' });
    if (more !== undefined) fireEvent.click(more);
    await waitFor(() => expect(document.querySelectorAll('.change-list > li')).toHaveLength(1000));
  });

  test('is read in UTF-16, too, as some editors write it', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${TEAM_FILE}`, 'utf16le'));
    await chosenFile(new File([bytes], 'acme.json'), {}, 'form');
    expect(document.body.textContent).toContain('NewOrders connector');
  });

  test('can be undone later, and imported again, under the time when it was imported', async () => {
    const port = await chosen(TEAM_FILE);
    click('Apply');
    await screen.findByText(/^A config was imported on .*2026/);
    click('Undo the import');
    await screen.findByText(/^The import of .* is undone/);
    expect(connectorIds(port)).toEqual(MINE);
    click('Import it again');
    await screen.findByText(/^A config was imported on/);
    expect(connectorIds(port)).toContain('orders');
  });

  test('is undone over later changes only after a question that says so', async () => {
    const port = await chosen(TEAM_FILE);
    click('Apply');
    await screen.findByText('The config is imported.');
    await port.send('save-workspace', { id: 'later' });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/without these changes/);
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(port.settings.effective.workspace.id).toBe('later');
    click('Undo the import');
    const again = within(await screen.findByRole('dialog'));
    fireEvent.click(again.getByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect(connectorIds(port)).toEqual(MINE));
    expect(port.settings.effective.workspace.id).toBe('');
  });

  test('that takes long shows how far it is, and is not applied twice', async () => {
    const port = await chosen(TEAM_FILE);
    let finish = () => {};
    port.on['import-config'] = () =>
      new Promise((resolve) => {
        finish = () => resolve({ ok: true });
      });
    click('Apply');
    await waitFor(() => expect(document.querySelector('progress')).not.toBeNull());
    click('Apply');
    expect(imports(port)).toHaveLength(1);
    finish();
    await screen.findByText('The config is imported.');
  });

  test('that is wrong says where, and changes nothing', async () => {
    const port = await chosen(WRONG_FILE, {}, 'alert');
    expect(screen.getByRole('alert').textContent).toMatch(/acme\.json cannot be imported.*Line 6/);
    expect(imports(port)).toEqual([]);
  });

  test('of a later version is refused as a whole', async () => {
    await chosen('{"version": 9, "connectors": []}', {}, 'alert');
    expect(screen.getByRole('alert').textContent).toMatch(/version 9/);
  });

  test('whose import fails keeps what was typed, and says so', async () => {
    const port = await chosen(TEAM_FILE);
    port.on['import-config'] = () => Promise.reject(new Error('gone'));
    type('Billing: key', 's3cret', 'Import');
    click('Apply');
    await screen.findByText(/Nothing was saved; try again/);
    expect(field('Billing: key', 'Import').value).toBe('s3cret');
  });
});

describe('secrets of a file', () => {
  test('are asked for one by one where it does not carry them; empty fields are left for later', async () => {
    const port = await chosen(TEAM_FILE);
    type('Billing: key', 's3cret', 'Import');
    click('Apply');
    await waitFor(() => expect(imports(port)).toHaveLength(1));
    expect(imports(port)[0]).toMatchObject({
      passphrase: null,
      secrets: { billing: { key: 's3cret' } },
    });
  });

  test('open with a passphrase that is typed once; a wrong one is said at its field, and the next may be right', async () => {
    const port = await chosen(TEAM_FILE);
    type('Passphrase', 'not this one', 'Import');
    click('Apply');
    await waitFor(() => expect(problemOf(field('Passphrase', 'Import'))).toMatch(/opens none/));
    await waitFor(() => expect(document.activeElement).toBe(field('Passphrase', 'Import')));
    expect(connectorIds(port)).toEqual(MINE);
    type('Passphrase', PASSPHRASE, 'Import');
    click('Apply');
    await screen.findByText('The config is imported.');
  });
});

/** The page with this file chosen, and what it changes in sight. */
function chosen(text: string, browser: FakeBrowser = {}, role = 'form'): Promise<FakePort> {
  return chosenFile(fileOf(text), browser, role);
}

async function chosenFile(file: File, browser: FakeBrowser, role: string): Promise<FakePort> {
  const port = fakePort({ ...WORLDS['mine'], ...browser });
  await openOptions(port, '#config');
  fireEvent.change(await screen.findByLabelText('Choose a file…', { selector: 'input' }), {
    target: { files: [file] },
  });
  await screen.findByRole(role, role === 'form' ? { name: 'Import' } : {});
  return port;
}

function fileOf(text: string): File {
  return new File([text], 'acme.json', { type: 'application/json' });
}

function connectorIds(port: FakePort): string[] {
  return port.settings.effective.connectors.map(({ id }) => id);
}

function imports(port: FakePort) {
  return port.sent.flatMap((sent) => (sent.name === 'import-config' ? [sent.request] : []));
}
