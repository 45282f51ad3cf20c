import type { Helpdesk } from './helpdesks/helpdesk.ts';
import type { PageTrace } from './helpdesks/page-trace.ts';
import type { Recognised } from './messages.ts';

/** What Deskside sees in a tab, without any of its values. `off`: the tab is on no helpdesk that is switched on. */
export type Diagnosis =
  | { state: 'off' }
  /** The config names a helpdesk that this version does not know. */
  | { state: 'unknown-helpdesk'; origin: string; id: string }
  | {
      state: 'on';
      origin: string;
      /** Path, query and hash of the page; what could be about a customer is masked. */
      path: string;
      helpdesk: Helpdesk;
      /** The description is the config's own, not one of ours. */
      own: boolean;
      recognised: Recognised | null;
      /** What the admin typed for this site: how many settings and excluded addresses. */
      settings: string[];
      exclude: number;
      /** Whether the browser lets Deskside run there. */
      access: boolean;
      /** `null` where the content script does not answer. */
      page: PageTrace | null;
      sidebar: { open: boolean; room: 'push' | 'overlay' | null; loaded: boolean; typed: boolean };
      connectors: number;
    };
