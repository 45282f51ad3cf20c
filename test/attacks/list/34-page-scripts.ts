import { entry, inBrowsers } from '../entry.ts';

export const pageScripts = entry(34, 'Scripts of the helpdesk page', {
  '34.1': inBrowsers(
    'Floods of `postMessage` and of events, to the page and into our frame',
    'panels go on, and nobody is asked for it',
  ),
  '34.2': inBrowsers('The event by which content scripts of WXT stop each other', 'the sidebar stays'),
  '34.3': inBrowsers(
    'Prototypes, `JSON`, `fetch` and observers are replaced before us and after us',
    'panels come, and none of it sees an answer or a secret',
  ),
  '34.4': inBrowsers('`attachShadow` is replaced', 'panels come, and it is not called'),
  '34.5': inBrowsers(
    'Tickets are forged by the hundred',
    'no more lookups than the rate of a tab, and the sidebar ends at the last',
  ),
});
