import { type Captures, fillIn, forSelector } from './fill-in.ts';
import type { Helpdesk } from './helpdesk.ts';
import { queryFirst } from './query.ts';

/** The part of the page that belongs to the open ticket; the document where the helpdesk names none, `null` where none of those it names is there yet. */
export function findScope({ scope }: Helpdesk, document: Document, captures: Captures): ParentNode | null {
  if (scope.length === 0) return document;
  for (const candidate of scope) {
    const found =
      typeof candidate === 'string'
        ? find(candidate, document, captures)
        : pointed(candidate, document, captures);
    if (found !== null) return found;
  }
  return null;
}

function find(select: string, document: Document, captures: Captures): Element | null {
  const selector = fillIn(select, captures, forSelector);
  return selector === null ? null : queryFirst(document, selector);
}

function pointed(
  { select, pointsTo }: { select: string; pointsTo: string },
  document: Document,
  captures: Captures,
): Element | null {
  const id = find(select, document, captures)?.getAttribute(pointsTo);
  return id ? document.getElementById(id) : null;
}
