import { caretContext } from './caret-context.ts';

/** A text to put in place of the selection, and where in it the caret stands afterwards. */
export interface Insertion {
  text: string;
  caret: number;
}

/** A path at the caret: by itself within Liquid, else as an output. `before` is the text before the caret. */
export function pathInsertion(path: string, before: string): Insertion {
  const text = caretContext(before).place === 'html' ? `{{ ${path} }}` : path;
  return { text, caret: text.length };
}

/** A loop over the list at `path`, with `field` of each entry, indented like the line that it begins in. */
export function loopInsertion(path: string, field: string | null, before: string): Insertion {
  const indent = /[^\S\n]*$/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
  const entry = entryName(path);
  const output = field === null ? `{{ ${entry} }}` : `{{ ${entry}${field} }}`;
  const first = `{% for ${entry} in ${path} %}\n${indent}  ${output}`;
  return { text: `${first}\n${indent}{% endfor %}`, caret: first.length };
}

/** What one entry of a list is called: `data.invoices` has an `invoice`. */
export function entryName(path: string): string {
  const [list = ''] = /[A-Za-z_]\w*$/.exec(path) ?? [];
  if (/ies$/i.test(list)) return list.replace(/ies$/i, 'y');
  if (/(?:ss|x|sh|ch)es$/i.test(list)) return list.replace(/es$/i, '');
  return /[^s]s$/i.test(list) ? list.slice(0, -1) : 'entry';
}
