import type { Helpdesk } from './helpdesk.ts';

/** What forms need to know of a helpdesk. */
export interface HelpdeskChoice {
  id: string;
  name: string;
  support: Helpdesk['support'];
  matches: string[];
  /** What the admin is asked to type for a site. */
  settings: Helpdesk['settings'];
  /** Some of its requests need a credential out of a cookie. */
  usesCredential: boolean;
}

/** The setting that lets requests use a credential of the session; `yes` or nothing. */
export const USE_CREDENTIAL = 'useCredential';

export function helpdeskChoice(helpdesk: Helpdesk): HelpdeskChoice {
  const { id, name, support, matches, settings, requests } = helpdesk;
  const usesCredential = Object.values(requests).some(({ credential }) => credential);
  return { id, name, support, matches, settings, usesCredential };
}

/** The settings that a site of this helpdesk can have. */
export function settingNames(helpdesk: Helpdesk): string[] {
  const { settings, usesCredential } = helpdeskChoice(helpdesk);
  return [...settings.map(({ name }) => name), ...(usesCredential ? [USE_CREDENTIAL] : [])];
}
