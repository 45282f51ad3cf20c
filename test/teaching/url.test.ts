import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchUrl } from '../../lib/helpdesks/url-match.ts';
import { ticketPattern } from '../../lib/teaching/ticket-pattern.ts';
import { guessIdPart, urlParts } from '../../lib/teaching/url-parts.ts';

const nothingShown = () => false;

describe('the pieces of an address', () => {
  test.each([
    ['/tickets/1042', ['tickets', '1042']],
    ['/agent/tickets/1042/', ['agent', 'tickets', '1042']],
    ['/Ticket/Display.html?id=7&view=full', ['Ticket', 'Display.html', '7', 'full']],
    ['/index.pl?Action=Zoom;TicketID=5', ['index.pl', 'Zoom', '5']],
    ['/app#/inbox/12/all?x=1', ['app', 'inbox', '12', 'all', '1']],
    ['/', []],
  ])('%s', (path, pieces) => {
    const url = at(path);
    const parts = urlParts(url);
    expect(parts.map(({ text }) => text)).toEqual(pieces);
    const all = url.pathname + url.search + url.hash;
    for (const part of parts) expect(all.slice(part.at, part.at + part.text.length)).toBe(part.text);
  });
});

describe('the guess', () => {
  test.each([
    ['digits in the path', '/tickets/1042', '1042'],
    ['the last of two', '/a/12/tickets/1042', '1042'],
    ['a UUID', '/c/0b6f7a04-8a3f-4a6e-9d6f-0b6f7a048a3f', '0b6f7a04-8a3f-4a6e-9d6f-0b6f7a048a3f'],
    ['a key', '/browse/SUP-12', 'SUP-12'],
    ['the one that is named so', '/z?TicketID=5&SortBy=99', '5'],
    ['in the hash', '/#ticket/zoom/31', '31'],
    ['a long made-up id', '/inbox/cnv_1k2j3h4g5f', 'cnv_1k2j3h4g5f'],
  ])('%s', (_, path, expected) => {
    expect(guessIdPart(urlParts(at(path)), nothingShown)?.text).toBe(expected);
  });

  test('what the page shows as well comes first', () => {
    const parts = urlParts(at('/accounts/77/tickets/1042/views/3'));
    expect(guessIdPart(parts, (text) => text === '1042')?.text).toBe('1042');
  });

  test('words are no id', () => {
    expect(guessIdPart(urlParts(at('/inbox/all?sort=asc')), nothingShown)).toBeNull();
  });
});

describe('the pattern finds the id in addresses of the same kind, and nothing in others', () => {
  test.each([
    ['/tickets/1042', '1042', '/tickets/7', '7', ['/tickets', '/tickets/new', '/users/7', '/x/tickets/7']],
    ['/tickets/1042/conversation', '1042', '/tickets/8/history', '8', ['/tickets/8a']],
    ['/a/12/tickets/1042', '1042', '/a/99/tickets/7', '7', ['/a/tickets/7']],
    [
      '/Ticket/Display.html?id=7',
      '7',
      '/Ticket/Display.html?Force=1;id=8#txn-3',
      '8',
      ['/User/Summary.html?id=8', '/Ticket/DisplayXhtml?id=8', '/Ticket/Display.html?gid=8'],
    ],
    ['/app?x=1#/inbox/12/all', '12', '/app#/inbox/13', '13', ['/app#/outbox/13', '/app']],
    ['/browse/SUP-12', 'SUP-12', '/browse/HELP-3?filter=1', 'HELP-3', ['/browse/all']],
    ['/t/late-order', 'late-order', '/t/lost-parcel', 'lost-parcel', ['/t/new', '/t/new/form', '/t/']],
  ])('%s, %s', (taught, id, next, nextId, others) => {
    const pattern = patternFor(taught, id);
    expect(matchUrl(pattern, at(taught))?.captures['id']).toBe(id);
    expect(matchUrl(pattern, at(next))?.captures['id']).toBe(nextId);
    for (const other of others) expect(matchUrl(pattern, at(other))).toBeNull();
  });

  test('whatever the address is made of, the pattern compiles and finds the piece that was chosen', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.nat(),
        (address, choice) => {
          const url = new URL(address);
          const parts = urlParts(url);
          const part = parts[choice % Math.max(1, parts.length)];
          if (part === undefined) return;
          const found = matchUrl(
            ticketPattern(url, part, () => false),
            url,
          )?.captures['id'];
          if (!/^(new|create|add|all|inbox|list|search|open|closed|settings)$/.test(part.text))
            expect(found).toBeDefined();
        },
      ),
    );
  });
});

function patternFor(path: string, id: string) {
  const url = at(path);
  const part = urlParts(url).find(({ text }) => text === id);
  if (part === undefined) throw new Error(`There is no ${id} in ${path}`);
  return ticketPattern(url, part, () => false);
}

function at(path: string): URL {
  return new URL(path, 'https://desk.example');
}
