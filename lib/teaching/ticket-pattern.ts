import type { UrlPattern } from '../helpdesks/helpdesk.ts';
import type { TellsOfCustomer } from './personal-words.ts';
import { idShape, looksLikeId, type UrlPart } from './url-parts.ts';

const SEPARATORS = /([/?#&;=!])/;
/** Any piece, in each part of an address. */
const ANY: Record<UrlPart['in'], string> = { path: '[^/]+', query: '[^?&;#]+', hash: '[^/?#&;!]+' };
/** Any id of another thing. */
const OTHER_ID = '[^/?#&;=!]+';
/** What stands in the place of an id on pages for a new ticket and for lists. */
const NO_ID = '(?!(?:new|create|add|all|inbox|list|search|open|closed|settings)(?![^/?#&;]))';

/**
 * The pattern for addresses of the same kind as this one, with the chosen piece as its id. Ids of other things that come before it may be any; what comes after it
 * does not matter, nor does the order of a query. What tells of the customer may be anything.
 */
export function ticketPattern(url: URL, part: UrlPart, tells: TellsOfCustomer): UrlPattern {
  const likeThis = (text: string) => sameKind(text, tells);
  const id = `(?<id>${idShape(part.text) ?? `${NO_ID}${ANY[part.in]}`})`;
  const path = likeThis(url.pathname);
  switch (part.in) {
    case 'path':
      return { in: 'path', pattern: `^${likeThis(url.pathname.slice(0, part.at))}${id}(?=/|$)` };
    case 'query': {
      const named = part.name === undefined ? '' : `${literal(part.name)}=`;
      return { in: 'all', pattern: `^${path}\\?(?:[^#]*[?&;])?${named}${id}(?=[?&;#]|$)` };
    }
    case 'hash': {
      const before = url.hash.slice(0, part.at - url.pathname.length - url.search.length);
      return { in: 'all', pattern: `^${path}(?:\\?[^#]*)?${likeThis(before)}${id}(?=[/?#&;!]|$)` };
    }
  }
}

/** The pattern for pages of the same kind as this one, where the address holds no id. */
export function pathPattern(url: URL, tells: TellsOfCustomer): string {
  return `^${sameKind(url.pathname, tells)}$`;
}

/** Matches an address as it stands, but for what looks like an id, and for the customer. */
function sameKind(text: string, tells: TellsOfCustomer): string {
  return text
    .split(SEPARATORS)
    .map((piece) => (looksLikeId(piece) || tells(decoded(piece)) ? OTHER_ID : literal(piece)))
    .join('');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '/' || sign === '-' ? sign : `\\${sign}`));
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
