// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { coversOrigin } from '../../lib/helpdesks/match-pattern.ts';
import { requestUrl } from '../../lib/helpdesks/request-url.ts';
import { slowParts } from '../../lib/helpdesks/slow-pattern.ts';
import { capturesOf, patternsOf, selectorsOf, strategiesOf } from './parts-of.ts';

/** What the admin can set for every helpdesk without its description asking for it. */
const SETTINGS_OF_ALL = ['useCredential'];

describe.each(allHelpdesks.map((helpdesk) => [helpdesk.name, helpdesk] as const))('%s', (_, helpdesk) => {
  const requests = Object.values(helpdesk.requests);

  test('is data that a config file could hold', () => {
    const inFile = JSON.parse(JSON.stringify(helpdesk));
    expect(inFile).toEqual(helpdesk);
    expect(helpdeskSchema.parse(inFile)).toEqual(helpdesk);
  });

  test('no pattern of it can take exponential time', () => {
    const slow = patternsOf(helpdesk).filter((pattern) => slowParts(pattern).length > 0);
    expect(slow).toEqual([]);
  });

  test('every selector is one', () => {
    for (const selector of selectorsOf(helpdesk))
      expect(() => document.querySelector(selector), selector).not.toThrow();
  });

  test('what it refers to is there', () => {
    const strategies = strategiesOf(helpdesk);
    const named = strategies.flatMap((strategy) => [
      ...('request' in strategy ? [strategy.request] : []),
      ...(strategy.without === undefined ? [] : [strategy.without]),
    ]);
    expect(Object.keys(helpdesk.requests)).toEqual(expect.arrayContaining(named));
    const captured = strategies.flatMap((strategy) => ('capture' in strategy ? [strategy.capture] : []));
    expect(capturesOf(helpdesk)).toEqual(expect.arrayContaining([...captured, helpdesk.pageIdIs]));
    const headers = requests.flatMap((request) => Object.values(request.headers));
    const typed = [...strategies, ...headers].flatMap((part) => ('setting' in part ? [part.setting] : []));
    const declared = [...SETTINGS_OF_ALL, ...helpdesk.settings.map(({ name }) => name)];
    expect(declared).toEqual(expect.arrayContaining(typed));
  });

  test('every request stays at the page and has a value for each of its placeholders', () => {
    const page = new URL('https://desk.example/sub/ticket');
    for (const { path, needs } of requests) {
      const names = [...capturesOf(helpdesk), ...Object.keys(needs)];
      const values = Object.fromEntries(names.map((name) => [name, '1']));
      expect(requestUrl(path, values, '/sub', page)?.origin, path).toBe(page.origin);
    }
  });

  test('its hosts are match patterns', () => {
    for (const pattern of helpdesk.matches)
      expect(coversOrigin(pattern, pattern.replace('*.', 'acme.').replace(/\/\*$/, '')), pattern).toBe(true);
  });
});

describe('patterns that can take exponential time', () => {
  test.each([
    '(a+)+',
    '(?:\\w+)*x',
    '(?:a|ab)*',
    '(?:\\w+\\s?)+',
    '([^/]*)*',
    '(?:x?(?:a*)y?){2,}',
    '(?:\\w+\\w)*',
  ])('%s', (pattern) => {
    expect(slowParts(pattern)).toHaveLength(1);
  });

  test.each([
    '(?:\\w+/)*\\w+\\.html',
    '^/a/(?<id>\\d+)(?:/|$)',
    '(?:[^#]*&)?x=(\\d+)',
    '(?:a|b)?c*',
    '(?:x(?:a*)y?){2,}',
    '[a)]+\\)',
    '(?:ab)*',
  ])('not %s', (pattern) => {
    expect(slowParts(pattern)).toEqual([]);
  });
});
