import { isWordOfInterface } from './label-words.ts';
import type { TellsOfCustomer } from './personal-words.ts';
import { isStableName, wordsOf } from './stable-name.ts';
import { isPlainPart } from './utility-names.ts';

/** Attributes whose values people choose for the element, not for the customer. Besides them every `data-` attribute. */
const ATTRIBUTES = new Set(['name', 'role', 'aria-label', 'itemprop', 'type', 'for', 'rel', 'email']);
/** Put there for tests: the last to change. Their names alone tell nothing. */
const TEST_ATTRIBUTE = /^data-(test|qa|cy|automation)/;

/** Attributes that people put values into rather than names: what they say is the customer's, or the agent's, unless it is a word of the interface. */
const SAYS_VALUE =
  /label|title|name$|user|customer|contact|client|person|people|author|owner|sender|requester|member|company|org|subject|tooltip|content|value|text|initials/i;

/** The names of an element that look lasting and tell nothing of the customer, each as a part of a selector: `.requester`, `[data-user-id]`. */
export function lastingNames(element: Element, tells: TellsOfCustomer): string[] {
  const classes = [...element.classList].map((name) => `.${CSS.escape(name)}`);
  const attributes = [...element.attributes].flatMap(({ name, value }) => [
    `[${CSS.escape(name)}='${CSS.escape(value)}']`,
    `[${CSS.escape(name)}]`,
  ]);
  const id = element.id === '' ? [] : [`#${CSS.escape(element.id)}`];
  return [...id, ...attributes, ...classes].filter((part) => isLasting(part, tells));
}

/** Whether a part of a selector may stand in a description. */
export function isLasting(part: string, tells: TellsOfCustomer): boolean {
  if (part.startsWith('[')) return isLastingAttribute(part, tells);
  const name = unescaped(part.replace(/^[.#]/, ''));
  return /^[.#]/.test(part) ? isStableName(name) && !tells(name) : true;
}

/** How little one part of a selector is to be trusted; less is better. A tag says next to nothing. */
export function distrust(part: string): number {
  if (part.includes(':nth')) return 30;
  const [, tag = '', names = ''] = /^([\w-]*)(.*)$/s.exec(part) ?? [];
  if (names === '') return 8;
  if (isPlainPart(names)) return tag === '' ? 6 : 7;
  const name = names.startsWith('#') ? 1 : names.startsWith('[') ? distrustOfAttribute(names) : 2;
  return tag === '' ? name : name + 1;
}

function distrustOfAttribute(part: string): number {
  if (TEST_ATTRIBUTE.test(part.slice(1))) return 0;
  return part.includes('=') ? 2 : 3;
}

/** `[name]` or `[name='value']`. */
function isLastingAttribute(part: string, tells: TellsOfCustomer): boolean {
  const [, name = '', value] = /^\[([^=\]]+)(?:='(.*)')?\]$/s.exec(part) ?? [];
  if (!(ATTRIBUTES.has(name) || (name.startsWith('data-') && isStableName(name))) || tells(name))
    return false;
  if (value === undefined)
    return name === 'email' || (name.startsWith('data-') && !TEST_ATTRIBUTE.test(name));
  const plain = unescaped(value);
  if (!isStableName(plain) || tells(plain)) return false;
  return TEST_ATTRIBUTE.test(name) || !SAYS_VALUE.test(name) || wordsOf(plain).every(isWordOfInterface);
}

/** Undoes `CSS.escape` for all that may stand in a stable name. */
function unescaped(text: string): string {
  return text.replace(/\\([^0-9a-f])/gi, '$1');
}
