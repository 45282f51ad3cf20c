import { describe, expect, test } from 'vitest';
import { placeOf } from '../../components/options/use-reorder.ts';
import { duplicateEntry } from '../../lib/duplicate-entry.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { insertAfter, orderConnectors } from '../../lib/lookup/order-connectors.ts';
import { moved } from '../../lib/panel/layout.ts';
import { connector } from './samples.ts';

const IDS = ['a', 'b', 'c', 'd'];

test.each([
  ['a', 1, 'bacd'],
  ['a', 3, 'bcda'],
  ['d', 0, 'dabc'],
  ['b', 1, 'abcd'],
  ['b', -1, 'bacd'],
  ['b', 9, 'acdb'],
])('%s moved to place %i: %s', (id, to, order) => expect(moved(IDS, IDS, id, to).join('')).toBe(order));

test.each([
  ['a', 1, 'before', 'abcd'],
  ['a', 1, 'after', 'bacd'],
  ['a', 3, 'after', 'bcda'],
  ['d', 0, 'before', 'dabc'],
  ['d', 1, 'after', 'abdc'],
  ['c', 2, 'before', 'abcd'],
  ['c', 2, 'after', 'abcd'],
] as const)('%s dropped at %i, %s it: %s', (id, at, side, order) =>
  expect(moved(IDS, IDS, id, placeOf(IDS, id, { at, side })).join('')).toBe(order),
);

describe('connectors', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => connector(id, id.toUpperCase())) as [
    Connector,
    Connector,
    Connector,
  ];

  test('stand in the order of the ids, the rest behind', () =>
    expect(orderConnectors([a, b, c], ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b']));

  test('a new one stands after the one it comes from, or last', () => {
    const added = connector('x', 'X');
    expect(insertAfter([a, b, c], 'a', added).map(({ id }) => id)).toEqual(['a', 'x', 'b', 'c']);
    expect(insertAfter([a, b, c], 'theirs', added).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'x']);
  });

  test('a copy is the same but for id, name and being off, however often it is made', () => {
    const once = duplicateEntry(a, [a]);
    const twice = duplicateEntry(a, [a, once]);
    expect(once).toEqual({ ...a, id: 'a-copy', name: 'A (copy)', enabled: false });
    expect([twice.id, twice.name]).toEqual(['a-copy-2', 'A (copy 2)']);
  });

  test('the copy of the longest id and name is still one', () => {
    const long = connector('i'.repeat(64), 'n'.repeat(80));
    const copy = duplicateEntry(long, [long]);
    expect([copy.id.length, copy.name.length]).toEqual([64, 80]);
    expect(copy.name).toMatch(/ \(copy\)$/);
  });
});
