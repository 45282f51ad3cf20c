import { t } from '../i18n.ts';

/** What a snippet's placeholder may name besides `data.…`, a value of the answer by its path. */
export const SNIPPET_PLACEHOLDERS = [
  'email',
  'customer_name',
  'customer_id',
  'ticket_id',
  'ticket_number',
  'subject',
  'agent',
] as const;

export type SnippetPlaceholder = (typeof SNIPPET_PLACEHOLDERS)[number];

/** A placeholder: a name or a path in braces. Other braces stand for themselves. */
const PLACEHOLDER = /\{([A-Za-z][^{}\n]*)\}/g;
const PATH = /^data(?:\.[^.]+)+$/;

/** Puts `fill`'s text for each placeholder; one that it gives `null` for stays as it is. */
export function replacePlaceholders(text: string, fill: (name: string) => string | null): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => fill(name) ?? whole);
}

/** What is wrong with the placeholders of a snippet, in words for its field; `null` when nothing is. */
export function snippetProblem(text: string): string | null {
  const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name = '']) => !isKnown(name))?.[0];
  if (unknown === undefined) return null;
  const known = SNIPPET_PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
  return t('problems.snippet.unknown', { placeholder: unknown, known });
}

function isKnown(name: string): boolean {
  return PATH.test(name) || SNIPPET_PLACEHOLDERS.some((known) => known === name);
}
