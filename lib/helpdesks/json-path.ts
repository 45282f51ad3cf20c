import { asIs, type Captures, fillIn } from './fill-in.ts';
import type { Step } from './helpdesk.ts';

type Keyed = Extract<Step, { where: string }>;

/** Walks a JSON answer by the steps that `helpdesk.ts` describes and gives the values at the end as text. Objects, null and what is missing are no values. */
export function jsonValues(answer: unknown, path: readonly Step[], captures: Captures): string[] {
  let values: unknown[] = [answer];
  for (const step of path) values = take(step, values, answer, captures);
  return values.flatMap(scalar);
}

function take(step: Step, values: unknown[], top: unknown, captures: Captures): unknown[] {
  if (typeof step === 'string') return values.flatMap((value) => child(value, step));
  if (typeof step === 'number')
    return values.flatMap((value) => (Array.isArray(value) ? value.slice(step).slice(0, 1) : []));
  if ('underId' in step) {
    const id = textAt(top, step.underId);
    return id === undefined ? [] : values.flatMap((value) => child(value, id));
  }
  const entries = values.flat(1);
  if ('pick' in step) return pick(entries, step.pick);
  if ('filled' in step) return entries.filter((entry) => !isEmpty(entry, step.filled));
  if ('empty' in step) return entries.filter((entry) => isObject(entry) && isEmpty(entry, step.empty));
  const wanted = wantedText(step, top, captures);
  return entries.filter(
    (entry) => wanted !== undefined && child(entry, step.where).flatMap(scalar)[0] === wanted,
  );
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

function wantedText(step: Keyed, top: unknown, captures: Captures): string | undefined {
  if ('at' in step) return textAt(top, step.at);
  return typeof step.is === 'string' ? (fillIn(step.is, captures, asIs) ?? undefined) : String(step.is);
}

function textAt(top: unknown, keys: readonly string[]): string | undefined {
  let values = [top];
  for (const key of keys) values = values.flatMap((value) => child(value, key));
  return values.flatMap(scalar)[0];
}

function isEmpty(entry: unknown, key: string): boolean {
  const value = child(entry, key)[0];
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
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
