// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { matchUrl } from '../../lib/helpdesks/url-match.ts';
import { describedHelpdesks } from './described.ts';

const EMPTY = new DOMParser().parseFromString('', 'text/html');

describe('where the ticket is, by its URL', () => {
  test.each([
    ['request-tracker', 'https://rt.example/Ticket/Display.html?id=12', '12', ''],
    ['request-tracker', 'https://rt.example/rt/Ticket/Display.html?id=12', '12', '/rt'],
    ['request-tracker', 'https://rt.example/a/b/Ticket/History.html?id=12#txn-9', '12', '/a/b'],
    [
      'request-tracker',
      'https://rt.example/Ticket/Update.html?Action=Comment;id=12;QuoteTransaction=7',
      '12',
      '',
    ],
    ['request-tracker', 'https://rt.example/Ticket/Modify.html?results=abc&id=12', '12', ''],
    ['request-tracker', 'https://rt.example/Ticket/Graphs/index.html?id=12', '12', ''],
    ['request-tracker', 'https://rt.example/m/ticket/show?id=12', '12', ''],
  ])('%s, %s: ticket %s below "%s"', (helpdesk, url, id, base) => {
    expect(place(helpdesk, url)).toMatchObject({ state: 'ticket', id, base });
  });

  test.each([
    ['request-tracker', 'https://rt.example/Ticket/Create.html?Queue=1'],
    ['request-tracker', 'https://rt.example/rt/Ticket/Create.html?Queue=1&id=new'],
  ])('%s, %s: the form for a new ticket', (helpdesk, url) => {
    expect(place(helpdesk, url)).toEqual({ state: 'new-ticket' });
  });

  test.each([
    ['request-tracker', 'https://rt.example/'],
    ['request-tracker', 'https://rt.example/Search/Results.html?Query=id%3D12&id=12'],
    ['request-tracker', 'https://rt.example/SelfService/Display.html?id=12'],
    ['request-tracker', 'https://rt.example/Ticket/Display.html?id=new'],
    ['request-tracker', 'https://rt.example/Ticket/Display.html?id=12abc'],
    ['request-tracker', 'https://rt.example/Ticket/Display.html?Oldid=12'],
    ['request-tracker', 'https://rt.example/Ticket/Display.html#?id=12'],
    ['request-tracker', 'https://rt.example/User/Summary.html?id=12'],
  ])('%s, %s: no ticket', (helpdesk, url) => {
    expect(place(helpdesk, url)).toEqual({ state: 'no-ticket' });
  });

  test('pages that people know say "no ticket" to every helpdesk that knows its own', () => {
    const foreign = [
      'https://example.com/',
      'https://mail.example/u/0/#inbox/1',
      'https://shop.example/orders/12?id=12',
      'about:blank',
    ];
    for (const url of foreign) {
      for (const { id } of describedHelpdesks) expect(place(id, url)).toEqual({ state: 'no-ticket' });
    }
  });
});

describe('parts of the URL', () => {
  const url = new URL('https://desk.example/sub/dir/app.php?tid=4&x=1#ticket/zoom/9');

  test.each([
    ['path', 'app\\.(?<id>\\w+)', { captures: { id: 'php' }, base: '/sub/dir' }],
    ['query', '[?&]tid=(?<id>\\d+)', { captures: { id: '4' }, base: '/sub/dir' }],
    ['hash', '^#ticket/zoom/(?<id>\\d+)', { captures: { id: '9' }, base: '/sub/dir' }],
    [
      'all',
      '/dir/app\\.php\\?.*#ticket/(?<view>\\w+)/(?<id>\\d+)',
      { captures: { view: 'zoom', id: '9' }, base: '/sub' },
    ],
    ['path', '(?<none>nothing)?app', { captures: {}, base: '/sub/dir' }],
  ] as const)('%s by %s', (part, pattern, match) => {
    expect(matchUrl({ in: part, pattern }, url)).toEqual(match);
  });
});

function place(helpdesk: string, url: string) {
  const found = findHelpdesk(helpdesk, []);
  if (found === undefined) throw new Error(`No helpdesk ${helpdesk}`);
  return findTicket(found, new URL(url), EMPTY);
}
