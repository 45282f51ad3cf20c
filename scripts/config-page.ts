/** Writes the tables of docs/config.md from the schema: `node scripts/config-page.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenOf, configJsonSchema, type SchemaNode } from './config/json-schema.ts';
import { takes } from './config/takes.ts';

const PAGE = join(import.meta.dirname, '../docs/config.md');
const BEGIN = '<!-- keys: written by scripts/config-page.ts -->';
const END = '<!-- /keys -->';

/** The objects that have a table of their own, and what it is called. What lies deeper stands in the table of the object around it. */
const SECTIONS: [path: string, title: string][] = [
  ['', 'The whole'],
  ['allow', '`allow`'],
  ['sidebar', '`sidebar`'],
  ['workspace', '`workspace`'],
  ['helpdesks[]', 'An entry of `helpdesks`'],
  ['connectors[]', 'An entry of `connectors`'],
  ['rules[]', 'An entry of `rules`'],
  ['ownHelpdesks[]', 'An entry of `ownHelpdesks`'],
  ['sealed', '`sealed`'],
];

/** Only the first level: what is in it is the format of helpdesks. */
const SHALLOW = ['', 'ownHelpdesks[]'];

interface Row {
  key: string;
  node: SchemaNode;
  needed: boolean;
  /** What it takes, in words. */
  takes: string;
}

/** A page with its tables brought up to date. Throws where the marks around them are missing. */
export function withConfigTables(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`No "${BEGIN}" … "${END}" in the page.`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${tables()}\n\n${page.slice(end)}`;
}

function tables(): string {
  const schema = configJsonSchema();
  return SECTIONS.map(([path, title]) => {
    const rows = oneForEachKey(rowsOf(nodeAt(schema, path), '', SHALLOW.includes(path)));
    return `### ${title}\n\n${table(rows)}`;
  }).join('\n\n');
}

function rowsOf(node: SchemaNode, prefix: string, shallow: boolean): Row[] {
  const parts = childrenOf(node, prefix);
  return parts.flatMap(({ path, node: child, isKey }) => {
    const deeper = shallow ? [] : rowsOf(child, path, false);
    const name = path.split('.').at(-1) ?? '';
    return isKey
      ? [
          { key: path, node: child, needed: node.required?.includes(name) ?? false, takes: takes(child) },
          ...deeper,
        ]
      : deeper;
  });
}

/** A value of several shapes has some keys more than once: one row says what they take in each of them. */
function oneForEachKey(rows: Row[]): Row[] {
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return [...byKey.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = new Set([first, ...others].map((row) => row.takes));
    return [{ ...first, takes: [...all].join(', ') }];
  });
}

function nodeAt(schema: SchemaNode, path: string): SchemaNode {
  if (path === '') return schema;
  const found = childrenOf(schema, '')
    .flatMap((child) => [child, ...childrenOf(child.node, child.path)])
    .find((child) => child.path === path);
  if (found === undefined) throw new Error(`The config has no ${path}.`);
  return found.node;
}

function table(rows: Row[]): string {
  const lines = rows.map(({ key, node, needed, takes: taken }) =>
    [`\`${key}\``, taken, leftOut(node, needed), node.description ?? ''].map(cell).join(' | '),
  );
  return [
    '| Key | Takes | Left out | What it is for |',
    '| --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

function leftOut(node: SchemaNode, needed: boolean): string {
  if (needed) return 'must be there';
  return node.default === undefined || typeof node.default === 'object'
    ? ''
    : `\`${JSON.stringify(node.default)}\``;
}

/** A vertical bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

if (import.meta.main) writeFileSync(PAGE, withConfigTables(readFileSync(PAGE, 'utf8')));
