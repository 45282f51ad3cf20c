import type { Helpdesk, HelpdeskRequest } from '../helpdesks/helpdesk.ts';
import { USE_CREDENTIAL } from '../helpdesks/helpdesk-choice.ts';
import { ownValue } from '../own-value.ts';
import type { Config, SwitchedOn } from './config.ts';

/** What an own helpdesk does with the agent's session at its site: a licence that whoever imports it gives. */
export interface SessionUse {
  helpdesk: string;
  name: string;
  /** Path and query of each request, with the placeholders as they stand. */
  requests: string[];
  cookies: string[];
  /** Whether one of those cookies is a credential in itself. */
  credential: boolean;
}

/** `[]` for a helpdesk that reads nothing but the page. */
export function sessionUse(helpdesk: Helpdesk): SessionUse[] {
  const requests = Object.values(helpdesk.requests);
  if (requests.length === 0) return [];
  return [
    {
      helpdesk: helpdesk.id,
      name: helpdesk.name,
      requests: requests.map(({ path }) => path),
      cookies: [...new Set(requests.flatMap(cookiesOf))],
      credential: requests.some(({ credential }) => credential),
    },
  ];
}

/** The sites whose helpdesk may send its user's sign-in token back to it, out of a cookie. */
export function sitesWithCredential({ helpdesks }: Pick<Config, 'helpdesks'>): SwitchedOn[] {
  return helpdesks.filter(({ settings }) => ownValue(settings, USE_CREDENTIAL) === 'yes');
}

function cookiesOf({ headers }: HelpdeskRequest): string[] {
  return Object.values(headers).flatMap((header) => ('cookie' in header ? [header.cookie] : []));
}
