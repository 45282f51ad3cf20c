import type { SchemaNode } from './json-schema.ts';

/** In words, what a node of the schema takes: `text, at most 80 characters`. */
export function takes(node: SchemaNode): string {
  if (node.enum !== undefined) return node.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  switch (node.type) {
    case 'string':
      return limited('text', atMost(node.maxLength, 'characters'));
    case 'number':
      return limited('number', range(node));
    case 'integer':
      return limited('whole number', range(node));
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return limited(listOf(node.items), atMost(node.maxItems, 'entries'));
    default:
      return 'object';
  }
}

/** Of a few values these are named. */
function listOf(items: SchemaNode['items']): string {
  const isChoice = typeof items === 'object' && !Array.isArray(items) && items.enum !== undefined;
  return isChoice ? `list of ${takes(items)}` : 'list';
}

function limited(kind: string, limit: string): string {
  return limit === '' ? kind : `${kind}, ${limit}`;
}

function atMost(most: number | undefined, things: string): string {
  return most === undefined ? '' : `at most ${most.toLocaleString('en')} ${things}`;
}

/** Whole numbers without a limit have that of exact ones. */
function range({ minimum, maximum }: SchemaNode): string {
  const least = minimum === undefined ? '' : minimum.toLocaleString('en');
  if (maximum === undefined || maximum === Number.MAX_SAFE_INTEGER)
    return least === '' ? '' : `from ${least}`;
  return `from ${least} to ${maximum.toLocaleString('en')}`;
}
