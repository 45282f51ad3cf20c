import { expect, test } from 'vitest';
import { isExcludeEntry } from '../../lib/helpdesks/exclude-entry.ts';
import { isExcludedAddress } from '../../lib/helpdesks/excluded-address.ts';

test.each(['support@acme.com', 'Support@Acme.com', 'acme.com', '@acme.com', ' acme.com '])(
  '“%s” is an address or a domain, and excludes support@acme.com',
  (entry) => {
    expect(isExcludeEntry(entry)).toBe(true);
    expect(isExcludedAddress('support@acme.com', [entry])).toBe(true);
  },
);

test.each(['', 'acme', '@acme', 'a@', '@a@b.com', 'Jan <jan@acme.com>', 'mailto:jan@acme.com', 'a b.com'])(
  '“%s” is neither',
  (entry) => expect(isExcludeEntry(entry)).toBe(false),
);
