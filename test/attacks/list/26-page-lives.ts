import { entry, inBrowsers, inChromium, inUnit } from '../entry.ts';

export const pageLives = entry(26, 'Lives of pages and scripts', {
  '26.1': inUnit(
    'The extension is updated under an open sidebar',
    'the script that is left over stops by itself and gives the page back, or makes way for the next one',
  ),
  '26.2': inBrowsers(
    '20 navigations inside the app in 2 seconds',
    'the sidebar ends at the right customer, and showed no other beside a ticket',
  ),
  '26.3': inBrowsers(
    'Back and forward out of the back-forward cache',
    'the page’s own customer is shown, and panels still answer',
  ),
  '26.4': inChromium(
    'A page is rendered ahead of the click',
    'nothing is asked before the click, and its customer is shown after it',
  ),
  '26.5': inChromium('The browser discards the tab', 'looked at again it has its panels'),
});
