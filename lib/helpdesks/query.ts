/** Elements below a root, and the root itself where it matches. None where the selector does not parse: a description's mistake must not stop the reading. */
export function queryAll(root: ParentNode, selector: string): Element[] {
  try {
    const below = [...root.querySelectorAll(selector)];
    return isElement(root) && root.matches(selector) ? [root, ...below] : below;
  } catch {
    return [];
  }
}

/** The open shadow roots of elements below a root. Asks every element, so this is slow on large pages. */
export function openShadows(root: ParentNode): ShadowRoot[] {
  return queryAll(root, '*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

/**
 * Elements that the last of several selectors finds, each looked for below what the one before it found, and through open shadow roots where a root itself
 * has no such element. `shadowsBelow` stands in for `openShadows`.
 */
export function queryDeep(
  root: ParentNode,
  selectors: readonly string[],
  shadowsBelow: (root: ParentNode) => ShadowRoot[] = openShadows,
): Element[] {
  const [selector, ...below] = selectors;
  if (selector === undefined) return isElement(root) ? [root] : [];
  const found = queryAll(root, selector);
  if (found.length > 0) return found.flatMap((element) => queryDeep(element, below, shadowsBelow));
  return shadowsBelow(root).flatMap((shadow) => queryDeep(shadow, selectors, shadowsBelow));
}

/** Whether an element or one around it matches, be it outside its shadow root. */
export function isInside(element: Element, selector: string): boolean {
  return element.closest(selector) !== null || isInHost(element, (host) => isInside(host, selector));
}

/** Whether a node is below a root or is the root, be it inside shadow roots below it. */
export function holds(root: ParentNode, node: Node): boolean {
  return root.contains(node) || isInHost(node, (host) => holds(root, host));
}

function isInHost(node: Node, test: (host: Element) => boolean): boolean {
  const top = node.getRootNode();
  return 'host' in top && test(top.host as Element);
}

/** One selector for all those of a list that parse; `null` where none does. */
export function joinSelectors(selectors: readonly string[], document: Document): string | null {
  const sound = selectors.filter((selector) => parses(selector, document));
  return sound.length === 0 ? null : sound.join(',');
}

function parses(selector: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function isElement(root: ParentNode): root is Element {
  return root.nodeType === 1;
}
