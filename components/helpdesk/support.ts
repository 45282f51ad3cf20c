import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';

export type Support = Helpdesk['support'];

/** How sure we are that a product's pages are read rightly: a word for a badge. */
export function supportWord(support: Support): string {
  switch (support) {
    case 'verified':
      return 'Verified';
    case 'stable':
      return 'Stable';
    case 'experimental':
      return 'Experimental';
  }
}

/** What that means for whoever relies on it, in a sentence. */
export function supportSentence(support: Support): string {
  switch (support) {
    case 'verified':
      return 'Tested on the product itself.';
    case 'stable':
      return 'Built from the product’s own code or documents; not tested on a live one.';
    case 'experimental':
      return 'Known from one source only: check that the sidebar shows the right address.';
  }
}
