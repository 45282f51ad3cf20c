// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from '../options/fake-port.ts';
import { click, fieldAt, openOptions, withPage } from '../options/page.tsx';
import { CHAT, NOTE, rule } from '../options/sample-rules.ts';
import { savedRule, typeAt } from './rule-form.ts';

withPage();

const SAVED = { config: { rules: [CHAT, NOTE] }, ruleSecrets: { chat: { token: 'saved' as const } } };

async function openJson(port: ReturnType<typeof fakePort>, hash = '#webhooks/chat') {
  await openOptions(port, hash);
  fireEvent.click(screen.getByRole('tab', { name: 'JSON' }));
  await waitFor(() => fieldAt('json'));
}

describe('a rule as JSON', () => {
  test('is the rule as a config file has it, what was typed in the form included', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#webhooks/chat');
    typeAt('name', 'Another name');
    fireEvent.click(screen.getByRole('tab', { name: 'JSON' }));
    await waitFor(() => fieldAt('json'));
    expect(JSON.parse(fieldAt('json').value)).toEqual({ ...CHAT, name: 'Another name' });
  });

  test('is saved, and stands in the form too', async () => {
    const port = fakePort(SAVED);
    await openJson(port);
    const changed = { ...CHAT, perMinute: 10, retry: 'standard-webhooks' };
    typeAt('json', JSON.stringify(changed));
    click('Save');
    expect((await savedRule(port)).rule).toEqual(changed);
    fireEvent.click(screen.getByRole('tab', { name: 'Form' }));
    await waitFor(() => expect(fieldAt('perMinute').value).toBe('10'));
  });

  test('says at its line what is wrong, and loses neither the text nor the form', async () => {
    const port = fakePort(SAVED);
    await openJson(port);
    const text = JSON.stringify(CHAT, null, 2).replace('"events"', '"evnts"');
    typeAt('json', text);
    await screen.findByText(/Line 5, evnts: There is no such key here/);
    click('Save');
    expect(fieldAt('json').value).toBe(text);
    expect(port.sent.some(({ name }) => name === 'save-rule')).toBe(false);
    fireEvent.click(screen.getByRole('tab', { name: 'Form' }));
    await waitFor(() => expect(fieldAt('name').value).toBe(CHAT.name));
  });

  test('says it there once: below it stands only how much is wrong', async () => {
    await openJson(fakePort(SAVED), '#webhooks/new');
    click('Save');
    await screen.findByText(/Line \d+, request\.url:/);
    expect(screen.getByRole('alert').textContent).toMatch(/^Not saved\. \d+ fields need a change\.$/);
  });

  test('keeps the id of a rule that is saved', async () => {
    await openJson(fakePort(SAVED));
    typeAt('json', JSON.stringify({ ...CHAT, id: 'other' }));
    await screen.findByText(/This rule is “chat” for good/);
  });

  test('gives a new rule the id that stands in it, where no other has it', async () => {
    const port = fakePort(SAVED);
    await openJson(port, '#webhooks/new');
    const written = rule('pasted', 'From a colleague');
    typeAt('json', JSON.stringify({ ...written, id: 'note' }));
    await screen.findByText(/There is another rule with this id/);
    typeAt('json', JSON.stringify(written));
    await waitFor(() => expect(screen.queryByText(/There is another rule/)).toBeNull());
    click('Save');
    expect((await savedRule(port)).rule).toEqual(written);
  });

  test('has a field for each secret that it names', async () => {
    const port = fakePort(SAVED);
    await openJson(port);
    typeAt('secrets.token', 'new');
    click('Save');
    expect((await savedRule(port)).secrets).toEqual({ token: 'new' });
  });

  test('that was discarded comes back as it was typed, right or wrong', async () => {
    await openJson(fakePort(SAVED));
    const text = '{ "id": "chat", "name": ';
    typeAt('json', text);
    click('Discard changes');
    await waitFor(() => expect(JSON.parse(fieldAt('json').value)).toEqual(CHAT));
    click('Undo');
    await waitFor(() => expect(fieldAt('json').value).toBe(text));
    expect(screen.getByText('Not saved yet')).toBeDefined();
  });
});
