import type { Config } from '../../lib/config/config.ts';

export type EntryKind = 'connector' | 'helpdesk' | 'ownHelpdesk' | 'workspace' | 'sidebar' | 'organisation';

/** One entry that is different, by the name that people know it by. */
export interface EntryChange {
  kind: EntryKind;
  name: string;
  change: 'added' | 'changed' | 'removed';
  /** Of what is changed: the keys that are different, `endpoint`, `headers`. */
  keys: string[];
}

/** What is different between two states of a layer, list by list, in the order of the later one; what is gone comes last. */
export function changedEntries(before: Config, after: Config): EntryChange[] {
  const whole = <T extends object>(kind: EntryKind, one: T, other: T): EntryChange[] => {
    const keys = differentKeys(one, other);
    return keys.length === 0 ? [] : [{ kind, name: '', change: 'changed', keys }];
  };
  const name = (entry: { name: string }) => entry.name;
  const id = (entry: { id: string }) => entry.id;
  const origin = (entry: { origin: string }) => entry.origin;
  return [
    ...inList('connector', before.connectors, after.connectors, id, name),
    ...inList('helpdesk', before.helpdesks, after.helpdesks, origin, origin),
    ...inList('ownHelpdesk', before.ownHelpdesks, after.ownHelpdesks, id, name),
    ...whole('workspace', before.workspace, after.workspace),
    ...whole('sidebar', before.sidebar ?? {}, after.sidebar ?? {}),
    ...whole('organisation', saidOfAll(before), saidOfAll(after)),
  ];
}

function inList<T extends object>(
  kind: EntryKind,
  before: readonly T[],
  after: readonly T[],
  key: (entry: T) => string,
  name: (entry: T) => string,
): EntryChange[] {
  const former = new Map(before.map((entry) => [key(entry), entry]));
  const now = new Set(after.map(key));
  const news = after.flatMap((entry): EntryChange[] => {
    const was = former.get(key(entry));
    if (was === undefined) return [{ kind, name: name(entry), change: 'added', keys: [] }];
    const keys = differentKeys(was, entry);
    return keys.length === 0 ? [] : [{ kind, name: name(entry), change: 'changed', keys }];
  });
  const gone = before.filter((entry) => !now.has(key(entry)));
  return [
    ...news,
    ...gone.map((entry): EntryChange => ({ kind, name: name(entry), change: 'removed', keys: [] })),
  ];
}

function saidOfAll({ organisation, revision, adminContact, allow }: Config) {
  return { organisation, revision, adminContact, allow };
}

function differentKeys(one: object, other: object): string[] {
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.filter((key) => sortedText(left.get(key)) !== sortedText(right.get(key)));
}

/** The same text for the same value, in whatever order its keys were written. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isObject(inner) ? sorted(inner) : inner)) ?? '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
