import { entry, everywhere, inBrowsers } from '../entry.ts';

export const badManners = entry(13, 'Answers that want more than to be read', {
  '13.1': inBrowsers('The answer sets a cookie', 'the next request does not carry it'),
  '13.2': inBrowsers(
    'The answer says Clear-Site-Data',
    'nothing goes beyond what is kept for its own host: the agent stays signed in to the helpdesk, Deskside keeps its settings',
  ),
  '13.3': everywhere(
    'The endpoint sends the secret back in its body',
    'it is masked in what is shown, logged and kept',
  ),
  '13.4': everywhere('The endpoint sends it back in an error page', 'it is masked in the error and its log'),
});
