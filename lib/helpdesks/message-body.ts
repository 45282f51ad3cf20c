import { namesOf } from './element-names.ts';
import { spaced, type Words } from './words.ts';

/**
 * Says of elements of one page whether they stand in a message, an editor, or another part where an address is never the customer's; `skip` selects the helpdesk's own
 * such parts. Goes by what stands around an element, never by what is in it: that is the writer's to choose.
 */
export function messageBodies(words: Words, skip: string): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    if (element.closest(`${skip},${words.never}`) !== null) return true;
    const passed: Element[] = [];
    let inside: boolean | undefined;
    for (let at: Element | null = element; at !== null && inside === undefined; at = at.parentElement) {
      if (at === at.ownerDocument.body) break;
      inside = known.get(at) ?? (isBody(at, words) || undefined);
      passed.push(at);
    }
    for (const each of passed) known.set(each, inside ?? false);
    return inside ?? false;
  };
}

/** `#content` is most of a page, for an id stands once: only the clear words count there. */
function isBody(element: Element, words: Words): boolean {
  const isControl = element.matches('a,button,input,[role="button"]');
  const label = isControl ? '' : (element.getAttribute('aria-label') ?? '');
  const names = namesOf(element).map(spaced);
  return (
    [...names, spaced(element.id), spaced(label)].some((name) => words.body.test(name)) ||
    names.some((name) => words.bodyAlone.test(name))
  );
}
