import { elementText, NOT_TEXT, ownText, textBefore } from './element-text.ts';
import { type Captures, fillIn, forSelector } from './fill-in.ts';
import type { DomReading, PairStrategy } from './helpdesk.ts';
import { pick } from './json-path.ts';
import { PATTERN_LIMIT } from './limits.ts';
import { isInside, joinSelectors, queryAll, queryDeep } from './query.ts';

/** Where elements are looked for. `scope` is `null` while the ticket's part of the page has not rendered. */
export interface DomPlace {
  document: Document;
  scope: ParentNode | null;
  captures: Captures;
  /** Selectors of what never counts. */
  exclude: readonly string[];
  /** Stands in for `openShadows`. */
  shadowsBelow?: (root: ParentNode) => ShadowRoot[];
}

/** What the elements that a reading selects say, in the order of the document. Nothing inside an excluded part of the page is read. */
export function domValues(reading: DomReading, place: DomPlace): string[] {
  const skip = skipped(place);
  const counting = selected(reading, place).filter(
    (element) =>
      !isInside(element, skip) &&
      (!reading.visible || isRendered(element)) &&
      (reading.label === undefined ||
        new RegExp(reading.label).test(textBefore(element).slice(-PATTERN_LIMIT))),
  );
  return pick(ordered(counting, reading.orderBy), reading.pick).flatMap((element) =>
    readElement(element, reading.read, skip),
  );
}

function ordered(elements: Element[], by: DomReading['orderBy']): Element[] {
  if (by === undefined) return elements;
  const number = (element: Element) =>
    Number(/\d+/.exec(element.closest(by.row)?.getAttribute(by.attribute) ?? '')?.[0] ?? 0);
  return elements.sort((one, other) => number(one) - number(other));
}

function selected({ select, anywhere, deep }: DomReading, place: DomPlace): Element[] {
  const root = anywhere ? place.document : place.scope;
  const selector = fillIn(select, place.captures, forSelector);
  if (root === null || selector === null) return [];
  return deep === undefined
    ? queryAll(root, selector)
    : queryDeep(root, [selector, ...deep], place.shadowsBelow);
}

/** The values of rows of labels and values, as they stand. */
export function pairValues({ row, value }: PairStrategy, place: DomPlace): string[] {
  const rows = domElements(row, place);
  const skip = skipped(place);
  return rows
    .flatMap((element) => queryAll(element, value))
    .filter((element) => element.closest(skip) === null)
    .map((element) => elementText(element, skip));
}

function domElements(select: string, { scope, captures }: DomPlace): Element[] {
  const selector = fillIn(select, captures, forSelector);
  return scope === null || selector === null ? [] : queryAll(scope, selector);
}

/** One selector for all that never counts. */
export function skipped({ exclude, document }: DomPlace): string {
  const excluded = joinSelectors(exclude, document);
  return excluded === null ? NOT_TEXT : `${NOT_TEXT},${excluded}`;
}

/** Pages that an answer brought are never rendered: there only what their markup hides does not count. */
export function isRendered(element: Element): boolean {
  return element.ownerDocument.defaultView === null
    ? element.closest('[hidden]') === null
    : element.checkVisibility({ visibilityProperty: true });
}

function readElement(element: Element, read: DomReading['read'], skip: string): string[] {
  if (typeof read === 'object') {
    const value = element.getAttribute(read.attribute);
    return value === null ? [] : [value];
  }
  switch (read) {
    case 'text':
      return [elementText(element, skip)];
    case 'ownText':
      return [ownText(element)];
    case 'value':
      return 'value' in element && typeof element.value === 'string' ? [element.value] : [];
    case 'selectedOption':
      return [...element.querySelectorAll<HTMLOptionElement>('option')]
        .filter((option) => option.selected)
        .map((option) => option.text);
  }
}
