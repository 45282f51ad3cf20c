import { type MessageKey, type NamesOf, t } from './i18n.ts';

/** A text without placeholders. */
export type PlainKey = { [K in MessageKey]: [NamesOf<K>] extends [never] ? K : never }[MessageKey];

/** A schema's words for what is wrong, given to zod in place of a text: they are read when the problem is there, in the language of that moment. */
export function says(key: PlainKey): { error: () => string } {
  return { error: () => t(key) };
}
