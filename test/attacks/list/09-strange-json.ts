import { entry, everywhere } from '../entry.ts';

export const strangeJson = entry(9, 'JSON that is hard to swallow', {
  '9.1': everywhere('10,000 levels', 'refused as too deep'),
  '9.2': everywhere('1,000,000 keys', 'refused as too large'),
  '9.3': everywhere('A list of 1,000,000 values', 'refused as too large'),
  '9.4': everywhere('A key that stands there twice', 'the last one counts, as JSON.parse has it'),
  '9.5': everywhere('1e999, which is infinite', 'left out of the panel'),
  '9.6': everywhere('Half of a surrogate pair', 'the panel is shown'),
  '9.7': everywhere('A NUL in a text', 'the panel is shown'),
  '9.8': everywhere(
    'A mark that turns the direction of the text around',
    'it turns nothing outside of its own value',
  ),
  '9.9': everywhere('Forty combining marks on each letter', 'the panel is shown'),
  '9.10': everywhere('Emoji of four bytes at the place where a text is cut', 'none is torn in two'),
});
