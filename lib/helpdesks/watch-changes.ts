import { holds } from './query.ts';

/** More changed places than this between two looks count as "everywhere". */
const MANY = 200;

/** What changed in the document since it was last asked. */
export interface Changes {
  /** Whether anything changed below this root; asking does not forget. */
  within: (root: ParentNode) => boolean;
  forget: () => void;
  /** Takes in what the browser has not told yet. */
  settle: () => void;
  /** Notes what changes in a shadow root too, from now on. */
  watch: (root: ShadowRoot) => void;
}

/**
 * Notes where the document changes and calls `onChange` in the same turn (a microtask after the page's own). Our own elements, children of the root, are no change of
 * the page.
 */
export function watchChanges(
  document: Document,
  attributes: readonly string[],
  onChange: (note: () => void) => void,
  signal: AbortSignal,
): Changes {
  const changed = new Set<Node>();
  const note = (records: MutationRecord[]) => {
    for (const record of records)
      if (isOfPage(record, document) && changed.size <= MANY) changed.add(record.target);
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => isOfPage(record, document))) onChange(() => note(records));
  });
  const watch = (root: Node) =>
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      ...(attributes.length > 0 ? { attributeFilter: [...attributes] } : {}),
    });
  watch(document);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    within: (root) => changed.size > MANY || [...changed].some((node) => holds(root, node)),
    forget: () => changed.clear(),
    settle: () => note(observer.takeRecords()),
    watch,
  };
}

function isOfPage({ target, addedNodes }: MutationRecord, document: Document): boolean {
  return target !== document.documentElement || [...addedNodes].includes(document.body);
}
