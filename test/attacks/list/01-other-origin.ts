import { entry, everywhere } from '../entry.ts';

export const otherOrigin = entry(1, 'Redirects to another origin', {
  '1.1': everywhere(
    'The endpoint answers 302 with the address of another origin',
    'the other origin hears nothing: no request, no secret, no body',
  ),
  '1.2': everywhere(
    'The endpoint answers 307, which would carry the body along',
    'the other origin hears nothing',
  ),
  '1.3': everywhere(
    'The endpoint answers 308, which would carry the body along',
    'the other origin hears nothing',
  ),
  '1.4': everywhere('The endpoint answers 301 or 303', 'the other origin hears nothing'),
});
