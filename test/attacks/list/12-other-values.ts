import { entry, everywhere } from '../entry.ts';

export const otherValues = entry(12, 'Values of another kind than a text', {
  '12.1': everywhere('An object', 'left out of the badge, and the log says so'),
  '12.2': everywhere('A list', 'left out of the badge, and the log says so'),
  '12.3': everywhere('true and false', 'shown as these words'),
  '12.4': everywhere('null', 'left out without a word'),
  '12.5': everywhere('A huge number', 'shown as a number is written'),
  '12.6': everywhere(
    'A date with a time zone that does not exist',
    'the template is shown, the date as it came',
  ),
  '12.7': everywhere('A number above 2^53', 'shown, and the log advises to send it as a text'),
});
