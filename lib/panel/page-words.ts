import { locale, t } from '../i18n.ts';

/** What our elements in a helpdesk's page say, in the agent's language. The content script is told: the first text that it asks the browser for keeps the whole page waiting. */
export interface PageWords {
  /** The language they are in: `en`. */
  language: string;
  frame: string;
  show: string;
  hide: string;
}

/** Those of this browser. */
export function pageWords(): PageWords {
  return {
    language: locale(),
    frame: t('inHelpdesk.frame'),
    show: t('inHelpdesk.show'),
    hide: t('inHelpdesk.hide'),
  };
}
