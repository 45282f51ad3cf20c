import { entry, everywhere } from '../entry.ts';

export const lateness = entry(6, 'Answers that come late', {
  '6.1': everywhere(
    'An answer comes after the time limit',
    'it is neither shown nor kept; the panel says that the time is up',
  ),
  '6.2': everywhere(
    "The answer for one ticket comes after the agent went on to another customer's",
    'the second ticket never shows it',
  ),
});
