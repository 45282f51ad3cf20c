import { describe, expect, test } from 'vitest';
import { forAnyTwo, sent } from './filled.ts';

describe('in the address', () => {
  test.each([
    ['https://a.example/t/{x}', 'a/b', 'https://a.example/t/a%2Fb'],
    [
      'https://a.example/t/{x}?q={x}#{x}',
      'a&b #',
      'https://a.example/t/a%26b%20%23?q=a%26b%20%23#a%26b%20%23',
    ],
    ['https://a.example/{{x}/', '-', 'https://a.example/{x}/'],
    ['https://a.example/bot{secret.token}/{x}', 'send', 'https://a.example/bothunter2/send'],
    ['https://a.example/{x|html}', '<b>', 'https://a.example/%26lt%3Bb%26gt%3B'],
    ['https://a.example/{x}', ['a', 'b'], 'https://a.example/a%2Cb'],
    ['https://a.example/v{x}', '', 'https://a.example/v'],
    ['https://a.example?id={x}', '', 'https://a.example?id='],
    ['https://a.example/{x}/?{x}', '?', 'https://a.example/%3F/?%3F'],
  ])('%s with %j is %s', (url, x, address) => expect(sent({ url }, { x })).toMatchObject({ url: address }));

  test.each([
    ['https://a.example/t/{x}/comments', ''],
    ['https://a.example/t/{x}/comments', '.'],
    ['https://a.example/t/{x}', '..'],
    ['https://a.example/t/{x}?q=1', ''],
    ['https://a.example/t/.{x}/c', '.'],
    ['https://a.example/t/%2e{x}/c', '.'],
    ['https://a.example/t/%2E{x}', ''],
    ['https://a.example/{x}{x}/c', '.'],
    ['https://a.example/{x}#top', ''],
  ])('%s with “%s” is not sent, for it would lead elsewhere', (url, x) =>
    expect(sent({ url }, { x })).toEqual({ skipped: 'path-empty' }),
  );

  test.each(['%2e%2e', '...', ' ', '\t', '\n', '\ufeff'])('“%s” leads nowhere else', (x) => {
    const { url = '' } = sent({ url: 'https://a.example/t/{x}/comments' }, { x }) as { url: string };
    expect(new URL(url).pathname.split('/').map(decodeURIComponent)).toEqual(['', 't', x, 'comments']);
  });

  test('no value and no secret leaves its place', () => {
    const template = 'https://a.example/c-{x}/y-{secret.s}/z?q={x}&s={secret.s}&k=1#{x}-{secret.s}';
    forAnyTwo((x, secret) => {
      const { host, pathname, searchParams, hash } = new URL(
        (sent({ url: template }, { x }, secret) as { url: string }).url,
      );
      const [value, opened] = [x.toWellFormed(), secret.toWellFormed()];
      expect([host, ...pathname.split('/').map(decodeURIComponent), ...searchParams]).toEqual([
        'a.example',
        '',
        `c-${value}`,
        `y-${opened}`,
        'z',
        ['q', value],
        ['s', opened],
        ['k', '1'],
      ]);
      expect(decodeURIComponent(hash)).toBe(`#${value}-${opened}`);
    });
  });
});
