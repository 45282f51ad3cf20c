import { entry, everywhere, inUnit } from '../entry.ts';

const REFUSED = 'refused with line and column; the agent reads one line';

export const brokenTemplates = entry(17, 'Templates that reach out or do not parse', {
  '17.1': everywhere('`{% include %}` of an address', `${REFUSED}; nobody is asked`),
  '17.2': everywhere('`{% render %}`', `${REFUSED}; nobody is asked`),
  '17.3': everywhere('`{% layout %}` and `{% block %}`', `${REFUSED}; nobody is asked`),
  '17.4': everywhere('A filter named `constructor`', REFUSED),
  '17.5': everywhere('A tag named `constructor`', REFUSED),
  '17.6': everywhere(
    '3000 nested ifs; 1000 in a config, which takes no more letters',
    'a line for the agent',
  ),
  '17.7': inUnit('A template of 1 MB', 'refused by the config and by the engine'),
  '17.8': everywhere('A tag that is not closed', REFUSED),
  '17.9': everywhere('A filter that does not exist', REFUSED),
  '17.10': inUnit('A byte order mark and the line ends of Windows', 'a template like any other'),
});
