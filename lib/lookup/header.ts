/** Why a header of this name would never reach the endpoint; `null` when it does. */
export type HeaderProblem = 'not-a-token' | 'dropped-by-browsers' | 'set-by-deskside';

/** Request headers that browsers set themselves and drop in silence when a script sets them: Fetch standard, "forbidden request-header"; Chromium drops User-Agent besides. */
const DROPPED = new Set(
  'accept-charset accept-encoding access-control-request-headers access-control-request-method access-control-request-private-network connection content-length cookie cookie2 date dnt expect host keep-alive origin referer set-cookie te trailer transfer-encoding upgrade user-agent via'.split(
    ' ',
  ),
);

/** Checks a header's name: a token (RFC 9110, 5.6.2), not dropped by browsers, and not one of the two that every lookup sets. */
export function headerNameProblem(name: string): HeaderProblem | null {
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) return 'not-a-token';
  const lower = name.toLowerCase();
  if (DROPPED.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-'))
    return 'dropped-by-browsers';
  return lower === 'content-type' || lower === 'accept' ? 'set-by-deskside' : null;
}

/** True where a header's value can be sent: no line breaks or NUL, nothing beyond ISO 8859-1 (RFC 9110, 5.5). */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
