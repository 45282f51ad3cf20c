import type { Connector } from './connector.ts';

/** The connectors in the order of these ids; those that are not named keep their order, at the end. */
export function orderConnectors(connectors: readonly Connector[], ids: readonly string[]): Connector[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return connectors.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
}

/** The entries with one more, right after the one of this id, or last where there is none. */
export function insertAfter<Entry extends { id: string }>(
  entries: readonly Entry[],
  id: string,
  added: Entry,
): Entry[] {
  const at = entries.findIndex((entry) => entry.id === id);
  return at < 0 ? [...entries, added] : entries.toSpliced(at + 1, 0, added);
}
