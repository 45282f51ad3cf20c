import { entry, everywhere, inUnit } from '../entry.ts';

export const brokenStorage = entry(30, 'Broken storage', {
  '30.1': inUnit(
    'The disk is full',
    'the least used answers make room; where there is none the lookup is answered without being kept',
  ),
  '30.2': inUnit('Opening is blocked, or never ends', 'lookups go on without the cache'),
  '30.3': everywhere('The cache is of a newer version', 'it is made anew, and lookups are answered'),
  '30.4': inUnit('`InvalidStateError` on opening', 'the cache is made anew once'),
  '30.5': everywhere(
    'The cache is deleted while it is open',
    'lookups are answered, and the next visit comes out of a new cache',
  ),
  '30.6': inUnit('`UnknownError` on opening, as of a damaged disk', 'the cache is made anew once'),
  '30.7': everywhere('The cache can neither be opened nor deleted', 'every visit asks and is answered'),
});
