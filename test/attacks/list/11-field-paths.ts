import { entry, inUnit } from '../entry.ts';

export const fieldPaths = entry(11, 'Paths into an answer, out of a config', {
  '11.1': inUnit('`a.__proto__.b`', 'leads nowhere'),
  '11.2': inUnit('`a[99999999999]`', 'leads nowhere, at once'),
  '11.3': inUnit('`a..b`', 'leads nowhere'),
  '11.4': inUnit('An empty path', 'reads no value: it only asks whether the customer is known'),
  '11.5': inUnit('A path of 10,000 characters', 'refused by the config, or leads nowhere'),
});
