import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { t } from '../../lib/i18n.ts';

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
      return t('helpdesk.support.verified');
    case 'stable':
      return t('helpdesk.support.stable');
    case 'experimental':
    case 'any':
      return t('helpdesk.support.experimental');
    case 'own':
      return t('helpdesk.support.own');
  }
}

/** What that means for whoever relies on it, in a sentence. */
export function supportSentence(support: Support): string {
  switch (support) {
    case 'verified':
      return t('helpdesk.supportMeans.verified');
    case 'stable':
      return t('helpdesk.supportMeans.stable');
    case 'experimental':
      return t('helpdesk.supportMeans.experimental');
    case 'any':
      return t('helpdesk.supportMeans.any');
    case 'own':
      return t('helpdesk.supportMeans.own');
  }
}
