import { isAccountMenu, isPageBar, isPageHeader } from '../helpdesks/page-frame.ts';
import { VOCABULARY } from '../helpdesks/vocabulary.ts';
import { compileWords } from '../helpdesks/words.ts';
import { hostsOf } from './roots.ts';

const words = compileWords(VOCABULARY);

/** Whether an element stands where pages show who is signed in: the page's bars and header, the agent's own menu. */
export function isOwnPlace(element: Element): boolean {
  return [element, ...hostsOf(element)].some(
    (part) => isAccountMenu(part, words) || isPageBar(part) || isPageHeader(part),
  );
}
