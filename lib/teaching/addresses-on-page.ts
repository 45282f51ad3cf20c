import { readingOf } from './address-reading.ts';
import { messageRegion } from './message-region.ts';
import { isOwnPlace } from './own-place.ts';
import { rootsIn } from './roots.ts';

/** How much of a page is searched, in elements that may hold an address. */
const SEARCHED = 3000;
/** Text nodes of a page that are looked at for an `@`. */
const TEXTS = 30_000;

/**
 * Elements outside messages that show an address, one for each address, for those who would rather choose than point. At most `most`, and not
 * those that the page shows for who is signed in.
 */
export function addressesOnPage(document: Document, most: number): { element: Element; address: string }[] {
  const all = candidates(document).flatMap((element) => readingOf(element) ?? []);
  const own = new Set(all.filter(({ element }) => isOwnPlace(element)).map(({ address }) => address));
  const found = new Map<string, Element>();
  for (const { element, address } of all) {
    if (found.size >= most) break;
    if (own.has(address) || found.has(address) || messageRegion(element) !== null) continue;
    found.set(address, element);
  }
  return [...found].map(([address, element]) => ({ element, address }));
}

function candidates(document: Document): Element[] {
  const roots = rootsIn(document);
  const linked = roots.flatMap((root) => [
    ...root.querySelectorAll('a[href^="mailto:" i],input[type="email"],input[name*="mail" i]'),
  ]);
  const written = roots.flatMap(withAt).slice(0, SEARCHED);
  return [...new Set([...linked.slice(0, SEARCHED), ...written])].filter(isSeen).toSorted(inOrder);
}

/** Elements with an `@` in their own text. */
function withAt(root: Document | ShadowRoot): Element[] {
  const texts = (root.ownerDocument ?? root).createTreeWalker('body' in root ? root.body : root, 4);
  const found: Element[] = [];
  for (let seen = 0; seen < TEXTS && found.length < SEARCHED && texts.nextNode(); seen += 1) {
    const { data, parentElement } = texts.currentNode as Text;
    if (parentElement !== null && data.includes('@')) found.push(parentElement);
  }
  return found;
}

function isSeen(element: Element): boolean {
  return !element.matches('option,script,style,template,noscript,textarea') && element.checkVisibility();
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & 4 ? -1 : 1;
}
