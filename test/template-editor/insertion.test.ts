import { describe, expect, test } from 'vitest';
import { stepText } from '../../components/template-editor/data-path.ts';
import { entryName, loopInsertion, pathInsertion } from '../../components/template-editor/insertion.ts';

describe('a path put in', () => {
  test.each([
    ['<p>', '{{ data.name }}'],
    ['', '{{ data.name }}'],
    ['{{ data.x }} and ', '{{ data.name }}'],
    ['{{ ', 'data.name'],
    ['{% if ', 'data.name'],
    ['{% if data.a %}', '{{ data.name }}'],
  ])('after %j is %s, the caret behind it', (before, text) => {
    expect(pathInsertion('data.name', before)).toEqual({ text, caret: text.length });
  });
});

test('a loop, indented like its line, the caret behind its first output', () => {
  const { text, caret } = loopInsertion('data.invoices', '.number', '<ul>\n  ');
  expect(text).toBe('{% for invoice in data.invoices %}\n    {{ invoice.number }}\n  {% endfor %}');
  expect(text.slice(0, caret)).toMatch(/\{\{ invoice\.number \}\}$/);
});

test.each([
  ['data.invoices', 'invoice'],
  ['data.entries', 'entry'],
  ['data.boxes', 'box'],
  ['data.addresses', 'address'],
  ['data.customer.orders', 'order'],
  ['data.history', 'entry'],
  ['data["my list"]', 'entry'],
  ['data.rows[0]', 'entry'],
  ['data.access', 'entry'],
])('an entry of %s is called %s', (path, name) => {
  expect(entryName(path)).toBe(name);
});

test.each([
  ['name', '.name'],
  ['customer-id', '.customer-id'],
  [3, '[3]'],
  ['vat id', '["vat id"]'],
  ['2fa', '["2fa"]'],
  ['say "hi"', '["say \\"hi\\""]'],
  ['', '[""]'],
])('a step to %j is %s', (step, text) => {
  expect(stepText(step)).toBe(text);
});
