import type { RequestHeader } from './helpdesk.ts';
import { URL_LIMIT } from './limits.ts';

/** The headers of a request, made from fixed text, the page's cookies and the site's settings. One without a value is left out. */
export function requestHeaders(
  headers: Readonly<Record<string, RequestHeader>>,
  cookie: string,
  settings: Readonly<Record<string, string>>,
): Record<string, string> {
  const made = Object.entries(headers).map(
    ([name, from]) => [name, headerValue(from, cookie, settings)] as const,
  );
  return Object.fromEntries(made.filter((entry): entry is [string, string] => entry[1] !== null));
}

function headerValue(
  from: RequestHeader,
  cookie: string,
  settings: Readonly<Record<string, string>>,
): string | null {
  if ('text' in from) return from.text;
  if ('setting' in from)
    return Object.hasOwn(settings, from.setting) ? (settings[from.setting] ?? null) : null;
  const whole = cookieValue(cookie, from.cookie);
  const value = whole !== null && from.key !== undefined ? jsonKey(whole, from.key) : whole;
  const matched = value !== null && from.match !== undefined ? firstGroup(value, from.match) : value;
  return matched === null ? null : `${from.prefix ?? ''}${matched}`;
}

/** One cookie out of `document.cookie`, decoded. */
function cookieValue(cookie: string, name: string): string | null {
  const pair = cookie.split(/;\s*/).find((entry) => entry.startsWith(`${name}=`));
  if (pair === undefined) return null;
  const value = pair.slice(name.length + 1).replace(/^"(.*)"$/, '$1');
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function jsonKey(text: string, key: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, key)) return null;
    const value = (parsed as Record<string, unknown>)[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  } catch {
    return null;
  }
}

function firstGroup(value: string, pattern: string): string | null {
  const found = new RegExp(pattern).exec(value.slice(0, URL_LIMIT));
  return found === null ? null : (found[1] ?? found[0]);
}
