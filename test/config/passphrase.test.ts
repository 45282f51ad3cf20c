import { expect, test } from 'vitest';
import { ratePassphrase } from '../../lib/config/passphrase.ts';

test.each([
  ['', 'too-short'],
  ['Tr0ub4dor&3', 'too-short'],
  ['   short one    ', 'too-short'],
  ['x'.repeat(1001), 'too-long'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnopqrstuvwxyz', 'weak'],
  ['123456789012', 'weak'],
  ['passwordpassword', 'weak'],
  ['four calm otters rowing', 'good'],
  ['vR7#kq2!Lw9$zT', 'good'],
  ['žluťoučký kůň', 'good'],
])('“%s” is %s', (passphrase, rating) => {
  expect(ratePassphrase(passphrase)).toBe(rating);
});
