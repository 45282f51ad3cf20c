import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { readOnce } from '../../lib/helpdesks/read-once.ts';
import { browserFetch } from '../../lib/helpdesks/request.ts';
import type { ReadOnce } from '../../lib/teaching/trial.ts';

/** Puts into the page's isolated world what the background calls there: a reading of the page with whatever description it brings along. */
export default defineUnlistedScript(() => {
  (globalThis as typeof globalThis & Partial<ReadOnce>).desksideReadOnce = (helpdesk: Helpdesk, site) =>
    readOnce(helpdesk, {
      document,
      fetch: browserFetch,
      cookie: () => document.cookie,
      url: () => new URL(location.href),
      ...site,
    });
});
