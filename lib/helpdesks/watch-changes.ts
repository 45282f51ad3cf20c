/** More changed places than this between two looks count as "everywhere". */
const MANY = 200;

/** What changed in the document since it was last asked. */
export interface Changes {
  /** Whether anything changed below this root; asking does not forget. */
  within: (root: ParentNode) => boolean;
  forget: () => void;
}

/**
 * Notes where the document changes and calls `onChange` in the same turn (a microtask after the page's own). Our own elements, children of the root, are no change of
 * the page. `settle` takes in what the browser has not told yet.
 */
export function watchChanges(
  document: Document,
  attributes: readonly string[],
  onChange: (note: () => void) => void,
  signal: AbortSignal,
): Changes & { settle: () => void } {
  const changed = new Set<Node>();
  const note = (records: MutationRecord[]) => {
    for (const record of records)
      if (isOfPage(record, document) && changed.size <= MANY) changed.add(record.target);
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => isOfPage(record, document))) onChange(() => note(records));
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    ...(attributes.length > 0 ? { attributeFilter: [...attributes] } : {}),
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    within: (root) => changed.size > MANY || [...changed].some((node) => root.contains(node)),
    forget: () => changed.clear(),
    settle: () => note(observer.takeRecords()),
  };
}

function isOfPage({ target, addedNodes }: MutationRecord, document: Document): boolean {
  return target !== document.documentElement || [...addedNodes].includes(document.body);
}
