import { describe, expect, test } from 'vitest';
import { headerNameProblem, isHeaderValue } from '../../lib/lookup/header.ts';

describe('headerNameProblem', () => {
  test.each(['X-API-Key', 'Authorization', 'x-initdesk-key', 'Api_Version', 'X-~'])('takes %s', (name) =>
    expect(headerNameProblem(name)).toBeNull(),
  );

  test.each([
    ['Host', 'dropped-by-browsers'],
    ['user-agent', 'dropped-by-browsers'],
    ['Cookie', 'dropped-by-browsers'],
    ['Origin', 'dropped-by-browsers'],
    ['Referer', 'dropped-by-browsers'],
    ['Content-Length', 'dropped-by-browsers'],
    ['Proxy-Authorization', 'dropped-by-browsers'],
    ['Sec-Fetch-Site', 'dropped-by-browsers'],
    ['Content-Type', 'set-by-deskside'],
    ['accept', 'set-by-deskside'],
    ['', 'not-a-token'],
    ['X Key', 'not-a-token'],
    ['X-Key:', 'not-a-token'],
    ['X-Schlüssel', 'not-a-token'],
    ['X-Key\r\nHost', 'not-a-token'],
    ['X-Key\n', 'not-a-token'],
  ])('refuses %j: %s', (name, problem) => expect(headerNameProblem(name)).toBe(problem));
});

test.each([
  ['Bearer {secret.key}', true],
  ['', true],
  ['tab\there', true],
  ['Zürich', true],
  ['a\r\nHost: evil.example', false],
  ['a\n', false],
  ['nul\0', false],
  ['del\x7f', false],
  ['Łódź', false],
  ['✓', false],
])('header value %j can be sent: %s', (value, fits) => expect(isHeaderValue(value)).toBe(fits));
