/**
 * Whether two origins may be one product's: the same host, or hosts under one domain (`acme.helpdesk.example`, `api.helpdesk.example`). Which domains people register under is a long list; two labels, or
 * three below short ones of a country (`co.uk`), are taken for it.
 */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

function siteOf(origin: string): string {
  const { hostname } = new URL(origin);
  const labels = hostname.replace(/\.$/, '').split('.');
  if (hostname.startsWith('[') || labels.every((label) => /^\d+$/.test(label))) return hostname;
  const [last = '', before = ''] = labels.toReversed();
  return labels.slice(last.length === 2 && before.length <= 3 ? -3 : -2).join('.');
}
