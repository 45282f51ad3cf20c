// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from '../options/fake-port.ts';
import { choose, click, fieldAt, openOptions, problemOf, withPage } from '../options/page.tsx';
import { CHAT, rule } from '../options/sample-rules.ts';
import { CRM } from '../options/samples.ts';
import { FORM, savedRule, typeAt } from './rule-form.ts';

withPage();

const PLAIN = rule('plain', 'Plain');
const FIRST = 'when.groups.0.conditions.0';

async function open(world = {}) {
  const port = fakePort({ config: { rules: [PLAIN], connectors: [CRM], ...world } });
  await openOptions(port, '#webhooks/plain');
  return port;
}

describe('conditions', () => {
  test('are none until somebody adds one', async () => {
    const port = await open();
    expect(screen.getByText('No conditions, so it sends for each of these events.')).toBeDefined();
    click('Add condition');
    await waitFor(() => fieldAt(`${FIRST}.value`));
    typeAt(`${FIRST}.value`, 'open');
    click('Save');
    expect((await savedRule(port)).rule.when).toEqual({
      match: 'all',
      groups: [{ match: 'all', conditions: [{ of: 'status', path: '', is: 'is', value: 'open' }] }],
    });
  });

  test('can ask for a value of a connector’s answer', async () => {
    const port = await open();
    click('Add condition');
    await waitFor(() => fieldAt(`${FIRST}.of`));
    choose('What', /Answer of a connector/, FORM);
    await waitFor(() => fieldAt(`${FIRST}.path`));
    typeAt(`${FIRST}.path`, 'badge');
    typeAt(`${FIRST}.value`, 'Business');
    click('Save');
    const { when } = (await savedRule(port)).rule;
    expect(when?.groups?.[0]?.conditions).toEqual([
      { of: 'answer', connector: 'crm', path: 'badge', is: 'is', value: 'Business' },
    ]);
  });

  test('offer no connector’s answer where there is none, and no change of what does not change', async () => {
    await open({ connectors: [] });
    click('Add condition');
    await waitFor(() => fieldAt(`${FIRST}.of`));
    expect(optionsOf(`${FIRST}.of`)).not.toContain('Answer of a connector');
    expect(optionsOf(`${FIRST}.is`)).toContain('has changed to');
    choose('What', /Age of the ticket/, FORM);
    await waitFor(() => expect(optionsOf(`${FIRST}.is`)).toContain('is greater than'));
    expect(optionsOf(`${FIRST}.is`)).not.toContain('has changed to');
  });

  test('say at the value what is wrong with it', async () => {
    const port = await open();
    click('Add condition');
    await waitFor(() => fieldAt(`${FIRST}.of`));
    choose('How', /^matches/, FORM);
    typeAt(`${FIRST}.value`, '(open');
    click('Save');
    await waitFor(() => expect(problemOf(fieldAt(`${FIRST}.value`))).toMatch(/regular expression/));
    expect(port.sent.some(({ name }) => name === 'save-rule')).toBe(false);
  });

  test('in groups: all or any within each, and between them', async () => {
    const port = await open();
    click('Add condition');
    await waitFor(() => fieldAt(`${FIRST}.value`));
    click('Add another condition');
    await waitFor(() => fieldAt('when.groups.0.match'));
    choose('The group holds if', /one of these/, FORM);
    click('Add group of conditions');
    await waitFor(() => fieldAt('when.match'));
    choose('It sends if', /one group/, FORM);
    for (const [path, text] of [
      [`${FIRST}.value`, 'a'],
      ['when.groups.0.conditions.1.value', 'b'],
      ['when.groups.1.conditions.0.value', 'c'],
    ] as const)
      typeAt(path, text);
    click('Save');
    const { when } = (await savedRule(port)).rule;
    expect(when?.match).toBe('any');
    expect(
      when?.groups?.map(({ match, conditions }) => [match, conditions.map(({ value }) => value)]),
    ).toEqual([
      ['any', ['a', 'b']],
      ['all', ['c']],
    ]);
  });

  test('go one by one, and a group with its last', async () => {
    const port = fakePort({ config: { rules: [CHAT] }, ruleSecrets: { chat: { token: 'saved' } } });
    await openOptions(port, '#webhooks/chat');
    click('Remove condition 1');
    await screen.findByText('No conditions, so it sends for each of these events.');
    expect(document.activeElement?.textContent).toBe('Add condition');
    click('Save');
    expect((await savedRule(port)).rule.when?.groups).toEqual([]);
  });
});

function optionsOf(path: string): string[] {
  return [...fieldAt(path).querySelectorAll('option')].map(({ text }) => text);
}
