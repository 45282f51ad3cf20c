import { entry, everywhere } from '../entry.ts';

export const otherOrigin = entry(1, 'Redirects to another origin', {
  '1.1': everywhere(
    'The endpoint answers 302 with the address of another origin',
    'the other origin gets no request: no secret, no body',
  ),
  '1.2': everywhere('The same with 307, which keeps the body', 'the other origin gets no request'),
  '1.3': everywhere('The same with 308, which keeps the body', 'the other origin gets no request'),
  '1.4': everywhere('The same with 301 and 303', 'the other origin gets no request'),
});
