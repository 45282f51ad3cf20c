import { entry, inUnit } from '../entry.ts';

export const otherAddresses = entry(37, 'Addresses on a ticket’s page', {
  '37.1': inUnit(
    'Several: the agent’s, copies, those in quoted mail',
    'the customer’s, or the agent is asked',
  ),
  '37.2': inUnit('None', 'the sidebar says so'),
  '37.3': inUnit('A malformed one', 'none'),
  '37.4': inUnit('One of more than 320 characters', 'none'),
  '37.5': inUnit('One in a template, or a part that is hidden', 'none'),
  '37.6': inUnit('One that somebody wrote into a message', 'never the customer, and never to choose from'),
});
