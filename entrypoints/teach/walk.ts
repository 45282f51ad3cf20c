import type { Direction } from '../../components/teach/port.ts';

/** Elements that people do not see, or cannot mean. */
const NOT_MEANT = 'script,style,template,noscript,head,meta,link,br,wbr,[data-deskside]';

/** Where the keyboard goes from an element; the element itself where there is nothing that way. */
export function walk(from: Element, direction: Direction): Element {
  switch (direction) {
    case 'out':
      return outOf(from);
    case 'in':
      return [...from.children, ...(from.shadowRoot?.children ?? [])].find(isMeant) ?? from;
    case 'next':
      return beside(from, 'nextElementSibling') ?? from;
    case 'previous':
      return beside(from, 'previousElementSibling') ?? from;
  }
}

/** The element around one, be it the component that it is the inside of. */
export function around(element: Element): Element | null {
  const parent = element.parentNode;
  return parent !== null && 'host' in parent ? (parent as ShadowRoot).host : element.parentElement;
}

function outOf(from: Element): Element {
  const outer = around(from);
  return outer === null || outer.localName === 'html' ? from : outer;
}

function beside(from: Element, side: 'nextElementSibling' | 'previousElementSibling'): Element | null {
  let element = from[side];
  while (element !== null && !isMeant(element)) element = element[side];
  return element;
}

function isMeant(element: Element): boolean {
  return !element.matches(NOT_MEANT);
}
