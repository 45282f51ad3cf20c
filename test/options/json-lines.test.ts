import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, linesOf } from '../../components/options/json-lines.ts';

const TEXT = `{
  "a": { "b": [1,
    { "c": "}, \\"x\\": [" }, []
  ] },
  "d":
    {}
}`;

describe('the line of a value', () => {
  test.each<[PropertyKey[], number]>([
    [['a'], 2],
    [['a', 'b'], 2],
    [['a', 'b', 0], 2],
    [['a', 'b', 1], 3],
    [['a', 'b', 1, 'c'], 3],
    [['a', 'b', 2], 3],
    [['a', 'b', 7], 2],
    [['d'], 5],
    [['d', 'missing', 'deeper'], 5],
    [['nowhere'], 1],
    [[], 1],
  ])('%j: %i', (path, line) => {
    expect(lineOf(TEXT, path)).toBe(line);
  });

  test('every key of whatever JSON is on the line where it is written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }), (value) => {
        const lines = JSON.stringify(value, null, 1).split('\n');
        for (const key of Object.keys(value)) {
          const line = lineOf(lines.join('\n'), [key]);
          expect(lines[line - 1]).toMatch(/^ "/);
          expect(lines[line - 1]?.slice(1)).toContain(`${JSON.stringify(key)}: `);
        }
      }),
    );
  });
});

test('many values of one text have the lines that each has alone', () => {
  const text = '{\n  "a": [\n    1,\n    {"b": 2}\n  ],\n  "c": 3\n}';
  const paths = [['c'], ['a', 1, 'b'], ['a', 0], ['gone'], []];
  expect(linesOf(text, paths)).toEqual([6, 4, 3, 1, 1]);
  expect(linesOf(text, paths)).toEqual(paths.map((path) => lineOf(text, path)));
});
