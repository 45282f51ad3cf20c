import { entry, inBrowsers, inUnit } from '../entry.ts';

export const pagePolicies = entry(36, 'Policies and layouts of the page', {
  '36.1': inBrowsers("A policy without frames: `frame-src 'none'`", 'panels come'),
  '36.2': inBrowsers(
    'A policy that sandboxes the page',
    'no data is shown in it, nobody is asked, and the toolbar’s button says why',
  ),
  '36.3': inBrowsers('`Cross-Origin-Embedder-Policy: require-corp`', 'panels come'),
  '36.4': inBrowsers('Trusted Types are required, and none allowed', 'panels come'),
  '36.5': inBrowsers('`X-Frame-Options: DENY`', 'panels come'),
  '36.6': inBrowsers('A root font of 62.5 %', 'the sidebar is as wide as elsewhere, and so is its type'),
  '36.7': inBrowsers(
    'A page that is written from right to left',
    'the sidebar stands where it is wanted, and says the same',
  ),
  '36.8': inBrowsers('A zoom of 400 %', 'the sidebar covers the page with a handle that closes it'),
  '36.9': inBrowsers('A window of 320 pixels', 'the same'),
  '36.10': inUnit('The page is printed', 'the sidebar is not on paper'),
});
