import { entry, everywhere } from '../entry.ts';

export const slowness = entry(5, 'Endpoints that hang', {
  '5.1': everywhere('Headers at once, then the body byte by byte', 'the time limit covers the body too'),
  '5.2': everywhere('Headers, then nothing for ever', 'the panel says that the time is up'),
  '5.3': everywhere(
    'The connection is reset, within the body or before any answer',
    'what came is no answer',
  ),
  '5.4': everywhere('The request is never taken from the connection', 'the panel says that the time is up'),
});
