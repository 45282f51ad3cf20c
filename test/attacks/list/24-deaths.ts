import { entry, inBrowsers, inChromium, inUnit } from '../entry.ts';

export const deaths = entry(24, 'The background, a tab or the browser ends', {
  '24.1': inBrowsers(
    'The background is ended in the middle of a lookup',
    'the panel says so, and asks again when told to',
  ),
  '24.2': inUnit(
    'It is ended between claiming a delivery and sending it',
    'the delivery is sent later, once',
  ),
  '24.3': inUnit(
    'It is ended between sending a delivery and writing down that it was sent',
    'it is sent again under the same id, and nothing is lost',
  ),
  '24.4': inBrowsers(
    'An idle background is suspended under an open sidebar',
    'the sidebar goes on to the next ticket',
  ),
  '24.5': inChromium('A tab crashes', 'loaded again it has its panels, and other tabs go on'),
  '24.6': inUnit('The browser starts with 500 deliveries that wait', 'each is sent once'),
  '24.7': inBrowsers(
    'The browser is closed while its deliveries cannot be sent',
    'they are sent after the next start, under the ids of their first attempts',
  ),
});
