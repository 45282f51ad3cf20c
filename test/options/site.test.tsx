// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { choose, click, field, openOptions, problemOf, sentMessage, withPage } from './page.tsx';

withPage();

const DESK = {
  origin: 'https://desk.example',
  helpdesk: 'chatwoot',
  settings: { account: '3' },
  exclude: ['support@acme.com'],
};
const HASH = '#helpdesks/edit/https%3A%2F%2Fdesk.example';
const FORM = 'Helpdesk';
const LIST = 'Addresses and domains, one a line';
const CREDENTIAL = /Use this helpdesk’s session credential/;

describe('the settings of one site', () => {
  test('are reached from the list, and start as they are saved', async () => {
    await openOptions(fakePort({ config: { helpdesks: [DESK] } }), '#helpdesks');
    fireEvent.click(screen.getByRole('link', { name: 'Edit https://desk.example' }));
    await screen.findByRole('heading', { name: 'desk.example' });
    expect(field('Product that runs there', FORM).value).toBe('chatwoot');
    expect(field('Account number', FORM).value).toBe('3');
    expect(field(LIST, FORM).value).toBe('support@acme.com');
    expect(switched().checked).toBe(false);
  });

  test('are saved: lines trimmed, empty ones left out', async () => {
    const port = fakePort({ config: { helpdesks: [DESK] } });
    await openOptions(port, HASH);
    input(LIST, ' support@acme.com \n\n acme.com\n@Sales.acme.com');
    input('Account number', ' 12 ');
    click('Save');
    expect((await sentMessage(port, 'save-helpdesk')).request).toEqual({
      origin: DESK.origin,
      helpdesk: 'chatwoot',
      settings: { account: '12' },
      exclude: ['support@acme.com', 'acme.com', '@Sales.acme.com'],
    });
    await screen.findByText(/desk.example is saved/);
  });

  test.each(['acme', 'Jan <jan@acme.com>', 'jan@', 'a b@acme.com', 'https://acme.com/'])(
    'the line “%s” is refused at the field, and nothing is sent',
    async (line) => {
      const port = fakePort({ config: { helpdesks: [DESK] } });
      await openOptions(port, HASH);
      input(LIST, `acme.com\n${line}`);
      click('Save');
      await waitFor(() => expect(problemOf(field(LIST, FORM))).toContain(`“${line}”`));
      expect(port.sent.some(({ name }) => name === 'save-helpdesk')).toBe(false);
    },
  );

  test('the session credential is off until somebody turns it on, who is warned', async () => {
    const port = fakePort({ config: { helpdesks: [DESK] } });
    await openOptions(port, HASH);
    expect(screen.queryByText(/sign-in token out of a cookie/)).toBeNull();
    fireEvent.click(switched());
    await screen.findByText(/sign-in token out of a cookie/);
    click('Save');
    const { request } = await sentMessage(port, 'save-helpdesk');
    expect(request.settings).toEqual({ account: '3', useCredential: 'yes' });
  });

  test('another product takes nothing of the former one’s along', async () => {
    const port = fakePort({
      config: { helpdesks: [{ ...DESK, settings: { account: '3', useCredential: 'yes' } }] },
    });
    await openOptions(port, HASH);
    expect(switched().checked).toBe(true);
    choose('Product that runs there', /FreeScout — experimental/, FORM);
    await waitFor(() => expect(screen.queryByLabelText('Account number')).toBeNull());
    expect(screen.queryByRole('switch', { name: CREDENTIAL })).toBeNull();
    click('Save');
    const { request } = await sentMessage(port, 'save-helpdesk');
    expect(request).toMatchObject({ helpdesk: 'freescout', settings: {}, exclude: DESK.exclude });
  });

  test('what the background refuses is said, and stays typed', async () => {
    const port = fakePort({ config: { helpdesks: [DESK] } });
    port.on['save-helpdesk'] = () => ({ ok: false, problems: [{ path: '', message: 'No longer there.' }] });
    await openOptions(port, HASH);
    input('Account number', '99');
    click('Save');
    await screen.findByText('No longer there.');
    expect(field('Account number', FORM).value).toBe('99');
  });

  test('unsaved ones are not left without a question', async () => {
    await openOptions(fakePort({ config: { helpdesks: [DESK] } }), HASH);
    input('Account number', '99');
    await waitFor(() => expect(screen.getByText('Not saved yet')).toBeDefined());
    fireEvent.click(screen.getByRole('link', { name: 'Privacy' }));
    await screen.findByRole('heading', { name: 'Leave without saving?' });
  });

  test('the organisation’s are to be read only', async () => {
    const port = fakePort({
      config: { helpdesks: [DESK], organisation: 'ACME' },
      locked: { helpdesks: [DESK.origin] },
    });
    await openOptions(port, HASH);
    expect(screen.getByText('Set by ACME')).toBeDefined();
    expect(field('Account number', FORM).readOnly).toBe(true);
    expect(field(LIST, FORM).readOnly).toBe(true);
    expect(field('Product that runs there', FORM).disabled).toBe(true);
    expect(switched().disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  test('a site that is not switched on is said not to be', async () => {
    await openOptions(fakePort(), HASH);
    await screen.findByText(/not switched on for “https:\/\/desk.example”/);
    fireEvent.click(screen.getByRole('link', { name: 'Switch it on' }));
    const address = await screen.findByLabelText<HTMLInputElement>('Address of your helpdesk');
    expect(address.value).toBe('https://desk.example');
  });
});

function input(label: string, value: string): void {
  fireEvent.input(field(label, FORM), { target: { value } });
}

function switched(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('switch', { name: CREDENTIAL });
}
