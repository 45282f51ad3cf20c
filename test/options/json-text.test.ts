import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../components/options/json-text.ts';

describe('where JSON is wrong', () => {
  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', 3, '“"b": 2”'],
    ['{\n  "a": 1,\n}', 3, '“}”'],
    ['{\n  a: 1\n}', 2, '“a: 1”'],
    ['{\n  "a": [1, 2\n}', 3, '“}”'],
    ['{\n  "a": tru\n}', 2, '“tru”'],
    ["{\n\n  'a': 1 }", 3, "“'a': 1 }”"],
    ['{\n  "a": "b\n}', 2, '“"b”'],
    ['{}\n{}', 2, '“{}”'],
    ['{"a" 1}', 1, '“1}”'],
    ['// a description\n{}', 1, '“// a descrip”'],
  ])('%j: line %i', (text, line, found) => {
    const parsed = parseJson(text);
    expect(parsed).toMatchObject({ ok: false, line });
    expect(parsed.ok ? '' : parsed.message).toBe(`${found} is not expected there.`);
  });

  test.each([
    ['{\n  "a": 1\n', 3],
    ['', 1],
  ])('%j ends in line %i', (text, line) =>
    expect(parseJson(text)).toEqual({ ok: false, line, message: 'The text ends too early.' }),
  );

  test('whatever is cut off or put in, a line of the text is named, and right JSON is read', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\n'), (json, at, put) => {
        const text = json.slice(0, at % (json.length + 1)) + put + json.slice(at % (json.length + 1));
        expect(parseJson(json)).toEqual({ ok: true, value: JSON.parse(json) });
        const parsed = parseJson(text);
        if (!parsed.ok) expect(parsed.line).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});
