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
      : [{ path: `${path}.matches.${index}`, message: t('configFile.matchPattern', { pattern }) }],
  );
  const slow = patternsIn(helpdesk, path)
    .filter(({ pattern }) => isSlowPattern(pattern))
    .map((found) => ({ path: found.path, message: t('configFile.slowPattern', { pattern: found.pattern }) }));
  return [...wide, ...slow];
}

/** A match pattern that names at least a domain of two parts: `https://*.example.com/*`, not `https://*.com/*` or `<all_urls>`. */
function isOneProduct(pattern: string): boolean {
  return /^(?:\*|https?):\/\/(?:(?:\*\.)?[^/*:.]+(?:\.[^/*:.]+)+|localhost)\/\*$/.test(pattern);
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
