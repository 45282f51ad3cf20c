// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
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
import { CHAT, ESCALATE } from '../options/sample-rules.ts';
import { CRM } from '../options/samples.ts';
import { FORM, savedRule, tick, typeAt } from './rule-form.ts';

withPage();

const SAVED = {
  config: { connectors: [CRM], rules: [CHAT, ESCALATE] },
  ruleSecrets: {
    chat: { token: 'saved' as const },
    escalate: { token: 'saved' as const, signing: 'saved' as const },
  },
};

describe('a new rule', () => {
  test('is saved as it was typed, and its host asked for in the same click', async () => {
    const port = fakePort();
    await openOptions(port, '#webhooks/new');
    typeAt('name', 'Tell the CRM');
    tick('Ticket changed');
    tick('Status');
    typeAt('request.url', 'https://crm.example.com/tickets/{ticket_id}');
    typeAt('request.body', '{"status": {status}}');
    click('Save');
    expect(port.asked).toEqual([['https://crm.example.com/*']]);
    const { rule, secrets } = await savedRule(port);
    expect(rule).toMatchObject({
      id: 'tell-the-crm',
      name: 'Tell the CRM',
      events: ['ticket.changed'],
      fields: ['status'],
      sender: { who: 'everyone' },
      request: {
        method: 'POST',
        url: 'https://crm.example.com/tickets/{ticket_id}',
        body: '{"status": {status}}',
        format: 'json',
      },
    });
    expect(secrets).toEqual({});
    await waitFor(() => expect(location.hash).toBe('#webhooks/tell-the-crm'));
  });

  test('says at each field what is missing, and takes the focus to the first', async () => {
    const port = fakePort();
    await openOptions(port, '#webhooks/new');
    click('Save');
    await screen.findByText(/fields need a change/);
    expect(problemOf(fieldAt('name'))).toMatch(/name/);
    expect(problemOf(fieldAt('request.url'))).not.toBe('');
    expect(screen.getByText('Choose at least one event.')).toBeDefined();
    expect(document.activeElement).toBe(fieldAt('name'));
    expect(port.asked).toEqual([]);
  });

  test('can begin as a ready-made one', async () => {
    await openOptions(fakePort(), '#webhooks/new/telegram-urgent');
    await waitFor(() =>
      expect(fieldAt('request.url').value).toContain('api.telegram.org/bot{secret.bot_token}'),
    );
    expect(field('Secret “bot_token”', FORM)).toBeDefined();
    expect(fieldAt('when.groups.0.conditions.0.value').value).toBe('urgent');
  });

  test('that began as a ready-made one keeps what was changed since, and what is still to be put in', async () => {
    await openOptions(fakePort(), '#webhooks/new/telegram-urgent');
    await waitFor(() => expect(fieldAt('name').value).toMatch(/Telegram/));
    typeAt('name', 'My own');
    fireEvent.click(screen.getByRole('tab', { name: 'JSON' }));
    await waitFor(() => fieldAt('json'));
    fireEvent.click(screen.getByRole('tab', { name: 'Form' }));
    await waitFor(() => fieldAt('name'));
    expect(fieldAt('name').value).toBe('My own');
    expect(screen.getByText(/the bot’s token as the secret bot_token/)).toBeDefined();
  });

  test('that was replaced by a ready-made one can be had back', async () => {
    await openOptions(fakePort(), '#webhooks/new');
    typeAt('name', 'My own');
    fireEvent.click(screen.getByRole('button', { name: /Slack/ }));
    await waitFor(() => expect(fieldAt('name').value).toMatch(/Slack/));
    click('Take it back');
    await waitFor(() => expect(fieldAt('name').value).toBe('My own'));
  });

  test('has a button with a label of its own', async () => {
    const port = fakePort();
    await openOptions(port, '#webhooks/new');
    typeAt('name', 'Escalate');
    tick('Button pressed');
    typeAt('request.url', 'https://bugs.example.com/issues');
    await waitFor(() => fieldAt('button.label'));
    click('Save');
    await waitFor(() => expect(problemOf(fieldAt('button.label'))).toMatch(/label/));
    typeAt('button.label', 'Hand over');
    typeAt('button.confirm', 'Hand this ticket over?');
    click('Save');
    expect((await savedRule(port)).rule.button).toEqual({
      label: 'Hand over',
      confirm: 'Hand this ticket over?',
    });
  });

  test('sends from browsers with a flag only, where it says so', async () => {
    const port = fakePort();
    await openOptions(port, '#webhooks/new/slack-reply');
    await waitFor(() => expect(fieldAt('name').value).not.toBe(''));
    fireEvent.click(screen.getByRole('radio', { name: 'Browsers with a flag' }));
    await waitFor(() => fieldAt('sender.flag'));
    typeAt('sender.flag', 'always-on');
    await screen.findByText(/import a file.*\{"version":2,"flags":\["always-on"\]\}/);
    typeAt('secrets.webhook', 'T0/B0/xyz');
    click('Save');
    const { rule, secrets } = await savedRule(port);
    expect(rule.sender).toEqual({ who: 'flag', flag: 'always-on' });
    expect(secrets).toEqual({ webhook: 'T0/B0/xyz' });
  });

  test('that is a GET has a query in place of a body', async () => {
    const port = fakePort();
    await openOptions(port, '#webhooks/new');
    typeAt('name', 'Ping');
    tick('Ticket opened');
    choose('Method', /GET/, FORM);
    await waitFor(() => field('Query', FORM));
    typeAt('request.url', 'https://ping.example.com/');
    typeAt('request.body', 'id={ticket_id}');
    click('Save');
    expect((await savedRule(port)).rule.request).toMatchObject({
      method: 'GET',
      format: 'form',
      body: 'id={ticket_id}',
    });
  });
});

describe('a saved rule', () => {
  test('is left as it is by opening and saving it', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/escalate');
    expect(screen.queryByText('Not saved yet')).toBeNull();
    click('Save');
    expect(await savedRule(port)).toEqual({ rule: ESCALATE, secrets: {} });
  });

  test('keeps what the background refuses, at its field', async () => {
    const port = fakePort(SAVED);
    port.on['save-rule'] = () => ({
      ok: false,
      problems: [{ path: 'request.headers.0.value', message: 'Not this value.' }],
    });
    await openOptions(port, '#webhooks/escalate');
    typeAt('name', 'Another name');
    click('Save');
    await waitFor(() => expect(problemOf(fieldAt('request.headers.0.value'))).toBe('Not this value.'));
    expect(fieldAt('name').value).toBe('Another name');
  });

  test('is not left unsaved without a question', async () => {
    await openOptions(fakePort(SAVED), '#webhooks/chat');
    typeAt('name', 'Another name');
    fireEvent.click(screen.getByRole('link', { name: 'Helpdesks' }));
    await screen.findByRole('heading', { name: 'Leave without saving?' });
    click('Keep editing');
    await waitFor(() => expect(fieldAt('name').value).toBe('Another name'));
  });

  test('of the organisation takes secrets alone', async () => {
    const port = fakePort({ ...SAVED, locked: { rules: ['chat'] } });
    await openOptions(port, '#webhooks/chat');
    expect(fieldAt('request.url').readOnly).toBe(true);
    typeAt('secrets.token', 'mine');
    click('Save secrets');
    const { request } = await sentMessage(port, 'save-rule-secrets');
    expect(request).toEqual({ rule: 'chat', secrets: { token: 'mine' } });
  });

  test('that is not there any more says so', async () => {
    await openOptions(fakePort(), '#webhooks/nowhere');
    expect(screen.getByText(/There is no rule with the id “nowhere”/)).toBeDefined();
  });
});
