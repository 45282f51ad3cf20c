import { endpointProblem } from '../../lib/lookup/endpoint-url.ts';

/** A site that was typed: its origin, or what is wrong with it. */
export type Site = { ok: true; origin: string } | { ok: false; message: string };

/** Reads what was typed or pasted as a site: a whole URL of a ticket, an origin, or a bare host, which means https. */
export function siteOf(typed: string): Site {
  const text = typed.trim();
  if (text.includes('*')) return refused('One exact address, without *. Add each site of its own.');
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address) || !isWeb(address)) return refused(EXAMPLE);
  const { origin } = new URL(address);
  return endpointProblem(origin) === 'not-https'
    ? refused('A helpdesk is an https:// address. http:// is for this machine and private networks only.')
    : { ok: true, origin };
}

const EXAMPLE = 'This is not a web address. Example: https://acme.zendesk.com';

function isWeb(address: string): boolean {
  return /^https?:$/.test(new URL(address).protocol);
}

function refused(message: string): Site {
  return { ok: false, message };
}
