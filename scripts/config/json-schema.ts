import { z } from 'zod';
import { CONFIG_VERSION, configSchema } from '../../lib/config/config.ts';
import { MIGRATIONS } from '../../lib/config/migrations.ts';
import { strategySchema } from '../../lib/helpdesks/strategy.ts';
import { CONFIG_KEYS } from './describe-config.ts';
import { HELPDESK_KEYS } from './describe-helpdesk.ts';

/** A node of a JSON Schema, as far as ours has them. */
export type SchemaNode = z.core.JSONSchema.BaseSchema;

/** Where strategies stand, for the words of their keys. */
const STRATEGY = 'ownHelpdesks[].strategy';

/** The JSON Schema of the config as people write it (draft 7, which editors know best): what has a default may be left out. Every key is described. */
export function configJsonSchema(): SchemaNode {
  const metadata = z.registry<{ id: string }>();
  metadata.add(strategySchema, { id: 'strategy' });
  const schema: SchemaNode = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7', metadata });
  describeKeys(schema, '');
  for (const definition of Object.values(schema.definitions ?? {}))
    if (isNode(definition)) describeKeys(definition, STRATEGY);
  takeOlderVersions(schema);
  return { title: 'Deskside config', ...schema };
}

/**
 * Deskside reads a file of any version that ever was, so an editor takes its number too. What came later may not stand in one: the step to that version refuses it.
 */
function takeOlderVersions(schema: SchemaNode): void {
  const version = schema.properties?.['version'];
  if (!isNode(version)) throw new Error('The config has no version.');
  delete version.const;
  Object.assign(version, {
    type: 'integer',
    enum: MIGRATIONS.map(({ from }) => from).concat(CONFIG_VERSION),
  });
  schema.allOf = [
    { anyOf: [{ properties: { version: { const: 2 } } }, { properties: { rules: false, flags: false } }] },
  ];
}

/** The file that builds publish and `npm run config -- schema` prints. */
export function schemaFile(): string {
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}

/** What a key is for; `undefined` where nobody has said. */
export function descriptionOf(path: string): string | undefined {
  if (!path.startsWith('ownHelpdesks[].')) return CONFIG_KEYS[path];
  const [key = '', parent = ''] = path
    .replaceAll(/\[\]|\{\}/g, '')
    .split('.')
    .reverse();
  return HELPDESK_KEYS[`${parent}.${key}`] ?? HELPDESK_KEYS[key];
}

/** A schema below a node. `isKey`: it has a name of its own there; else it is one shape of the same value, or an entry of it. */
export interface ChildNode {
  path: string;
  node: SchemaNode;
  isKey: boolean;
}

/** What a node is made of: its keys, the shapes it may have, its entries. */
export function childrenOf(node: SchemaNode, path: string): ChildNode[] {
  const keys = Object.entries(node.properties ?? {}).map(([key, child]) =>
    childNode(path === '' ? key : `${path}.${key}`, child, true),
  );
  const shapes = [...(node.anyOf ?? []), ...(node.oneOf ?? [])].map((child) => childNode(path, child, false));
  const items = childNode(`${path}[]`, node.items, false);
  const named = childNode(`${path}{}`, node.additionalProperties, false);
  return [...keys, ...shapes, items, named].flat();
}

function childNode(path: string, node: unknown, isKey: boolean): ChildNode[] {
  return isNode(node) ? [{ path, node, isKey }] : [];
}

function describeKeys(parent: SchemaNode, parentPath: string): void {
  for (const { path, node, isKey } of childrenOf(parent, parentPath)) {
    const description = isKey ? descriptionOf(path) : undefined;
    if (description !== undefined) node.description = description;
    describeKeys(node, path);
  }
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
