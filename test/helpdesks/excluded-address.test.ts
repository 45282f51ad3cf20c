import { expect, test } from 'vitest';
import { isExcludedAddress } from '../../lib/helpdesks/excluded-address.ts';

test.each([
  ['support@acme.com', ['support@acme.com'], true],
  ['Support@acme.com', [' SUPPORT@ACME.COM '], true],
  ['eva@acme.com', ['@acme.com'], true],
  ['eva@acme.com', ['acme.com'], true],
  ['eva@mail.acme.com', ['acme.com'], false],
  ['eva@notacme.com', ['acme.com'], false],
  ['eva@acme.com', ['support@acme.com'], false],
  ['eva@acme.com', ['', '@'], false],
  ['eva@acme.com', [], false],
])('%s with the list %j: %s', (address, list, excluded) => {
  expect(isExcludedAddress(address, list)).toBe(excluded);
});
