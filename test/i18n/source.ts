import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

export interface Node {
  type: string;
  [part: string]: unknown;
}

/** The files whose texts people may read. What `lib/helpdesks` holds of a product is in the product's own words. */
export const SOURCES = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Goes through the tree of a file. Where `enter` says false, not into what it was shown. */
export function walkFile(file: string, enter: (node: Node) => boolean): void {
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  walk(program, enter);
}

/** The same below one node, or a list of them. */
export function walk(part: unknown, enter: (node: Node) => boolean): void {
  if (Array.isArray(part)) for (const each of part) walk(each, enter);
  else if (isNode(part) && enter(part)) for (const each of Object.values(part)) walk(each, enter);
}

/** The value of a string in the source; `null` for all else. */
export function stringOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';
}
