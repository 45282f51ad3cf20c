import { t } from '../../lib/i18n.ts';
import { endpointProblem } from '../../lib/lookup/endpoint-url.ts';

/** A site that was typed: its origin, or what is wrong with it. */
export type Site = { ok: true; origin: string } | { ok: false; message: string };

/** Reads what was typed or pasted as a site: a whole URL of a ticket, an origin, or a bare host, which means https. */
export function siteOf(typed: string): Site {
  const text = typed.trim();
  if (text.includes('*')) return refused(t('options.addSite.exact'));
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address) || !isWeb(address))
    return refused(t('problems.notWebAddress', { example: EXAMPLE }));
  const { origin } = new URL(address);
  return endpointProblem(origin) === 'not-https'
    ? refused(t('options.addSite.notHttps'))
    : { ok: true, origin };
}

const EXAMPLE = 'https://acme.zendesk.com';

function isWeb(address: string): boolean {
  return /^https?:$/.test(new URL(address).protocol);
}

function refused(message: string): Site {
  return { ok: false, message };
}
