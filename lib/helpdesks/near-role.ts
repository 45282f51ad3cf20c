import { namesOf } from './element-names.ts';
import { countWords, ORDER, type Role, roleOf, spaced, type Words } from './words.ts';

/** How many elements up a class name still says whose an address is; one that names staff is often the whole application's. */
const REACH: Record<Role, number> = { customer: 7, other: 5, staff: 4, free: 2 };
/** How many elements up, and how many nodes before each, a label is looked for. */
const LABEL_LEVELS = 5;
const LABEL_NODES = 12;
/** A longer text is no label, in characters and words. */
const LABEL_LENGTH = 40;
const LABEL_WORDS = 3;

/**
 * Whose an address is by what stands nearest around it: class names, attributes and labels. `marked` says that the page itself marks it as an address,
 * so that it may stand where a name does.
 */
export function nearRole(element: Element, words: Words, marked: boolean): Role | null {
  const except = marked ? 'free' : undefined;
  let at: Element | null = element;
  for (let level = 0; at !== null && at !== at.ownerDocument.body; level += 1, at = at.parentElement) {
    const named = namedRole(at, words, except);
    const role = named !== null && level <= REACH[named] ? named : labelRole(at, level, words, except);
    if (role !== null) return role;
  }
  return null;
}

/** The role that a short text before an address names: `From:`. */
export function roleOfLabel(text: string, words: Words, except?: Role): Role | null {
  const label = spaced(text.trim().slice(0, LABEL_LENGTH + 1));
  return label.length > LABEL_LENGTH || countWords(label) > LABEL_WORDS ? null : roleOf(label, words, except);
}

function namedRole(element: Element, words: Words, except: Role | undefined): Role | null {
  const names = [...namesOf(element), element.id, element.getAttribute('aria-label') ?? ''];
  const roles = names.map((name) => roleOf(spaced(name), words, except));
  return ORDER.find((role) => roles.includes(role)) ?? null;
}

/** Goes back over what stands before an element, up to a heading that names nobody. A label for words (`Name`) is one only right before it; another address is none, whatever it says: `jan@company.cz`. */
function labelRole(element: Element, level: number, words: Words, except: Role | undefined): Role | null {
  let nearest = level < 2;
  let node = level > LABEL_LEVELS ? null : element.previousSibling;
  for (let count = 0; node !== null && count < LABEL_NODES; count += 1, node = node.previousSibling) {
    const text = labelText(node);
    const role = text.includes('@') ? null : roleOfLabel(text, words, except);
    if (role !== null && (role !== 'free' || nearest)) return role;
    if (/^(?:H[1-6]|LEGEND|SUMMARY)$/.test(node.nodeName)) return null;
    if (countWords(spaced(text)) > 0) nearest = false;
  }
  return null;
}

/** The text of a label, or of the first cell in a row of them. */
function labelText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  return (
    shortText(element) || (element.firstElementChild === null ? '' : shortText(element.firstElementChild))
  );
}

function shortText(element: Element): string {
  const text = element.childElementCount > 3 ? '' : (element.textContent ?? '').trim();
  return text.length > LABEL_LENGTH ? '' : text;
}
