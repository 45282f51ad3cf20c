import { entry, everywhere } from '../entry.ts';

export const size = entry(4, 'Answers of the wrong size', {
  '4.1': everywhere('50 MB', 'reading stops at 1 MB'),
  '4.2': everywhere('20 MB within 19 kB of gzip', 'reading stops at 1 MB of what comes out'),
  '4.3': everywhere('A Content-Length that is too short', 'what lies behind it is not read'),
  '4.4': everywhere('A Content-Length that is too long', 'the half that came is no answer'),
  '4.5': everywhere('No Content-Length, and the end of the connection ends the body', 'it is read whole'),
});
