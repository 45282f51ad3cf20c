import { entry, everywhere, inUnit } from '../entry.ts';

export const noWayThere = entry(8, 'No way to the endpoint', {
  '8.1': everywhere('A certificate that nobody vouches for', 'nothing is sent over it'),
  '8.2': everywhere('A name that no name server knows', 'the panel says that it cannot be reached'),
  '8.3': inUnit('The computer is offline', 'the panel says so, and that the agent can mend it'),
  '8.4': everywhere('A captive portal answers with its own page', 'the panel names a web page'),
  '8.5': everywhere('A captive portal answers 511', 'the panel sends the agent to the network'),
  '8.6': everywhere(
    'The permission for the host is taken away between saving and asking',
    'nothing is sent; the panel offers the way to give it back',
  ),
});
