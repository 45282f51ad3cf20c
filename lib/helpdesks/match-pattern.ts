/** Whether a browser's match pattern (`https://*.zendesk.com/*`) covers an origin. Patterns know no port, so neither does this. */
export function coversOrigin(pattern: string, origin: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//.exec(pattern);
  if (parts === null || !URL.canParse(origin)) return false;
  const [, scheme, host = ''] = parts;
  const { protocol, hostname } = new URL(origin);
  if (!/^https?:$/.test(protocol) || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
  if (host === '*') return true;
  return host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
}
