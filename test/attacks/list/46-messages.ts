import { entry, inUnit } from '../entry.ts';

export const forgedMessages = entry(46, 'Forged messages', {
  '46.1': inUnit('Wrong types', 'refused, and nothing is done'),
  '46.2': inUnit('Fields too many', 'refused, and nothing is done'),
  '46.3': inUnit(
    'A lookup with an address of its own, from a content script',
    'refused, and nothing is done',
  ),
  '46.4': inUnit('5 MB', 'refused, and nothing is done'),
  '46.5': inUnit('A sender without a tab', 'it is nobody'),
  '46.6': inUnit('A site that is not switched on', 'it gets nothing and leaves no trace'),
});
