import { type Captures, fillIn, forSelector } from './fill-in.ts';
import type { Helpdesk } from './helpdesk.ts';
import { isInside, joinSelectors, queryAll } from './query.ts';

/**
 * The part of the page that belongs to the open ticket; the document where the helpdesk names none, `null` where none of those it names is there yet. What a
 * message holds is none of them, whatever it looks like.
 */
export function findScope(
  { scope, exclude }: Helpdesk,
  document: Document,
  captures: Captures,
): ParentNode | null {
  if (scope.length === 0) return document;
  const skip = joinSelectors(exclude, document);
  for (const candidate of scope) {
    const selector = typeof candidate === 'string' ? candidate : candidate.select;
    const found = find(fillIn(selector, captures, forSelector), document, skip);
    const part = typeof candidate === 'string' ? found : pointed(found, candidate.pointsTo, document, skip);
    if (part !== null) return part;
  }
  return null;
}

function pointed(from: Element | null, attribute: string, document: Document, skip: string | null) {
  const id = from?.getAttribute(attribute);
  return id ? find(`#${forSelector(id)}`, document, skip) : null;
}

function find(selector: string | null, document: Document, skip: string | null): Element | null {
  if (selector === null) return null;
  const counting = queryAll(document, selector).find((element) => skip === null || !isInside(element, skip));
  return counting ?? null;
}
