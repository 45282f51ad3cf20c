import { describe, expect, test } from 'vitest';
import { suggestionsAt } from '../../components/template-editor/completions.ts';
import type { JsonObject } from '../../lib/lookup/answer.ts';

const ANSWER: JsonObject = {
  customer: { name: 'Ana', 'vat id': 'CZ1', address: { city: 'Brno' } },
  invoices: [{ number: '1', lines: [{ sku: 'A' }] }],
};

describe('what is offered at the caret', () => {
  test.each([
    ['{{ ', ['data', 'ticket', 'connector']],
    ['{{ da', ['data', 'ticket', 'connector']],
    ['{{ data.', ['customer', 'invoices']],
    ['{{ data.customer.na', ['name', 'address']],
    ['{{ data.customer.address.', ['city']],
    ['{{ data.invoices[0].', ['number', 'lines']],
    ['{{ data.invoices.', ['first', 'last', 'size']],
    ['{{ data["customer"].address.', ['city']],
    ['{% if data.customer.name == connector.', ['id', 'name', 'description']],
    ['{% for i in data.invoices %}{{ i.', ['number', 'lines']],
    ['{% for i in data.invoices %}{% for l in i.lines %}{{ l.', ['sku']],
    [
      '{% for i in data.invoices %}{{ forloop.',
      ['first', 'index', 'index0', 'last', 'length', 'rindex', 'rindex0'],
    ],
    ['{% assign c = data.customer %}{{ c.', ['name', 'address']],
    ['{% for i in data.invoices %}{% endfor %}{% assign x = 1 %}{{ ', ['data', 'ticket', 'connector', 'x']],
  ])('%s', (before, names) => {
    expect(suggestionsAt(before, [ANSWER])?.names.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    '',
    '<p class="',
    'text',
    '{{ data.x }} ',
    "{{ 'da",
    '{{ data.nothing.',
    '{{ 5.',
    '{% endfor %}',
  ])('nothing at %j', (before) => {
    expect(suggestionsAt(before, [ANSWER])).toBeNull();
  });

  test('filters after a bar, with what they do; how much is typed already', () => {
    const offered = suggestionsAt("{{ data.customer.name | append: 'x' | upc", [ANSWER]);
    expect(offered?.typed).toBe(3);
    expect(offered?.names).toContainEqual({
      name: 'money',
      kind: 'filter',
      about: expect.stringContaining('currency'),
    });
  });

  test('tags at the beginning of one', () => {
    const names = suggestionsAt('<ul>{%- fo', [])?.names.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['for', 'if', 'assign']));
    expect(names).not.toContain('include');
  });
});
