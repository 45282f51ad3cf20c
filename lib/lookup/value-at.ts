import type { Json, JsonObject } from './answer.ts';

/** The value at a path into an answer: names, and indexes of lists. Own properties alone: a path leads to nothing that the endpoint did not send. */
export function valueAt(data: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as JsonObject)[step];
  }, data);
}
