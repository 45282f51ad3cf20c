import { expect, test } from 'vitest';
import { isTaught } from '../../lib/teaching/is-taught.ts';

const ORIGIN = 'https://desk.example:8443';

test.each([
  ['taught there', 'taught-desk-example-8443', ORIGIN, true],
  ['taught on another site', 'taught-desk-example', ORIGIN, false],
  ['one of ours', 'zammad', ORIGIN, false],
  ['not switched on', 'taught-desk-example-8443', 'https://evil.example', false],
])(
  'a site can be taught again from its own sidebar only where it was taught: %s',
  (_, helpdesk, origin, taught) => {
    const site = { origin: ORIGIN, helpdesk, settings: {}, exclude: [] };
    expect(isTaught({ helpdesks: [site] }, origin)).toBe(taught);
  },
);
