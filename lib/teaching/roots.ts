import { openShadows } from '../helpdesks/query.ts';

/** Components can be in components without end; nobody points further in than this. */
const DEEPEST = 8;
/** So many shadow roots are searched. */
const MOST = 2000;

/** What an element is looked for in: its document, or the shadow root that it stands in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot) : element.ownerDocument;
}

/** The components that an element stands in, from the outermost: none in the page itself. */
export function hostsOf(element: Element): Element[] {
  const root = rootOf(element);
  return 'host' in root ? [...hostsOf(root.host), root.host] : [];
}

/** The element and those of them that it stands in that match, across shadow roots: whether there is any, and the nearest. */
export function closestAcross(element: Element, selector: string): Element | null {
  const root = rootOf(element);
  return element.closest(selector) ?? ('host' in root ? closestAcross(root.host, selector) : null);
}

/** A document and all open shadow roots in it. */
export function rootsIn(document: Document): (Document | ShadowRoot)[] {
  const found: (Document | ShadowRoot)[] = [document];
  let level: (Document | ShadowRoot)[] = [document];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && found.length < MOST; depth += 1) {
    level = level.flatMap((root) => openShadows(root)).slice(0, MOST);
    found.push(...level);
  }
  return found;
}

/** The element at a point of the window, be it inside components; `isMeant` says which count. */
export function elementAt(
  root: Document | ShadowRoot,
  x: number,
  y: number,
  isMeant: (element: Element) => boolean,
): Element | null {
  const top = root
    .elementsFromPoint(x, y)
    .find((element) => element.getRootNode() === root && isMeant(element));
  if (top === undefined) return null;
  return top.shadowRoot === null ? top : (elementAt(top.shadowRoot, x, y, isMeant) ?? top);
}
