import { type Node, stringOf, walk, walkFile } from './source.ts';

/** What a file says to people in so many words, instead of by a key: text and attributes of elements, and any other string that reads like a text. */
export function textsIn(file: string): string[] {
  const texts: string[] = [];
  const enter = (node: Node): boolean => {
    if (isForMachines(node)) return false;
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      texts.push(...stringsShown(node['children']).filter((text) => !readsLikeText(text)));
    if (node.type === 'BinaryExpression') return compared(node, enter);
    if (node.type === 'SwitchCase') return only(node['consequent'], enter);
    if (node.type === 'Property' && node['computed'] !== true) return only(node['value'], enter);
    if (node.type === 'JSXAttribute') return attribute(node, enter, texts);
    const text = textOf(node);
    if (text !== null) texts.push(text);
    return true;
  };
  walkFile(file, enter);
  return texts.filter((text) => text !== 'Deskside');
}

/** Attributes whose every word is read or heard. */
const READ =
  /^(title|label|placeholder|alt|hint|legend|what|text|summary|aria-(label|description|valuetext|roledescription))$/;

function attribute(node: Node, enter: (node: Node) => boolean, texts: string[]): boolean {
  const name = String((node['name'] as Node)['name']);
  if (name === 'class' || name === 'key') return false;
  const value = stringOf(node['value']);
  if (value === null) {
    if (READ.test(name)) texts.push(...stringsShown(node['value']).filter((text) => !readsLikeText(text)));
    return only(node['value'], enter);
  }
  if (READ.test(name) ? hasWords(value) : readsLikeText(value)) texts.push(value);
  return false;
}

/** The strings that an expression in braces gives as they are, small letters or not. */
function stringsShown(part: unknown): string[] {
  const found: string[] = [];
  const enter = (node: Node): boolean => {
    if (node.type === 'JSXExpressionContainer') return only(node['expression'], enter);
    if (node.type === 'ConditionalExpression') return only([node['consequent'], node['alternate']], enter);
    if (node.type === 'LogicalExpression') return only(node['right'], enter);
    if (node.type === 'TemplateLiteral') return only(node['quasis'], enter);
    const text =
      node.type === 'TemplateElement' ? (node['value'] as { cooked: string }).cooked.trim() : stringOf(node);
    if (text !== null && hasWords(text)) found.push(text);
    return false;
  };
  walk(part, enter);
  return found;
}

function textOf(node: Node): string | null {
  if (node.type === 'JSXText') {
    const text = String(node['value']).replace(/\s+/g, ' ').trim();
    return hasWords(text) ? text : null;
  }
  const text =
    node.type === 'TemplateElement' ? (node['value'] as { cooked: string }).cooked : stringOf(node);
  return text !== null && readsLikeText(text.trim()) ? text.trim() : null;
}

/** Words: neither `HTTP` nor a sample of what is typed, as `name@example.com` or `{email}`. */
function hasWords(text: string): boolean {
  return /\p{Ll}/u.test(text.replace(/\{[\w.]+\}/g, '')) && !/^\S+[@:/._]\S+$/.test(text);
}

/** A sentence or the end of one, or a word that begins with a capital letter. */
function readsLikeText(text: string): boolean {
  const words = /\p{L}{2,}[’'\p{L}]*[,:;.…?!”]* [“(]?\p{L}/u.test(text);
  return (words && /^\P{L}*\p{Lu}|[.!?…]$/u.test(text)) || /^\p{Lu}\p{Ll}+( \p{L}+)*[….!?:]?$/u.test(text);
}

/** Imports, types, and errors that are thrown for a developer. */
function isForMachines({ type, callee }: Node): boolean {
  if (type === 'NewExpression') return /Error$/.test(String((callee as Node)['name']));
  return /^(ImportDeclaration|ExportAllDeclaration|ThrowStatement|TS(Literal|TypeReference|Union).*)$/.test(
    type,
  );
}

function compared(node: Node, enter: (node: Node) => boolean): boolean {
  const sides = [node['left'], node['right']];
  const equal = /^[!=]==?$/.test(String(node['operator']));
  return only(equal ? sides.filter((side) => stringOf(side) === null) : sides, enter);
}

/** Goes on with a part of the node alone. */
function only(part: unknown, enter: (node: Node) => boolean): false {
  walk(part, enter);
  return false;
}
