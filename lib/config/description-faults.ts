import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import { isSlowPattern } from '../helpdesks/slow-pattern.ts';
import { t } from '../i18n.ts';
import type { ConfigProblem } from './config-problem.ts';

/**
 * What an own helpdesk's description may not do to a browser: claim every site, or hold it up with a regular expression that a page's text can make take for ever.
 */
export function descriptionFaults(helpdesk: Helpdesk, path: string): ConfigProblem[] {
  const wide = helpdesk.matches.flatMap((pattern, index) =>
    isOneProduct(pattern)
      ? []
      : [
          {
            path: `${path}.matches.${index}`,
            message: t('configFile.matchPattern', { pattern, example: meant(pattern) }),
          },
        ],
  );
  const slow = patternsIn(helpdesk, path)
    .filter(({ pattern }) => isSlowPattern(pattern))
    .map((found) => ({ path: found.path, message: t('configFile.slowPattern', { pattern: found.pattern }) }));
  return [...wide, ...slow];
}

/** A match pattern that names at least a domain of two parts, as the browser spells it: `https://*.example.com/*`, not `https://*.com/*` or `<all_urls>`. */
function isOneProduct(pattern: string): boolean {
  return /^(?:\*|https?):\/\/(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|localhost)\/\*$/.test(pattern);
}

/** The pattern that was meant, where it differs in a port, a path or the spelling of its host alone; else an example. */
function meant(pattern: string): string {
  const [, scheme = '', under = '', address = ''] =
    /^(\*|https?):\/\/(\*\.)?([^/*@]+)(?:\/|$)/.exec(pattern) ?? [];
  const host = URL.canParse(`https://${address}`) ? new URL(`https://${address}`).hostname : '';
  const near = `${scheme}://${under}${host}/*`;
  return isOneProduct(near) ? near : 'https://*.example.com/*';
}

/** Every regular expression in a description. */
function patternsIn(value: unknown, path: string, under = ''): { path: string; pattern: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${path}.${key}`;
    if (key === 'map') return [];
    if (typeof inner === 'string') return isPattern(key, under) ? [{ path: place, pattern: inner }] : [];
    return patternsIn(inner, place, /^\d+$/.test(key) ? under : key);
  });
}

/** A setting's label is a word for people, and a request's path an address. */
function isPattern(key: string, under: string): boolean {
  switch (key) {
    case 'pattern':
    case 'match':
      return true;
    case 'label':
      return under !== 'settings';
    case 'path':
      return under === 'ticket';
    default:
      return false;
  }
}
