import { entry, everywhere, inBrowsers } from '../entry.ts';

const NOWHERE = 'it leads nowhere';

export const links = entry(19, 'Links', {
  '19.1': everywhere('`javascript:`', NOWHERE),
  '19.2': everywhere('`javascript:` in mixed letters with an entity', NOWHERE),
  '19.3': everywhere('`data:text/html`, and other schemes than https, mailto and tel', NOWHERE),
  '19.4': everywhere('`vbscript:`', NOWHERE),
  '19.5': everywhere('An address without a scheme, or of our own pages', NOWHERE),
  '19.6': everywhere('`https:evil.example`, without slashes', 'a link to that host, in a tab of its own'),
  '19.7': everywhere('`mailto:` with headers', 'kept: the mail program shows what it would send'),
  '19.8': everywhere('`target=_top`', 'a tab of its own that knows nothing of us'),
  '19.9': inBrowsers('A middle click', 'the helpdesk page and the panel stay where they are'),
  '19.10': inBrowsers('A click with Ctrl', 'the helpdesk page and the panel stay where they are'),
  '19.11': inBrowsers('A link that is dragged', 'the helpdesk page and the panel stay where they are'),
  '19.12': inBrowsers('Enter on a link', 'the helpdesk page and the panel stay where they are'),
  '19.13': inBrowsers('Enter in a form', 'no form is there; in the frame alone none is sent'),
  '19.14': everywhere('`<area>`', NOWHERE),
  '19.15': everywhere('`<a xlink:href>` within SVG', NOWHERE),
});
