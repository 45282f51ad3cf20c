import { entry, everywhere } from '../entry.ts';

const HOLDS = 'cleaned, nobody is connected to; in the frame alone nobody is asked';

export const leaks = entry(20, 'Leaks: what a panel could load', {
  '20.1': everywhere('`img`', HOLDS),
  '20.2': everywhere('`srcset`', HOLDS),
  '20.3': everywhere(
    '`url()`, `@import` and `@font-face` in CSS',
    'the policy of the frame: nobody is asked',
  ),
  '20.4': everywhere('`<link>` with prefetch, preconnect, dns-prefetch or preload', HOLDS),
  '20.5': everywhere('The poster of a video', HOLDS),
  '20.6': everywhere('`object`', HOLDS),
  '20.7': everywhere('`iframe`', HOLDS),
  '20.8': everywhere('`image` and `use` of SVG', HOLDS),
  '20.9': everywhere('`input type=image`', HOLDS),
  '20.10': everywhere('`meta` that refreshes', HOLDS),
  '20.11': everywhere('`ping` of a link', HOLDS),
  '20.12': everywhere('The attribute `background`', HOLDS),
});
