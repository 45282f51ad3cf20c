import { expect, test } from 'vitest';
import { isSlowPattern } from '../../lib/helpdesks/slow-pattern.ts';

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
  '',
])('%s is sound', (pattern) => expect(isSlowPattern(pattern)).toBe(false));
