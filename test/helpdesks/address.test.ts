import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../lib/helpdesks/address.ts';

describe('the address that a text stands for', () => {
  test.each([
    ['jan.novak@company.cz', 'jan.novak@company.cz'],
    ['  jan@company.cz\n', 'jan@company.cz'],
    ['Jan.Novak@COMPANY.cz', 'Jan.Novak@company.cz'],
    ['Jan Novák <jan@company.cz>', 'jan@company.cz'],
    ['<jan@company.cz>', 'jan@company.cz'],
    ['mailto:jan@company.cz', 'jan@company.cz'],
    ['MAILTO:jan%40company.cz?subject=Hello%20ceo@big.com', 'jan@company.cz'],
    ['mailto:jan@company.cz?cc=ceo@big.com', 'jan@company.cz'],
    ['mailto:jan%2Brt@company.cz', 'jan+rt@company.cz'],
    ['jan%40company.cz', 'jan@company.cz'],
    ['jan%tag@company.cz', 'jan%tag@company.cz'],
    ["o'neil+rt@kunde.example", "o'neil+rt@kunde.example"],
    ['jürgen@müller.example', 'jürgen@müller.example'],
    ['"ceo@big.com" <x@evil.test>', 'x@evil.test'],
    ['ceo@big.com <x@evil.test>', 'x@evil.test'],
    ['Boss <ceo@big.com> <x@evil.test>', 'x@evil.test'],
    ['<ceo@big.com> via <x@evil.test>', 'x@evil.test'],
  ])('%j is %j', (text, address) => {
    expect(parseAddress(text)).toBe(address);
  });

  test.each([
    '',
    'Jan Novák',
    'Jan jan@company.cz',
    'jan@company.cz, eva@company.cz',
    'mailto:jan@company.cz,eva@company.cz',
    '<jan@company.cz> (on holiday)',
    'Jan <jan@company.cz',
    '"jan@company.cz" <>',
    '"ceo@big.com" <not an address>',
    'root@localhost',
    'jan@@company.cz',
    'jan@company..cz',
    '.jan@company.cz',
    'jan@company.cz\u202e',
    'jan\u0000@company.cz',
    '%40',
    'mailto:',
    'mailto:%E0%A4%A@x.y?',
    `${'a'.repeat(310)}@company.cz`,
  ])('%j is none', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test('whatever name stands before the brackets, only what is in the last ones counts', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(parseAddress(`${name} <real@customer.example>`)).toBe('real@customer.example');
      }),
    );
  });

  test('what comes back is short, has one address and survives a second reading', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.emailAddress(),
          fc.string().map((text) => `<${text}@b.c>`),
        ),
        (text) => {
          const address = parseAddress(text);
          if (address === null) return;
          expect(address.length).toBeLessThanOrEqual(320);
          expect(address).toMatch(/^[^@\s<>,]+@[^@\s<>,]+$/);
          expect(parseAddress(address)).toBe(address);
        },
      ),
    );
  });
});
