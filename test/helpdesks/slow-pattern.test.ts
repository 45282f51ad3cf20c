import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { isSlowPattern } from '../../lib/helpdesks/slow-pattern.ts';
import { countSteps } from './count-steps.ts';
import { patternsOf } from './parts-of.ts';

test.each([
  '(a+)+$',
  '(?:\\w+)*@',
  '(a|aa)+$',
  '(?:\\w+\\w)*x',
  '(a{1,100}){1,100}b',
  '(?<id>(?:\\d*)*)x',
  '(?i:a+)+b',
  '\\s*\\s*\\s*\\s*x',
  '^.*.*.*.*x$',
  '.*a?.*a?.*x',
  '(([a-z])+.)+[A-Z]([a-z])+$',
  '(a+)\\1+$',
  '(?<x>a+)\\k<x>+$',
  '(?:.*,){11}P',
  '(?:a?){30}a{30}',
  '((a?){20}){20}b',
  '(?:a{1,20}){20}b',
  '(?:aa|a){20}b',
  `${'a?'.repeat(28)}${'a'.repeat(28)}`,
  'a{1,20}'.repeat(6),
  '(?:a)*(?:a)*(?:a)*b',
  '(?:ab)*(?:ab)*(?:ab)*x',
  '^a*(?!b)a*(?!b)a*(?!b)a*c',
  '^x|a*a*a*b',
  '(?:[α-ω]+β)*x',
  '^[\\u03b1-\\u03c9]*[β-ψ]*γ*[\\u03b3]*x',
  '(?i:a*)A*(?i:a*)x',
  '((((((((((a))))))))))',
  '([a',
])('%s can take for ever', (pattern) => expect(isSlowPattern(pattern)).toBe(true));

test.each([
  '^/tickets/(?<id>\\d+)$',
  '(?:\\w+/)*(?<id>\\d+)',
  '^mailto:([^?]+)',
  '^\\s*(\\S+)\\s*$',
  '^E-?mail:?$',
  '(?:new|open|closed)',
  '(\\d{1,4})-(\\d{1,4})-(\\d{1,4})-(\\d{1,4})',
  '^[^,]*,[^;]*;[^:]*:[^/]*/(.*)$',
  '(?:[a-z0-9-]+\\.)+[a-z]{2,}',
  '(\\w+(?:-\\w+)*)$',
  '(\\w+)\\s*=\\s*(\\w+)',
  '^(?:[^<]*<)?([^>]+@[^>]+)>?$',
  '(?:\\d{1,3}\\.){3}\\d{1,3}',
  '(?:[^#]*&)?x=(\\d+)',
  '(?i:e-?mail)',
  '',
])('%s is sound', (pattern) => expect(isSlowPattern(pattern)).toBe(false));

test('all patterns of our own helpdesks are sound', () => {
  const patterns = allHelpdesks.flatMap(patternsOf);
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.filter(isSlowPattern)).toEqual([]);
});

const { pattern: anyPattern } = fc.letrec<{ item: string; sequence: string; pattern: string }>((tie) => {
  const often = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,3}', '{2,}', '{1,30}');
  const atom = fc.constantFrom('a', 'b', ',', '.', '\\w', '[^,]', '[ab]');
  const group = tie('pattern').map((inner) => `(?:${inner})`);
  return {
    item: fc.tuple(fc.oneof({ depthSize: 'small' }, atom, group), often).map((parts) => parts.join('')),
    sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
    pattern: fc
      .array(tie('sequence'), { minLength: 1, maxLength: 2 })
      .map((alternatives) => alternatives.join('|')),
  };
});

test('whatever passes takes no exponential time, on any text that repeats itself', () => {
  const LIMIT = 3_000_000;
  fc.assert(
    fc.property(anyPattern, fc.constantFrom('a', 'b', ',', 'ab', 'a,', 'aab', 'ab,,'), (pattern, unit) => {
      fc.pre(!isSlowPattern(`${pattern}!`));
      expect(countSteps(`${pattern}!`, unit.repeat(30).slice(0, 30), LIMIT)).toBeLessThan(LIMIT);
    }),
    { numRuns: 300 },
  );
});
