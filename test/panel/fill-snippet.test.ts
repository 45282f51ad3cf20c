import { expect, test } from 'vitest';
import { snippetProblem } from '../../lib/lookup/snippet-placeholders.ts';
import { fillSnippet, type SnippetFacts } from '../../lib/panel/fill-snippet.ts';

const facts: SnippetFacts = {
  data: {
    name: 'Ada Lovelace',
    customer_id: 7,
    fields: { Plan: 'Pro', 'Customer since': '2023', empty: ' ' },
    invoices: [{ number: 'INV-1', paid: false }],
    none: null,
  },
  email: 'ada@example.com',
  name: 'A. L.',
  ticket: { id: '42', number: 'HF-42', subject: 'Card {email}', agent: 'mia@example.com' },
};

test.each([
  ['Hello {customer_name},', 'Hello Ada Lovelace,'],
  ['{email} {customer_id} {agent}', 'ada@example.com 7 mia@example.com'],
  ['{ticket_id} {ticket_number}', '42 HF-42'],
  ['{data.fields.Plan}, {data.fields.Customer since}', 'Pro, 2023'],
  ['{data.invoices.0.number} {data.invoices.0.paid}', 'INV-1 false'],
  ['Twice: {email} {email}\nand a line', 'Twice: ada@example.com ada@example.com\nand a line'],
  ['{} { email } {1}', '{} { email } {1}'],
])('%s', (text, filled) => {
  expect(fillSnippet(text, facts)).toEqual({ text: filled, gaps: [] });
});

test('a value that looks like a placeholder is a value', () => {
  expect(fillSnippet('{subject}', facts).text).toBe('Card {email}');
});

test('the customer’s name is the helpdesk’s where the answer has none', () => {
  expect(fillSnippet('{customer_name}', { ...facts, data: {} }).text).toBe('A. L.');
});

test.each([
  '{data.missing}',
  '{data.fields}',
  '{data.none}',
  '{data.fields.empty}',
  '{data.fields.constructor}',
  '{data.__proto__.x}',
  '{nothing}',
])('%s is a gap, and stays for the agent to fill in', (placeholder) => {
  expect(fillSnippet(`A ${placeholder} b ${placeholder}`, facts)).toEqual({
    text: `A ${placeholder} b ${placeholder}`,
    gaps: [placeholder],
  });
});

test('an endless value is cut, and so is the whole', () => {
  const data = { long: 'x'.repeat(100_000) };
  expect(fillSnippet('{data.long}', { ...facts, data }).text).toHaveLength(500);
  expect(fillSnippet('{data.long}'.repeat(100), { ...facts, data }).text).toHaveLength(10_000);
});

test('the form names a placeholder that there is not', () => {
  expect(snippetProblem('{mail}')).toMatch(/^There is no \{mail\}\. Known are \{email\}/);
  expect(snippetProblem('{data}')).toMatch(/^There is no \{data\}/);
  expect(snippetProblem('{data.}')).toMatch(/^There is no/);
  expect(snippetProblem('Hello {customer_name}, {data.fields.Any name} {} {{')).toBeNull();
});
