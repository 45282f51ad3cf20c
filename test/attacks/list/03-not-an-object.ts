import { entry, everywhere } from '../entry.ts';

export const notAnObject = entry(3, 'Answers that are no JSON object', {
  '3.1': everywhere('200 with the HTML of a sign-in page', 'the panel names a web page, and who mends it'),
  '3.2': everywhere('200 with an empty body', 'the panel says that nothing came'),
  '3.3': everywhere('204', 'the panel says that nothing came'),
  '3.4': everywhere('JSON behind a byte order mark', 'it is read like any other'),
  '3.5': everywhere('JSON with garbage after it', 'no half of it is believed'),
  '3.6': everywhere('`null` at the top', 'the panel says what came instead of an object'),
  '3.7': everywhere('A list at the top', 'the panel says what came instead of an object'),
  '3.8': everywhere('A string at the top', 'the panel says what came instead of an object'),
  '3.9': everywhere('A number at the top', 'the panel says what came instead of an object'),
});
