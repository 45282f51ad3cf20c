// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { WORLDS } from '../harness/worlds.ts';
import { type FakePort, fakePort } from './fake-port.ts';
import { click, openOptions, problemOf, withPage } from './page.tsx';

withPage();

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

  test('says what it would undo of another page’s changes', async () => {
    const port = fakePort(WORLDS['mine']);
    await openOptions(port, '#config');
    const json = await screen.findByLabelText<HTMLTextAreaElement>('JSON');
    fireEvent.input(json, { target: { value: json.value.replace('"Customers"', '"Clients"') } });
    port.settings.effective.helpdesks.push({
      origin: 'https://later.acme.example',
      helpdesk: 'zendesk',
      settings: {},
      exclude: [],
    });
    click('Review changes');
    await screen.findByText('connector · name');
    expect(document.body.textContent).toContain('Removedhttps://later.acme.example site');
  });

  test('says on which line it is wrong', async () => {
    await openOptions(fakePort(), '#config');
    const json = await screen.findByLabelText<HTMLTextAreaElement>('JSON');
    fireEvent.input(json, { target: { value: '{\n  "version": 1,\n  "conectors": []\n}' } });
    click('Review changes');
    await waitFor(() => expect(problemOf(json)).toMatch(/^Line 3, conectors: There is no “conectors” here/));
  });
});

function imports(port: FakePort) {
  return port.sent.flatMap((sent) => (sent.name === 'import-config' ? [sent.request] : []));
}
