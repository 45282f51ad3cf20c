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
  // A setting's label is a word for people.
  const { settings: _, ...read } = helpdesk;
  const slow = patternsIn(read, path)
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

/**
 * Every regular expression below a value of a description. Authors name requests and values as they like, `map` or `label` too, so it is the object around a key that tells what
 * the key means.
 */
function patternsIn(value: unknown, path: string): { path: string; pattern: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const from = 'from' in value ? value.from : undefined;
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${path}.${key}`;
    if (typeof inner === 'string') return isPattern(key, from) ? [{ path: place, pattern: inner }] : [];
    return key === 'map' && typeof from === 'string' ? [] : patternsIn(inner, place);
  });
}

/** `from` is a strategy's. A request's path is an address, that of a ticket in the DOM a pattern. */
function isPattern(key: string, from: unknown): boolean {
  switch (key) {
    case 'pattern':
    case 'match':
    case 'label':
      return true;
    case 'path':
      return from === 'dom';
    default:
      return false;
  }
}
