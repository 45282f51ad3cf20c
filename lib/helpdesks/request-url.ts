import { type Captures, fillIn, forUrl } from './fill-in.ts';

/** The URL of a request below the helpdesk's base path; `null` where a placeholder has no value or the result would leave the page's origin. */
export function requestUrl(path: string, captures: Captures, base: string, page: URL): URL | null {
  const filled = fillIn(path, captures, forUrl);
  if (filled === null) return null;
  const target = `${page.origin}${base}${filled.startsWith('/') ? '' : '/'}${filled}`;
  if (!URL.canParse(target)) return null;
  const url = new URL(target);
  return url.origin === page.origin && url.pathname.startsWith(`${base}/`) ? url : null;
}
