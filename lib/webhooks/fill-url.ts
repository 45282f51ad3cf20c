import type { Escape, Part } from './delivery.ts';
import { isDotSegment } from './dot-segments.ts';
import { fillToken, type ReadTag } from './fill-token.ts';
import { packParts } from './parts.ts';
import { type Token, tokensOf } from './template-tokens.ts';

interface Piece {
  part: Part;
  /** It is the template's own text. */
  isOwn: boolean;
  inPath: boolean;
}

/** A rule's address for one event; `null` where a segment of its path would become empty, `.` or `..`, and lead elsewhere. `urlProblem` sees to it that no tag stands in the origin. */
export function fillUrl(template: string, read: ReadTag): Part[] | null {
  const pieces = piecesOf(template, read);
  const inPath = pieces.filter((piece) => piece.inPath);
  return leadsElsewhere(inPath) ? null : packParts(pieces.map(({ part }) => part));
}

/** An address with a form behind its query, before its fragment. */
export function withQuery(url: readonly Part[], form: readonly Part[]): Part[] {
  const at = url.findIndex((part) => typeof part === 'string' && part.includes('#'));
  const before = at < 0 ? [...url] : url.slice(0, at);
  const [head = '', ...fragment] = at < 0 ? [''] : String(url[at]).split('#');
  const address = packParts([...before, head]);
  const rest = at < 0 ? [] : [`#${fragment.join('#')}`, ...url.slice(at + 1)];
  return packParts([...address, joint(address), ...form, ...rest]);
}

function joint(address: readonly Part[]): string {
  const texts = address.filter((part) => typeof part === 'string').join('');
  if (!texts.includes('?')) return '?';
  return /[?&]$/.test(String(address.at(-1))) ? '' : '&';
}

function piecesOf(template: string, read: ReadTag): Piece[] {
  let place: 'path' | 'query' | 'fragment' = 'path';
  return tokensOf(template).flatMap((token) => {
    if (token.kind !== 'text') return [pieceOf(token, place === 'path' ? 'path' : 'query', read)];
    return token.text.split(/(?=[?#])/).map((text): Piece => {
      if (text.startsWith('#')) place = 'fragment';
      else if (text.startsWith('?') && place === 'path') place = 'query';
      return { part: text, isOwn: true, inPath: place === 'path' };
    });
  });
}

function pieceOf(token: Exclude<Token, { kind: 'text' }>, as: Escape, read: ReadTag): Piece {
  return { part: fillToken(token, as, read), isOwn: false, inPath: as === 'path' };
}

function leadsElsewhere(path: readonly Piece[]): boolean {
  const marked = path.map(({ part, isOwn }) => {
    if (isOwn) return part;
    return FILLED + (typeof part === 'string' ? part : 'x');
  });
  return marked
    .join('')
    .split('/')
    .filter((segment) => segment.includes(FILLED))
    .map((segment) => segment.replaceAll(FILLED, ''))
    .some((segment) => segment === '' || isDotSegment(segment));
}

/** Stands before what was filled in; no address has a line feed. */
const FILLED = '\n';
