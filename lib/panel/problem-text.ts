import type { TemplateProblem, TemplateWarning, UnknownName } from './template-job.ts';

/** What is wrong with a template, for its author: "Line 3, column 5: There is no filter “upcas”. Did you mean “upcase”?" */
export function problemText({ line, column, message, unknown }: TemplateProblem): string {
  const text = unknown === undefined ? message : unknownText(unknown);
  return line === undefined ? text : `Line ${line}, column ${column}: ${text}`;
}

/** What a template names in vain, for its author. */
export function warningText({ line, column, unknown }: TemplateWarning): string {
  return `Line ${line}, column ${column}: ${unknownText(unknown)}`;
}

/** The same without the place, for where the place is shown. */
export function unknownText({ kind, name, nearest }: UnknownName): string {
  const text = missingText(kind, name);
  return nearest === null ? text : `${text} Did you mean “${nearest}”?`;
}

/** Liquid elsewhere has tags that read another template. */
const READING_TAGS = ['include', 'render', 'layout', 'block'];

function missingText(kind: UnknownName['kind'], name: string): string {
  switch (kind) {
    case 'filter':
      return `There is no filter “${name}”.`;
    case 'tag':
      return READING_TAGS.includes(name)
        ? `There is no tag “${name}”: a template here reads no other.`
        : `There is no tag “${name}”.`;
    case 'variable':
      return name.startsWith('data.')
        ? `No response so far has “${name}”.`
        : `There is no variable “${name}”.`;
  }
}
