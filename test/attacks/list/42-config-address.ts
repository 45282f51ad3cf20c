import { entry, everywhere, inUnit } from '../entry.ts';

export const configAddress = entry(42, 'A config at an address', {
  '42.1': everywhere('304 to an ETag', 'the same config, not sent twice'),
  '42.2': inUnit('404', 'the last good one stays'),
  '42.3': inUnit('A page to sign in', 'refused as a web page; the last good one stays'),
  '42.4': inUnit('A redirect', 'not followed; the last good one stays'),
  '42.5': inUnit('Half a file', 'refused; the last good one stays'),
  '42.6': inUnit('An older revision', 'refused; the last good one stays'),
  '42.7': everywhere(
    'A config that asks somewhere new',
    'it waits, its endpoints are shown, and nothing of it is in force',
  ),
});
