/** One piece of a page's address that may be the ticket's id. */
export interface UrlPart {
  in: 'path' | 'query' | 'hash';
  /** As it stands in the address, still encoded. */
  text: string;
  /** The name before `=`, where there is one. */
  name?: string;
  /** Where it begins in path + query + hash. */
  at: number;
}

/** Addresses can be endless; nobody chooses among more. */
const MOST = 30;

const SEPARATORS = { path: /\//, query: /[?&;]/, hash: /[/?#&;!]/ };

/** The pieces of an address, in order: segments of the path, values of the query, both in the hash. */
export function urlParts(url: URL): UrlPart[] {
  const path = piecesOf(url.pathname, 'path', 0);
  const query = piecesOf(url.search, 'query', url.pathname.length);
  const hash = piecesOf(url.hash, 'hash', url.pathname.length + url.search.length);
  return [...path, ...query, ...hash].slice(0, MOST);
}

/**
 * Which piece is the id, most likely: what looks like an id comes before words, what the page shows as well (`isShown`) before what it does not, a name like `id` or
 * `ticket` before others, and the last before the first. `null` where nothing looks like one.
 */
export function guessIdPart(parts: readonly UrlPart[], isShown: (text: string) => boolean): UrlPart | null {
  const rated = parts.map((part) => ({ part, rate: rate(part, isShown) }));
  const best = Math.max(0, ...rated.map(({ rate }) => rate));
  return best === 0 ? null : (rated.findLast(({ rate }) => rate === best)?.part ?? null);
}

/** Whether a piece of an address looks like the id of one thing: digits, a UUID, a key such as `SUP-12`. */
export function looksLikeId(text: string): boolean {
  return idShape(text) !== null;
}

/** The pattern that ids of the same kind as this one match; `null` where it is no kind of id that we know. */
export function idShape(text: string): string | null {
  if (/^\d+$/.test(text)) return '\\d+';
  if (/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) return '[0-9a-fA-F-]{36}';
  if (/^[a-z]{1,12}[-_]?\d+$/i.test(text)) return '[a-zA-Z]+[-_]?\\d+';
  if (/^(?=.*\d)(?=.*[a-z])[\w-]{10,}$/i.test(text)) return '[\\w-]{10,}';
  return null;
}

function piecesOf(text: string, part: UrlPart['in'], at: number): UrlPart[] {
  const separator = SEPARATORS[part];
  const found: UrlPart[] = [];
  let start = 0;
  for (const piece of text.split(separator)) {
    const equals = part === 'path' ? -1 : piece.indexOf('=');
    const value = piece.slice(equals + 1);
    const name = equals < 0 ? {} : { name: piece.slice(0, equals) };
    if (value !== '') found.push({ in: part, text: value, ...name, at: at + start + equals + 1 });
    start += piece.length + 1;
  }
  return found;
}

function rate({ text, name = '' }: UrlPart, isShown: (text: string) => boolean): number {
  if (!looksLikeId(text)) return 0;
  const hint = /ticket|conversation|case|issue|thread/i.test(name) ? 2 : /^id$|_id$|Id$/.test(name) ? 1 : 0;
  return 1 + hint + (isShown(text) ? 4 : 0);
}
