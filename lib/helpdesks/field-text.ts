import type { Refinements } from './helpdesk.ts';
import { FIELD_LIMIT, PATTERN_LIMIT } from './limits.ts';

/** A value in one line, cut to the limit and never in the middle of a character. */
export function fieldText(value: string): string {
  return oneLine(value)
    .slice(0, FIELD_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** Applies `match`, then `map`, to each value, then `single` and `join`; a value that does not match is dropped. With `single`, all are where they differ. */
export function refine(values: string[], refinements: Refinements): string[] {
  const refined = refineEach(values, refinements);
  const { single, join } = refinements;
  if (single && refined.some((value) => value !== refined[0])) return [];
  if (join === undefined) return refined;
  const filled = refined.filter((value) => value !== '');
  return filled.length > 0 ? [filled.join(join)] : [];
}

function refineEach(values: string[], { match, map }: Refinements): string[] {
  const lines = values.map(oneLine);
  const matched = match === undefined ? lines : lines.flatMap(matcher(new RegExp(match)));
  return map === undefined
    ? matched
    : matched.map((value) => (Object.hasOwn(map, value) ? (map[value] ?? value) : value));
}

function matcher(pattern: RegExp): (value: string) => string[] {
  return (value) => {
    const found = pattern.exec(value);
    const kept = found === null ? undefined : found.length > 1 ? found[1] : found[0];
    return kept === undefined ? [] : [kept];
  };
}

function oneLine(value: string): string {
  return value.slice(0, PATTERN_LIMIT).replace(/\s+/g, ' ').trim();
}
