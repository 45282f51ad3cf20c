import type { Json } from '../../lookup/answer.ts';

/** What a name has stood for, in any of the responses that are known: some values, or `null` where nobody can tell. */
export type Sample = readonly Json[] | null;

/** More values of one name say nothing new. */
const MOST = 200;

/** What a step further into a sample leads to. `missing` says that no known value has it; `known` are the names that would do. */
export type Step = { missing: false; sample: Sample } | { missing: true; known: string[] };

/** One property or index further. Where nothing with properties was seen (empty lists, `null`), nothing is known either. */
export function stepInto(sample: Sample, segment: string | number): Step {
  const holders = (sample ?? []).filter((value) => value !== null);
  if (holders.length === 0) return { missing: false, sample: null };
  const found = holders.flatMap((value) => propertyOf(value, String(segment)));
  if (found.length > 0) return { missing: false, sample: capped(found) };
  if (holders.every(isEmptyList)) return { missing: false, sample: null };
  return { missing: true, known: namesOf(holders) };
}

/** Every entry of the lists and objects in a sample, as `for` gives them: an object's are pairs of name and value. */
export function entriesOf(sample: Sample): Sample {
  if (sample === null) return null;
  const entries = sample.flatMap((value): readonly Json[] => {
    if (Array.isArray(value)) return value;
    return value !== null && typeof value === 'object' ? Object.entries(value) : [];
  });
  return entries.length === 0 ? null : capped(entries);
}

/** `[value]` where the value has this property, `[]` where not. A list has every index, for the next answer's may be longer. */
function propertyOf(value: Json, name: string): Json[] {
  if (Array.isArray(value)) return listProperty(value, name);
  if (typeof value === 'string') return name === 'size' ? [value.length] : [];
  if (value === null || typeof value !== 'object') return [];
  if (Object.hasOwn(value, name)) return [value[name] ?? null];
  return name === 'size' ? [Object.keys(value).length] : [];
}

function listProperty(list: readonly Json[], name: string): Json[] {
  if (name === 'size') return [list.length];
  const isIndex = /^-?\d+$/.test(name) || name === 'first' || name === 'last';
  return isIndex ? [...capped(list)] : [];
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The names that something in a sample has, each once. */
export function namesOf(sample: Sample): string[] {
  return [...new Set((sample ?? []).flatMap(namesIn))];
}

function namesIn(value: Json): string[] {
  if (Array.isArray(value)) return ['first', 'last', 'size'];
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}

function capped(values: readonly Json[]): readonly Json[] {
  return values.slice(0, MOST);
}
