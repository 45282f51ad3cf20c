import type { Json } from '../../lookup/answer.ts';

/** A body as people would write it in the form. */
export function bodyText(json: Json): string {
  return JSON.stringify(json, null, 2);
}
