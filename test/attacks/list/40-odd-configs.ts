import { entry, inUnit } from '../entry.ts';

export const oddConfigs = entry(40, 'Odd config files', {
  '40.1': inUnit('A newer version', 'refused, with what to do; what was there stays'),
  '40.2': inUnit('An older version', 'it becomes one of today’s'),
  '40.3': inUnit('Keys that nobody knows', 'refused at their place, with the nearest name'),
  '40.4': inUnit('More than 20 MB', 'refused unread'),
  '40.5': inUnit('UTF-16', 'read'),
  '40.6': inUnit('YAML', 'refused, with what it is'),
  '40.7': inUnit('JSON with comments', 'refused, with where they stand'),
  '40.8': inUnit('Two connectors of one id', 'refused, with the first of them'),
  '40.9': inUnit('A thousand connectors', 'read; one more is refused'),
  '40.10': inUnit('Connectors that wait for each other', 'refused at their place'),
});
