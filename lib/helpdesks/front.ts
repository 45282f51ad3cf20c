import type { HelpdeskDescription } from './helpdesk.ts';
import { dom } from './strategies.ts';

/** The end of these class names changes with every build of Front. */
const SENDER = '[class*="messageViewerRecipient__StyledDetailsWrapperDiv"]';
const HANDLE = '[class*="messageViewerRecipient__StyledHandleSpan"]';

/**
 * Front. Read from the page alone, after one public extension (2026). The customer is the first sender of the conversation who is not of the team: the team's
 * own addresses and domains belong in the site's exclusions.
 */
export const front: HelpdeskDescription = {
  id: 'front',
  name: 'Front',
  support: 'experimental',
  matches: ['https://app.frontapp.com/*'],
  ticket: [
    { in: 'path', pattern: '^/(?:.*/)?(?<id>(?:cnv|msg)_[a-z0-9]+)(?:/|$)' },
    {
      ...dom('[data-testid^="viewer-"]', { read: { attribute: 'data-testid' }, match: '^viewer-(\\d+)$' }),
      path: '^/',
    },
  ],
  fields: {
    email: [dom(HANDLE, { pick: 'all' })],
    others: [dom(HANDLE, { pick: 'all' })],
    name: [dom(`${SENDER} > div:first-child`)],
    subject: [dom('[data-searchable-subject="true"] span')],
  },
};
