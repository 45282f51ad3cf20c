import { type Captures, fillIn, forSelector } from './fill-in.ts';
import type { Helpdesk } from './helpdesk.ts';
import { isInside, joinSelectors, queryAll } from './query.ts';

/**
 * The part of the page that belongs to the open ticket; the document where the helpdesk names none, `null` where none of those it names is there yet. What looks like it in
 * an excluded part of the page is none: a message may quote the very markup.
 */
export function findScope(
  { scope, exclude }: Helpdesk,
  document: Document,
  captures: Captures,
): ParentNode | null {
  if (scope.length === 0) return document;
  const skip = joinSelectors(exclude, document);
  for (const candidate of scope) {
    const { select, pointsTo } =
      typeof candidate === 'string' ? { select: candidate, pointsTo: null } : candidate;
    const element = find(select, document, captures, skip);
    const found = pointsTo === null ? element : pointed(element, pointsTo, document);
    if (found !== null) return found;
  }
  return null;
}

function find(select: string, document: Document, captures: Captures, skip: string | null): Element | null {
  const selector = fillIn(select, captures, forSelector);
  const found = selector === null ? [] : queryAll(document, selector);
  return found.find((element) => skip === null || !isInside(element, skip)) ?? null;
}

function pointed(element: Element | null, attribute: string, document: Document): Element | null {
  const id = element?.getAttribute(attribute);
  return id ? document.getElementById(id) : null;
}
