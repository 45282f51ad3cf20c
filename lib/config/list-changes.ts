/** What becomes of one entry of a list. `fields` are the names of what differs in it. */
export type EntryChange =
  | { kind: 'added' | 'removed'; key: string; name: string }
  | { kind: 'changed'; key: string; name: string; fields: string[] };

/** Joins two lists by key: entries that are new, gone or different, in the order of the new list, the removed ones last. A name falls back to the key. */
export function listChanges<Entry extends object>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
): EntryChange[] {
  const former = new Map(before.map((entry) => [keyOf(entry), entry]));
  const kept = new Set(after.map(keyOf));
  const removed = before.filter((entry) => !kept.has(keyOf(entry)));
  return [
    ...after.flatMap((entry) => entryChange(former.get(keyOf(entry)), entry, keyOf(entry))),
    ...removed.map((entry) => ({ kind: 'removed' as const, ...named(entry, keyOf(entry)) })),
  ];
}

/** Names of the fields that do not mean the same in both, by name. */
export function fieldsThatDiffer(before: object, after: object): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => !meanTheSame(Reflect.get(before, name), Reflect.get(after, name)));
}

function entryChange(before: object | undefined, after: object, key: string): EntryChange[] {
  if (before === undefined) return [{ kind: 'added', ...named(after, key) }];
  const fields = fieldsThatDiffer(before, after);
  return fields.length === 0 ? [] : [{ kind: 'changed', ...named(after, key), fields }];
}

function named(entry: object, key: string): { key: string; name: string } {
  return { key, name: 'name' in entry && typeof entry.name === 'string' ? entry.name : key };
}

function meanTheSame(one: unknown, other: unknown): boolean {
  return one === other || (isObject(one) && isObject(other) && sorted(one) === sorted(other));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** JSON with the keys of every object in order. */
function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
