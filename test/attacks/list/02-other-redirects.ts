import { entry, everywhere, inUnit } from '../entry.ts';

export const otherRedirects = entry(2, 'Redirects of other kinds', {
  '2.1': everywhere('The endpoint redirects to itself', 'one request, and the panel says who mends it'),
  '2.2': everywhere('A redirect leads to a redirect', 'only the first is asked'),
  '2.3': inUnit('A redirect leads from HTTPS to plain HTTP', 'the plain one is not asked'),
  '2.4': everywhere('A redirect leads to a file of this computer', 'no file is read'),
  '2.5': everywhere('A redirect leads to a data address', 'what stands in it is no answer'),
});
