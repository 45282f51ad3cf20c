import { parseAddress } from './address.ts';
import { queryAll } from './query.ts';

/** A place in the page that holds an `@`: an attribute's, a field's, or a text's. */
export interface PageAddress {
  /** The element that the address belongs to. */
  element: Element;
  /** What it said when it was looked at. */
  text: string;
  /** What it says now. */
  read: () => string | null;
  /** The page itself marks it as an address. */
  marked: boolean;
}

/** Never more texts, and places with an `@`, than this are looked at; a page that has more is not read to its end. */
const TEXTS = 20_000;
const PLACES = 1000;
const FIELDS = 'input[type="email" i],input[name*="mail" i],input[id*="mail" i]';

/** The attributes that addresses are read from. */
export const ADDRESS_ATTRIBUTES =
  'href email data-email data-mail data-user-email data-customer-email data-contact-email title aria-label data-tooltip data-original-title data-value'.split(
    ' ',
  );
const MARKED = /href|mail/;

/** Every such place below a root: fields first, then attributes, links among them, then texts. `complete` is false where the page is too large to say that there is no other. Reads no layout. */
export function pageAddresses(root: ParentNode): { places: PageAddress[]; complete: boolean } {
  const { texts, complete } = textPlaces(root);
  const places = [
    ...queryAll(root, FIELDS).map(fieldPlace),
    ...ADDRESS_ATTRIBUTES.flatMap((name) => attributePlaces(root, name)),
    ...texts,
  ];
  return { places: places.slice(0, PLACES), complete: complete && places.length <= PLACES };
}

/** The one address that such a place says, and the label in the same text, if it has one: `From: Jan <jan@company.cz>`. A sentence around it makes it none. */
export function addressIn(text: string): { email: string; label: string } | null {
  const [, label = '', rest = text] =
    /^([^@<>:：]{1,40})[:：](.*)$/s.exec(/^mailto:/i.test(text) ? '' : text) ?? [];
  const email = parseAddress(rest);
  return email === null ? null : { email, label };
}

/** Every address that a text holds, whatever stands around it. */
export function addressesIn(text: string): string[] {
  return (text.match(/[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g) ?? []).flatMap(
    (word) => parseAddress(word) ?? [],
  );
}

function attributePlaces(root: ParentNode, name: string): PageAddress[] {
  const selector = name === 'href' ? '[href^="mailto:" i]' : `[${name}*="@"]`;
  return queryAll(root, selector).map((element) =>
    addressAt(element, MARKED.test(name), () => element.getAttribute(name)),
  );
}

function fieldPlace(element: Element): PageAddress {
  return addressAt(element, true, () => ('value' in element ? String(element.value) : null));
}

function textPlaces(root: ParentNode): { texts: PageAddress[]; complete: boolean } {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 4);
  const texts: PageAddress[] = [];
  for (let count = 0; count < TEXTS; count += 1) {
    const node = walker.nextNode();
    if (node === null) return { texts, complete: true };
    const element = node.parentElement;
    if (element !== null && node.nodeValue?.includes('@'))
      texts.push(addressAt(element, false, () => (node.isConnected ? node.nodeValue : null)));
  }
  return { texts, complete: false };
}

function addressAt(element: Element, marked: boolean, read: () => string | null): PageAddress {
  return { element, marked, read, text: read() ?? '' };
}
