import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../lib/helpdesks/parts.ts';
import { tracePage } from '../../lib/helpdesks/trace-page.ts';

/** Says how a page is read; loaded beside the content script when somebody opens the diagnosis. */
export default defineUnlistedScript(() => {
  offerPart('trace', tracePage);
});
