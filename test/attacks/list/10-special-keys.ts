import { entry, everywhere, inUnit } from '../entry.ts';

export const specialKeys = entry(10, 'Keys that mean something to JavaScript', {
  '10.1': inUnit('`__proto__`', 'taken out wherever it stands; no prototype is changed'),
  '10.2': inUnit('`constructor`', 'data like any other'),
  '10.3': inUnit('`prototype`', 'data like any other'),
  '10.4': inUnit('`toString`', 'data like any other'),
  '10.5': inUnit('`hasOwnProperty`', 'data like any other'),
  '10.6': inUnit('`length`', 'data like any other'),
  '10.7': inUnit('`then`, which makes an answer look like a promise', 'data like any other'),
  '10.8': inUnit('`toJSON`', 'data like any other, and nothing calls it'),
  '10.9': everywhere(
    'All of them at once, in a badge and in a template',
    'data like any other, in both panels',
  ),
});
