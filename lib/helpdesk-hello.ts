import type { Helpdesk } from './helpdesks/helpdesk.ts';
import type { SidebarPlace } from './panel/layout.ts';
import type { PageWords } from './panel/page-words.ts';

/** What a content script is told first: all that it needs, and nothing of any other helpdesk. `off`: this page is not one where it has anything to do. */
export type HelpdeskHello =
  | { state: 'off' }
  | {
      state: 'on';
      helpdesk: Helpdesk;
      settings: Record<string, string>;
      exclude: string[];
      sidebar: SidebarPlace;
      words: PageWords;
    };
