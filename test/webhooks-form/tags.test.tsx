// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from '../options/fake-port.ts';
import { field, fieldAt, openOptions, withPage } from '../options/page.tsx';
import { rule } from '../options/sample-rules.ts';
import { BILLING, CRM } from '../options/samples.ts';
import { FORM, typeAt } from './rule-form.ts';

withPage();

const WORLD = { config: { rules: [rule('plain', 'Plain')], connectors: [CRM, BILLING] } };

describe('the tags to insert', () => {
  test('go where the caret was last: the URL', async () => {
    await openOptions(fakePort(WORLD), '#webhooks/plain');
    const url = fieldAt('request.url');
    url.focus();
    url.setSelectionRange(8, 8);
    fireEvent.click(tag('{agent}'));
    await waitFor(() => expect(url.value).toBe('https://{agent}plain.example.com/hooks/{ticket_id}'));
    expect(screen.getByText(/where the caret was, in “URL”/)).toBeDefined();
  });

  test('go into the body where no field had the focus yet', async () => {
    await openOptions(fakePort(WORLD), '#webhooks/plain');
    fireEvent.click(tag('{subject}'));
    await waitFor(() => expect(fieldAt('request.body').value).toContain('{subject}'));
  });

  test('are found by their meaning', async () => {
    await openOptions(fakePort(WORLD), '#webhooks/plain');
    typeAt('tag-search', 'customer address');
    await waitFor(() => expect(shown()).toContain('{email}'));
    expect(shown()).not.toContain('{status}');
    typeAt('tag-search', 'nothing like that');
    await screen.findByText('No tag like that.');
  });

  test('are also values of connectors’ answers: those of a badge, and those that a template shows', async () => {
    await openOptions(fakePort(WORLD), '#webhooks/plain');
    expect(shown()).toEqual(expect.arrayContaining(['{answer.crm.badge}', '{answer.billing.customer.plan}']));
  });

  test('are one stop for the Tab key, and the arrow keys go on from there', async () => {
    await openOptions(fakePort(WORLD), '#webhooks/plain');
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('.tag-button')].filter((each) => each.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    const [first] = stops();
    first?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    await waitFor(() => expect(stops()[0]).not.toBe(first));
    expect(document.activeElement).toBe(stops()[0]);
    expect(stops()).toHaveLength(1);
  });

  test('a search is no part of the rule', async () => {
    await openOptions(fakePort(WORLD), '#webhooks/plain');
    typeAt('tag-search', 'x');
    expect(field('Search', FORM).value).toBe('x');
    expect(screen.queryByText('Not saved yet')).toBeNull();
  });
});

function tag(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.tag-button')].find(
    (button) => button.querySelector('code')?.textContent === name,
  );
  if (found === undefined) throw new Error(`There is no tag ${name}`);
  return found;
}

function shown(): (string | null | undefined)[] {
  return [...document.querySelectorAll('.tag-button code')].map((code) => code.textContent);
}
