import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';

/** How far a helpdesk's pages are known: as its description says, described by the team itself, or any page at all. */
export type Support = Helpdesk['support'] | 'own' | 'any';

/** The helpdesk for sites that are no product that we know. */
export const ANY_HELPDESK = 'generic';

/** How far a helpdesk is known; `own` says that the config describes it. */
export function supportOf({ id, support }: Pick<Helpdesk, 'id' | 'support'>, own: boolean): Support {
  if (own) return 'own';
  return id === ANY_HELPDESK ? 'any' : support;
}

/** How sure we are that a product's pages are read rightly: a word for a badge. */
export function supportWord(support: Support): string {
  switch (support) {
    case 'verified':
      return 'Verified';
    case 'stable':
      return 'Stable';
    case 'experimental':
    case 'any':
      return 'Experimental';
    case 'own':
      return 'Your own';
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
    case 'any':
      return 'Takes the one address beside a word like “Customer”, never one out of a message. Where there are several, the sidebar asks you.';
    case 'own':
      return 'Described by your team: check that the sidebar shows the right address.';
  }
}
