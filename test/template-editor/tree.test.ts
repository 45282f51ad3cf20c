import { describe, expect, test } from 'vitest';
import { nextRow } from '../../components/template-editor/tree-keys.ts';
import { firstOpen, treeRows } from '../../components/template-editor/tree-rows.ts';
import type { JsonObject } from '../../lib/lookup/answer.ts';
import { renderTemplate } from '../../lib/panel/liquid-engine.ts';

const ANSWER: JsonObject = {
  name: 'Ana',
  'vat id': 'CZ1',
  none: null,
  empty: [],
  invoices: [{ lines: [1], number: '2311' }, { number: '2312' }],
};

describe('the rows of an answer', () => {
  test('closed branches, and values with their paths', () => {
    const rows = treeRows(ANSWER, new Set());
    expect(rows.map(({ path, value, kind }) => [path, value, kind.is])).toEqual([
      ['data.name', '"Ana"', 'value'],
      ['data["vat id"]', '"CZ1"', 'value'],
      ['data.none', 'null', 'value'],
      ['data.empty', '[]', 'value'],
      ['data.invoices', '2 entries', 'branch'],
    ]);
  });

  test('an open list offers a loop over its first plain field', () => {
    const rows = treeRows(ANSWER, new Set(['data.invoices', 'data.invoices[0]'])).slice(4);
    expect(rows.map(({ path, level }) => [path, level])).toEqual([
      ['data.invoices', 1],
      ['data.invoices[for]', 2],
      ['data.invoices[0]', 2],
      ['data.invoices[0].lines', 3],
      ['data.invoices[0].number', 3],
      ['data.invoices[1]', 2],
    ]);
    expect(rows[1]?.kind).toEqual({ is: 'loop', list: 'data.invoices', field: '.number' });
  });

  test('every path of a value leads to it in a template', () => {
    const data: JsonObject = { a: { 'b "c"': [{ 'd-e': 'here' }] }, '1st': 'there' };
    const open = new Set(['data.a', 'data.a["b \\"c\\""]', 'data.a["b \\"c\\""][0]']);
    const rows = treeRows(data, open).filter(({ kind }) => kind.is === 'value');
    const given = rows.map(({ path }) =>
      renderTemplate({
        kind: 'render',
        template: `{{ ${path} }}`,
        variables: { data, ticket: null, connector: { id: '', name: '', description: '' } },
        setting: { locale: 'en', timeZone: 'UTC', now: 0 },
      }),
    );
    expect(given).toEqual([
      { ok: true, html: 'here' },
      { ok: true, html: 'there' },
    ]);
  });

  test('long lists and texts are cut, and say so', () => {
    const data: JsonObject = { list: Array.from({ length: 150 }, (_, n) => n), text: 'x'.repeat(500) };
    const rows = treeRows(data, new Set(['data.list']));
    expect(rows).toHaveLength(1 + 1 + 100 + 1 + 1);
    expect(rows.find(({ kind }) => kind.is === 'rest')?.label).toBe('50 more');
    expect(rows.at(-1)?.value.length).toBeLessThan(70);
  });

  test('short branches are open at first, long ones not', () => {
    const data: JsonObject = { few: [1], many: Array.from({ length: 9 }, () => 1), plain: 1 };
    expect([...firstOpen(data)]).toEqual(['data.few']);
  });
});

describe('keys', () => {
  const rows = treeRows(ANSWER, new Set(['data.invoices']));
  const list = 4;
  test.each([
    ['ArrowDown', 0, { to: 1 }],
    ['ArrowDown', rows.length - 1, { to: rows.length - 1 }],
    ['ArrowUp', 0, { to: 0 }],
    ['End', 0, { to: rows.length - 1 }],
    ['Home', 3, { to: 0 }],
    ['ArrowRight', list, { to: list + 1 }],
    ['ArrowRight', list + 2, { toggle: 'data.invoices[0]' }],
    ['ArrowRight', 0, null],
    ['ArrowLeft', list, { toggle: 'data.invoices' }],
    ['ArrowLeft', list + 2, { to: list }],
    ['ArrowLeft', 0, null],
    ['x', 0, null],
  ])('%s on row %i', (key, at, move) => {
    expect(nextRow(key, rows, at)).toEqual(move);
  });
});
