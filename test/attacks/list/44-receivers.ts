import { entry, inUnit } from '../entry.ts';

export const receivers = entry(44, 'Receivers of webhooks', {
  '44.1': inUnit('200 after our time limit', 'sent again under the same id'),
  '44.2': inUnit('500 for 24 hours', 'given up once, and kept to be sent by hand'),
  '44.3': inUnit('A redirect', 'not followed'),
  '44.4': inUnit('A request of more than 1 MB', 'not sent, and the log says so'),
  '44.5': inUnit('What a rule brings about would set it off again', 'it does not, and the log says so'),
  '44.6': inUnit('10,000 events', 'each is sent once, and the cost grows with their number alone'),
});
