// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { click, field, openOptions, problemOf, sentMessage, typeInto, withPage } from './page.tsx';

withPage();

const FORM = /^Workspace/;

describe('the workspace id', () => {
  test('is typed beside the connectors, and saved without spaces around it', async () => {
    const port = fakePort({ config: { workspace: { id: 'harbour-finch' } } });
    await openOptions(port, '#connectors');
    const input = field('Workspace id', FORM);
    expect(input.value).toBe('harbour-finch');
    typeInto(input, '  north-gull ');
    await waitFor(() => expect(button().disabled).toBe(false));
    click('Save workspace id');
    expect((await sentMessage(port, 'save-workspace')).request).toEqual({ id: 'north-gull' });
    await screen.findByText(/The workspace id is saved/);
    expect(input.value).toBe('north-gull');
    expect(button().disabled).toBe(true);
  });

  test('too long it is refused at the field; a refusal of the background is said', async () => {
    const port = fakePort();
    await openOptions(port, '#connectors');
    typeInto(field('Workspace id', FORM), 'x'.repeat(201));
    await waitFor(() => expect(problemOf(field('Workspace id', FORM))).toBe('At most 200 characters.'));
    click('Save workspace id');
    expect(port.sent.map(({ name }) => name)).not.toContain('save-workspace');
    port.on['save-workspace'] = () => ({ ok: false, problems: [{ path: '', message: 'Not now.' }] });
    typeInto(field('Workspace id', FORM), 'x');
    await waitFor(() => expect(problemOf(field('Workspace id', FORM))).toBe(''));
    click('Save workspace id');
    await screen.findByText('Not now.');
  });

  test('the organisation’s is to be read only', async () => {
    const port = fakePort({
      config: { organisation: 'ACME', workspace: { id: 'acme' } },
      locked: { workspace: true },
    });
    await openOptions(port, '#connectors');
    expect(field('Workspace id', FORM).readOnly).toBe(true);
    expect(screen.getByText('Set by ACME')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Save workspace id' })).toBeNull();
  });
});

function button(): HTMLButtonElement {
  return screen.getByRole<HTMLButtonElement>('button', { name: 'Save workspace id' });
}
