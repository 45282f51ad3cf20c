import type { Captures } from './fill-in.ts';
import type { UrlPattern } from './helpdesk.ts';
import { URL_LIMIT } from './limits.ts';

/** `base` is the path below which the product lives: `''` at the top of the host, else `/sub`, without a closing slash. */
export interface UrlMatch {
  captures: Captures;
  base: string;
}

/** Matches one part of the URL; `null` where it does not match. Groups that took no part are left out. */
export function matchUrl({ in: part, pattern }: UrlPattern, url: URL): UrlMatch | null {
  const found = new RegExp(pattern).exec(partOf(url, part).slice(0, URL_LIMIT));
  if (found === null) return null;
  const captures = Object.entries(found.groups ?? {}).filter((entry) => entry[1] !== undefined);
  const before = part === 'path' || part === 'all' ? url.pathname.slice(0, found.index) : directoryOf(url);
  return { captures: Object.fromEntries(captures), base: before.replace(/\/+$/, '') };
}

/** The directory that the page is in. */
export function directoryOf(url: URL): string {
  return url.pathname.slice(0, url.pathname.lastIndexOf('/'));
}

function partOf(url: URL, part: UrlPattern['in']): string {
  switch (part) {
    case 'path':
      return url.pathname;
    case 'query':
      return url.search;
    case 'hash':
      return url.hash;
    case 'all':
      return url.pathname + url.search + url.hash;
  }
}
