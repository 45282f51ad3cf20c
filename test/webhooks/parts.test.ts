import { describe, expect, test } from 'vitest';
import type { FilledRequest, Part } from '../../lib/webhooks/delivery.ts';
import { joinParts, packParts, partsText, secretsIn, unfitSecret } from '../../lib/webhooks/parts.ts';

const TOKEN = { secret: 'token', as: 'query' } as const;

test('a secret is escaped for where it stands, and shown by its name', () => {
  const parts: Part[] = [
    'https://a.example/',
    { secret: 'bot', as: 'path' },
    '/x?t=',
    TOKEN,
    '&u=',
    { secret: 'bot', as: 'query' },
  ];
  const open = (name: string) => ({ bot: '1:A/b', token: 'x&y=z #"' })[name] ?? '';
  expect(joinParts(parts, open)).toBe('https://a.example/1:A%2Fb/x?t=x%26y%3Dz%20%23%22&u=1%3AA%2Fb');
  expect(partsText(parts)).toBe('https://a.example/{secret.bot}/x?t={secret.token}&u={secret.bot}');
  expect(secretsIn(parts)).toEqual(['bot', 'token']);
});

test('a value that reads like a secret’s name opens none', () =>
  expect(joinParts(['{secret.token}'], () => 'hunter2')).toBe('{secret.token}'));

test('in a header a secret stands as it is', () =>
  expect(joinParts(['Bearer ', { secret: 'token', as: 'header' }], () => 'a%b{c}')).toBe('Bearer a%b{c}'));

test('texts are put together, secrets stay apart', () =>
  expect(packParts(['a', 'b', TOKEN, 'c', '', 'd'])).toEqual(['ab', TOKEN, 'cd']));

describe('a secret that fits nowhere', () => {
  const request = (url: Part[], value: Part[] = []): Pick<FilledRequest, 'url' | 'headers'> => ({
    url,
    headers: [{ name: 'x', value }],
  });
  const inPath = request(['https://a.example/', { secret: 'token', as: 'path' }]);
  const afterDots = request(['https://a.example/a/../b', { secret: 'token', as: 'path' }, '/..']);
  const inHeader = request(['https://a.example/'], [{ secret: 'token', as: 'header' }]);

  test.each([
    ['a path segment of dots', inPath, '..', 'token'],
    ['a path segment of one dot', inPath, '.', 'token'],
    ['a header of two lines', inHeader, 'a\r\nb', 'token'],
    ['a header beyond Latin letters', inHeader, '日本', 'token'],
    ['a path segment with a slash, which is encoded', inPath, '../x', null],
    ['beside dots of the address itself', afterDots, '..', null],
    ['a query', request(['https://a.example/?', TOKEN]), '..', null],
  ])('%s', (_, given, value, name) => expect(unfitSecret(given, () => value)).toBe(name));
});
