import { parseAddress } from '../helpdesks/address.ts';
import { elementText, NOT_TEXT } from '../helpdesks/element-text.ts';
import type { DomReading } from '../helpdesks/helpdesk.ts';
import { ADDRESS_ATTRIBUTES } from '../helpdesks/page-address.ts';
import { openShadows } from '../helpdesks/query.ts';

/** How an address is read of an element: the element itself or one that is meant with it. */
export interface AddressReading {
  element: Element;
  read: DomReading['read'];
  match?: string;
  address: string;
}

export type NoAddress = 'none' | 'several';

/**
 * The last address of a text that holds more than it. Written so that of `name <address>`, with an address for a name, the one in brackets is read: the name is the
 * customer's to write.
 */
const LAST_ADDRESS = '([^\\s<>()"\',;:|]+@[^\\s<>()"\',;:|]+)[^@]*$';
const ADDRESSES = /[^\s<>()"',;:|]+@[^\s<>()"',;:|]+/g;
/** A label and an address are no longer than this, in characters: what is longer is a message, or half the page. */
const LABELLED = 200;
/** How many elements inside and around the one pointed at may be meant. */
const INSIDE = 300;
const AROUND = 3;

/** Finds how to read the address that somebody pointed at: of the element, of the one thing in it that is an address, or of the link around it. */
export function addressReading(pointed: Element): AddressReading | NoAddress {
  const itself = readingOf(pointed);
  if (itself !== null) return itself;
  const inside = readingsIn(pointed);
  const found = new Set(inside.map(({ address }) => address));
  if (found.size > 1) return 'several';
  return inside[0] ?? readingAround(pointed) ?? labelled(pointed);
}

/** An element that is the address and nothing else. */
export function readingOf(element: Element): AddressReading | null {
  const ways: [DomReading['read'], string | null][] = [
    [{ attribute: 'href' }, mailto(element)],
    ['value', valueIn(element)],
    ['text', shortText(element)],
    ...attributesOf(element),
  ];
  for (const [read, text] of ways) {
    const address = text === null ? null : parseAddress(text);
    if (address !== null) return { element, read, address };
  }
  return null;
}

function readingsIn(pointed: Element): AddressReading[] {
  const below = [pointed, ...openShadows(pointed)].flatMap((root) => [...root.querySelectorAll('*')]);
  return below.slice(0, INSIDE).flatMap((element) => readingOf(element) ?? []);
}

function readingAround(pointed: Element): AddressReading | null {
  let around = pointed.parentElement;
  for (let step = 0; around !== null && step < AROUND; step += 1) {
    const address = mailto(around) === null ? null : readingOf(around);
    if (address !== null) return address;
    around = around.parentElement;
  }
  return null;
}

/** `Email: jan@company.cz`: one address and words around it. */
function labelled(element: Element): AddressReading | NoAddress {
  const text = shortText(element);
  const addresses = (text ?? '').match(ADDRESSES) ?? [];
  if (addresses.length > 1) return 'several';
  const address = parseAddress(new RegExp(LAST_ADDRESS).exec(text ?? '')?.[1] ?? '');
  return address === null ? 'none' : { element, read: 'text', match: LAST_ADDRESS, address };
}

function mailto(element: Element): string | null {
  const href = element.getAttribute('href');
  return href !== null && /^mailto:/i.test(href) ? href : null;
}

function valueIn(element: Element): string | null {
  return 'value' in element && typeof element.value === 'string' ? element.value : null;
}

function shortText(element: Element): string | null {
  const text = elementText(element, NOT_TEXT).replace(/\s+/g, ' ').trim();
  return text.length > LABELLED ? null : text;
}

function attributesOf(element: Element): [DomReading['read'], string | null][] {
  return [...element.attributes]
    .filter(({ name }) => name !== 'href' && (ADDRESS_ATTRIBUTES.includes(name) || name.startsWith('data-')))
    .map(({ name, value }) => [{ attribute: name }, value]);
}
