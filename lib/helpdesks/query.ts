/** Elements below a root, and the root itself where it matches. None where the selector does not parse: a description's mistake must not stop the reading. */
export function queryAll(root: ParentNode, selector: string): Element[] {
  try {
    const below = [...root.querySelectorAll(selector)];
    return isElement(root) && root.matches(selector) ? [root, ...below] : below;
  } catch {
    return [];
  }
}

/** The first of `queryAll`, or `null`. */
export function queryFirst(root: ParentNode, selector: string): Element | null {
  return queryAll(root, selector)[0] ?? null;
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
