import type { Helpdesk, HelpdeskRequest } from '../helpdesks/helpdesk.ts';

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

function cookiesOf({ headers }: HelpdeskRequest): string[] {
  return Object.values(headers).flatMap((header) => ('cookie' in header ? [header.cookie] : []));
}
