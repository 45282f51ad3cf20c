import { entry, inBrowsers, inUnit } from '../entry.ts';

export const keyboard = entry(39, 'The keyboard', {
  '39.1': inBrowsers('Shortcuts of the helpdesk are typed in the sidebar', 'the page hears none of them'),
  '39.2': inBrowsers('Tab goes through our pages', 'every control has its turn and shows where it is'),
  '39.3': inUnit('Escape in the sidebar', 'what was opened closes, and the focus goes back to where it was'),
  '39.4': inBrowsers('axe looks at every state', 'it finds nothing'),
});
