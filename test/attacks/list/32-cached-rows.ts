import { entry, inUnit } from '../entry.ts';

export const cachedRows = entry(32, 'Rows of the cache', {
  '32.1': inUnit('A row from the future', 'it counts as expired'),
  '32.2': inUnit('Rows of an earlier layout', 'they are dropped, and nothing else is'),
  '32.3': inUnit(
    'Another customer’s row: capitals, plus-tags, spaces, other alphabets',
    'one customer however written, and never another',
  ),
});
