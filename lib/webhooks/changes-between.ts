import { type FieldChange, type SeenTicket, WATCHED_FIELDS } from './happening.ts';

/** The watched fields that differ. A field that one of the two sights did not know has not changed: pages render in parts. Tags in another order are the same. */
export function changesBetween(before: SeenTicket, now: SeenTicket): FieldChange[] {
  return WATCHED_FIELDS.flatMap((field) => {
    const [was, is] = [before[field], now[field]];
    if (was === undefined || is === undefined || asText(was) === asText(is)) return [];
    return [{ field, before: asText(was), after: asText(is) }];
  });
}

function asText(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.toSorted().join(',');
}
