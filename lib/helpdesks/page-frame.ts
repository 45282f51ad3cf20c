import { namesOf } from './element-names.ts';
import { spaced, type Words } from './words.ts';

const BARS =
  'nav,footer,[role="banner"],[role="navigation"],[role="contentinfo"],[role="menu"],[role="menubar"]';
/** A header within one of these is the ticket's, not the page's. */
const PARTS = 'main,section,aside,form,[role="main"]';
/** How many elements up the names are looked at. */
const REACH = 6;

/** Whether an element stands in a bar, a menu or the footer of the page. */
export function isPageBar(element: Element): boolean {
  return element.closest(BARS) !== null;
}

/** Whether an element stands in the header of the page. */
export function isPageHeader(element: Element): boolean {
  const header = element.closest('header,[role="banner"]');
  return header !== null && header.closest(PARTS) === null;
}

/** Whether an element stands in the signed-in agent's own menu. */
export function isAccountMenu(element: Element, words: Words): boolean {
  let at: Element | null = element;
  for (let level = 0; at !== null && level < REACH; level += 1, at = at.parentElement) {
    const names = [...namesOf(at), at.id, at.getAttribute('aria-label') ?? ''];
    if (names.some((name) => words.account.test(spaced(name)))) return true;
  }
  return false;
}
