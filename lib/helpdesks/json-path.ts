import { asIs, type Captures, fillIn } from './fill-in.ts';
import type { Step } from './helpdesk.ts';

type Keyed = Extract<Step, { where: string }>;
/** The steps that keep some entries. */
type Choice = Exclude<Step, string | number | { underId: unknown } | { keys: string[] } | { values: 'byId' }>;

/** Walks a JSON answer by the steps that `helpdesk.ts` describes and gives the values at the end as text. Objects, null and what is missing are no values. */
export function jsonValues(answer: unknown, path: readonly Step[], captures: Captures): string[] {
  let values: unknown[] = [answer];
  for (const step of path) values = take(step, values, answer, captures);
  return values.flatMap(scalar);
}

function take(step: Step, values: unknown[], top: unknown, captures: Captures): unknown[] {
  if (typeof step === 'string') return into(values, step, captures);
  if (typeof step === 'number')
    return values.flatMap((value) => (Array.isArray(value) ? value.slice(step).slice(0, 1) : []));
  if ('underId' in step) {
    const [id] = jsonValues(top, step.underId, captures);
    return id === undefined ? [] : values.flatMap((value) => child(value, id));
  }
  if ('keys' in step) return values.flatMap((value) => step.keys.flatMap((key) => child(value, key)));
  if ('values' in step) return values.flatMap((value) => (isObject(value) ? Object.values(value) : []));
  return chosen(step, values.flat(1), top, captures);
}

function into(values: unknown[], key: string, captures: Captures): unknown[] {
  const filled = fillIn(key, captures, asIs);
  return filled === null ? [] : values.flatMap((value) => child(value, filled));
}

function chosen(step: Choice, entries: unknown[], top: unknown, captures: Captures): unknown[] {
  if ('pick' in step) return pick(entries, step.pick);
  if ('filled' in step) return entries.filter((entry) => !isEmpty(entry, step.filled));
  if ('empty' in step) return entries.filter((entry) => isObject(entry) && isEmpty(entry, step.empty));
  const wanted = wantedTexts(step, top, captures);
  return entries.filter((entry) => {
    const [text] = child(entry, step.where).flatMap(scalar);
    return text !== undefined && wanted.includes(text) !== 'not' in step;
  });
}

/** The first, the last or all of a list, as a list. */
export function pick<T>(list: T[], which: 'first' | 'last' | 'all' | 'fromLast'): T[] {
  switch (which) {
    case 'first':
      return list.slice(0, 1);
    case 'last':
      return list.slice(-1);
    case 'all':
      return list;
    case 'fromLast':
      return [...list].reverse();
  }
}

function wantedTexts(step: Keyed, top: unknown, captures: Captures): string[] {
  if ('at' in step) return jsonValues(top, step.at, captures);
  const text = 'not' in step ? step.not : step.is;
  const filled = typeof text === 'string' ? fillIn(text, captures, asIs) : String(text);
  return filled === null ? [] : [filled];
}

function isEmpty(entry: unknown, key: string): boolean {
  const value = child(entry, key)[0];
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

function child(value: unknown, key: string): unknown[] {
  return isObject(value) && Object.hasOwn(value, key) ? [value[key]] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scalar(value: unknown): string[] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : [];
}
