import type { Vocabulary } from './vocabulary.ts';

/** Whose an address is by the words beside it. `free`: a name or a subject, which anybody may write. */
export type Role = 'customer' | 'staff' | 'other' | 'free';

/** The vocabulary, ready for use. */
export type Words = Readonly<Record<Exclude<keyof Vocabulary, 'never'>, RegExp> & { never: string }>;

export function compileWords(vocabulary: Vocabulary): Words {
  const { never, ...patterns } = vocabulary;
  const compiled = Object.entries(patterns).map(([key, source]) => [key, new RegExp(source, 'i')]);
  return { ...(Object.fromEntries(compiled) as Omit<Words, 'never'>), never };
}

/** The words of a class name, an attribute or a label in lower case, each between spaces: `ticketRequesterEmail` is ` ticket requester email `. */
export function spaced(text: string): string {
  const words = text.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ').split(/[^\p{L}\p{M}]+/u);
  return ` ${words.filter(Boolean).join(' ').toLowerCase()} `;
}

/** How many words such a text has. */
export function countWords(text: string): number {
  return text.split(' ').length - 2;
}

/** The role that such a text names. Whoever works for the customer, or follows the ticket, is not the customer. `except` is a role that does not matter here. */
export function roleOf(text: string, words: Words, except?: Role): Role | null {
  const isShort = countWords(text) < 3;
  const names = (role: Role) =>
    role !== except && (words[`${role}Stem`].test(text) || (isShort && words[`${role}Whole`].test(text)));
  return ORDER.find(names) ?? null;
}

/** Where several roles are named, the first of these counts. */
export const ORDER: readonly Role[] = ['staff', 'other', 'free', 'customer'];
