import { readingOf } from './address-reading.ts';
import { messageRegion } from './message-region.ts';

/** How much of a page is searched, in elements that may hold an address. */
const SEARCHED = 3000;
/** Text nodes of a page that are looked at for an `@`. */
const TEXTS = 30_000;

/** Where pages show who is signed in. */
const OWN =
  'header,nav,[role="banner"],[role="navigation"],[class*="topbar" i],[class*="navbar" i],[class*="current-user" i],[id*="nav" i]';

/**
 * Elements outside messages that show an address, one for each address, for those who would rather choose than point. At most `most`; the agent's own, if at
 * all, comes last.
 */
export function addressesOnPage(document: Document, most: number): { element: Element; address: string }[] {
  const found = new Map<string, Element>();
  for (const element of candidates(document)) {
    if (found.size >= most) break;
    const reading = messageRegion(element) === null ? readingOf(element) : null;
    if (reading !== null && !found.has(reading.address)) found.set(reading.address, element);
  }
  return [...found].map(([address, element]) => ({ element, address }));
}

function candidates(document: Document): Element[] {
  const linked = [...document.querySelectorAll('a[href^="mailto:" i],input[type="email"]')];
  const texts = document.createTreeWalker(document.body, 4);
  const written: Element[] = [];
  for (let seen = 0; seen < TEXTS && written.length < SEARCHED && texts.nextNode(); seen += 1) {
    const { data, parentElement } = texts.currentNode as Text;
    if (parentElement !== null && data.includes('@')) written.push(parentElement);
  }
  return [...new Set([...linked.slice(0, SEARCHED), ...written])].filter(isSeen).toSorted(inOrder);
}

function isSeen(element: Element): boolean {
  return !element.matches('option,script,style,template,noscript,textarea') && element.checkVisibility();
}

function inOrder(one: Element, other: Element): number {
  const own = Number(one.closest(OWN) !== null) - Number(other.closest(OWN) !== null);
  if (own !== 0) return own;
  return one.compareDocumentPosition(other) & 4 ? -1 : 1;
}
