// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { signingKey } from '../../lib/webhooks/sign.ts';
import { fakePort } from '../options/fake-port.ts';
import {
  choose,
  click,
  field,
  fieldAt,
  openOptions,
  problemOf,
  sentMessage,
  withPage,
} from '../options/page.tsx';
import { CHAT, ESCALATE, rule } from '../options/sample-rules.ts';
import { FORM, savedRule, typeAt } from './rule-form.ts';

withPage();

const SECRETS = {
  chat: { token: 'saved' as const },
  escalate: { token: 'saved' as const, signing: 'saved' as const },
};
const SAVED = { config: { rules: [CHAT, ESCALATE, rule('plain', 'Plain')] }, ruleSecrets: SECRETS };

describe('secrets of a rule', () => {
  test('each that URL, headers or body name has a field, as soon as it is named', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/plain');
    typeAt('request.body', '{"key": "{secret.pass}"}');
    await waitFor(() => expect(field('Secret “pass”', FORM).type).toBe('password'));
    click('Save');
    await waitFor(() => expect(problemOf(fieldAt('secrets.pass'))).toBe('Enter the secret.'));
    typeAt('secrets.pass', 's3cret');
    click('Save');
    expect((await savedRule(port)).secrets).toEqual({ pass: 's3cret' });
  });

  test.each([
    ['request.url', 'https://plain.example.com/in?access_token=hunter22'],
    ['request.body', '{"password": "hunter22"}'],
    ['request.headers.0.value', 'Bearer hunter22'],
  ])(
    'that is typed in plain words at %s is told there how it is named, and saved all the same',
    async (at, text) => {
      const port = fakePort(SAVED);
      await openOptions(port, '#webhooks/plain');
      click('Add header');
      typeAt('request.headers.0.name', 'X-Sender');
      expect(document.querySelector('.field-warning')).toBeNull();
      typeAt(at, text);
      const warning = await screen.findByText(/looks like a secret in plain words.*Write \{secret\.token\}/);
      expect(fieldAt(at).getAttribute('aria-describedby')).toContain(warning.id);
      click('Save');
      await savedRule(port);
      typeAt(at, text.replace('hunter22', '{secret.token}'));
      await waitFor(() => expect(warning.isConnected).toBe(false));
      expect(field('Secret “token”', FORM).type).toBe('password');
    },
  );

  test('a host whose name looks like one is none', async () => {
    await openOptions(fakePort(SAVED), '#webhooks/plain');
    typeAt('request.url', 'https://eo1x2y3z4a5b6c7d8e9f0.example.net/in');
    await waitFor(() => expect(fieldAt('request.url').value).toContain('eo1x2y3z4a5b6c7d8e9f0'));
    expect(document.querySelector('.field-warning')).toBeNull();
  });

  test('that are saved are not shown, and asked for again where the address is another', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/chat');
    expect(fieldAt('secrets.token').value).toBe('');
    expect(fieldAt('secrets.token').placeholder).toMatch(/^Saved/);
    typeAt('request.url', 'https://elsewhere.example.com/?token={secret.token}');
    click('Save');
    await waitFor(() => expect(problemOf(fieldAt('secrets.token'))).toMatch(/belongs to the former address/));
  });

  test.each([
    [/User name and password/, 'Password', 'password', 'ěščř', { type: 'basic', username: '' }],
    [/API key/, 'API key', 'key', 'k3y', { type: 'api-key', header: 'X-API-Key' }],
    [/Bearer/, 'Token', 'token', 't0ken', { type: 'bearer' }],
  ] as const)('authorisation by %s has its own', async (type, label, name, value, authorisation) => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/plain');
    choose('The endpoint asks for', type, FORM);
    await waitFor(() => field(label, FORM));
    typeAt(`secrets.${name}`, value);
    click('Save');
    const saved = await savedRule(port);
    expect(saved.rule.request.authorisation).toEqual(authorisation);
    expect(saved.secrets).toEqual({ [name]: value });
  });
});

describe('a signature', () => {
  test('has a secret that is made here, shown to be copied, and saved', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/plain');
    fireEvent.click(screen.getByRole('switch', { name: 'Sign every request', hidden: true }));
    fireEvent.click(await screen.findByRole('button', { name: 'Generate the signing secret', hidden: true }));
    const shown = (await screen.findByText(/^whsec_/)).textContent ?? '';
    expect(signingKey(shown)?.length).toBe(32);
    fireEvent.click(screen.getByRole('button', { name: 'Copy secret', hidden: true }));
    await waitFor(() => expect(port.copied).toEqual([shown]));
    click('Save');
    const { rule: saved, secrets } = await savedRule(port);
    expect(saved.request.sign).toBe(true);
    expect(secrets).toEqual({ signing: shown });
    await waitFor(() => expect(screen.queryByText(/^whsec_/)).toBeNull());
  });

  test('refuses a secret that is none', async () => {
    await openOptions(fakePort(SAVED), '#webhooks/escalate');
    typeAt('secrets.signing', 'whsec_short');
    click('Save');
    await waitFor(() => expect(problemOf(fieldAt('secrets.signing'))).toMatch(/24 to 64 bytes/));
  });

  test('takes a second secret, which nobody has to enter', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/escalate');
    fireEvent.click(screen.getByRole('button', { name: 'Generate the next signing secret', hidden: true }));
    const next = (await screen.findByText(/^whsec_/)).textContent ?? '';
    click('Save');
    expect((await savedRule(port)).secrets).toEqual({ signing_next: next });
  });

  test('forgets the second secret once the first is replaced', async () => {
    const signing = { signing: 'saved' as const, signing_next: 'saved' as const };
    const port = fakePort({ ...SAVED, ruleSecrets: { escalate: { token: 'saved', ...signing } } });
    await openOptions(port, '#webhooks/escalate');
    expect(fieldAt('secrets.signing_next').placeholder).toMatch(/^Saved/);
    click('Forget the next secret');
    await screen.findByText('The next secret is forgotten.');
    expect((await sentMessage(port, 'forget-next-secret')).request).toEqual({ rule: 'escalate' });
    expect(fieldAt('secrets.signing_next').placeholder).toBe('');
    expect(screen.queryByRole('button', { name: 'Forget the next secret', hidden: true })).toBeNull();
  });
});
