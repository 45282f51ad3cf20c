import { expect, test } from 'vitest';
import { fieldText, refine } from '../../lib/helpdesks/field-text.ts';

test('a field is one line of at most 500 characters, never half a character', () => {
  expect(fieldText('  a\n\tb \u00a0 c ')).toBe('a b c');
  expect(fieldText('x'.repeat(501))).toHaveLength(500);
  expect(fieldText(`${'x'.repeat(499)}😀`)).toBe('x'.repeat(499));
});

test.each([
  [{ match: '#(\\d+)' }, ['#12: a', 'b', '#3'], ['12', '3']],
  [{ match: '\\d+' }, ['#12: a', 'b'], ['12']],
  [{ match: '(x)?y' }, ['y'], []],
  [{ map: { 2: 'open' } }, ['2', '3', 'toString'], ['open', '3', 'toString']],
  [{ match: '(\\d)', map: { 2: 'open' } }, ['status 2'], ['open']],
  [{ join: ' ' }, ['Jan', '', 'Novák'], ['Jan Novák']],
  [{ join: ' ', match: '\\w+' }, ['Jan.', '-'], ['Jan']],
  [{ join: ' ' }, [''], []],
  [{ join: ' ' }, [], []],
  [{ match: '@.*', single: true }, ['a@b', 'c'], ['@b']],
  [{ single: true }, ['a', 'a'], ['a', 'a']],
  [{ single: true }, ['a', 'b'], []],
  [{}, [' a '], ['a']],
])('%j turns %j into %j', (refinements, values, refined) => {
  expect(refine(values, refinements)).toEqual(refined);
});

test('a pattern sees no more than the first 1000 characters', () => {
  expect(refine([`${'a'.repeat(3000)}b`], { match: 'b' })).toEqual([]);
});
