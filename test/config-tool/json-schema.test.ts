import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readConfig } from '../../lib/config/read-config.ts';
import { CONFIG_KEYS } from '../../scripts/config/describe-config.ts';
import { HELPDESK_KEYS } from '../../scripts/config/describe-helpdesk.ts';
import {
  childrenOf,
  configJsonSchema,
  descriptionOf,
  type SchemaNode,
} from '../../scripts/config/json-schema.ts';
import { deskConfig } from '../desk/config.ts';

const schema = configJsonSchema();
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const example = (version: number) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../config/versions/${version}.json`), 'utf8'));

test('what we give as examples is valid by it', () => {
  for (const config of [
    example(1),
    example(2),
    deskConfig({ desk: 'http://127.0.0.1:1', endpoints: 'http://127.0.0.1:2' }),
  ]) {
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
  }
});

const CRM = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup' };
const RULE = {
  id: 'notify',
  name: 'Notify',
  events: ['ticket.changed'],
  request: { url: 'https://hooks.example/x' },
};

test('a rule as people write it is valid by it', () => {
  expect(validate({ version: 2, rules: [RULE], flags: ['lead'] }), JSON.stringify(validate.errors)).toBe(
    true,
  );
  expect(readConfig(JSON.stringify({ version: 2, rules: [RULE] })).ok).toBe(true);
});

test.each([
  {},
  { version: 3 },
  { version: 1, rules: [] },
  { version: 1, flags: ['lead'] },
  { version: 2, conectors: [] },
  { version: 2, connectors: [{ ...CRM, tempalte: '' }] },
  { version: 2, connectors: [{ ...CRM, dialect: 'other' }] },
  { version: 2, connectors: [{ ...CRM, timeoutSeconds: 60 }] },
  { version: 2, connectors: [{ id: 'crm', name: 'CRM' }] },
  { version: 2, rules: [{ ...RULE, events: [] }] },
  { version: 2, rules: [{ ...RULE, events: ['ticket.closed'] }] },
  { version: 2, rules: [{ ...RULE, sender: { who: 'flag' } }] },
  {
    version: 2,
    rules: [{ ...RULE, request: { ...RULE.request, authorisation: { type: 'bearer', token: 's3cret' } } }],
  },
  { version: 2, ownHelpdesks: [{ id: 'd', name: 'D', ticket: [], fields: {} }] },
  {
    version: 2,
    ownHelpdesks: [
      {
        id: 'd',
        name: 'D',
        ticket: [{ in: 'path', pattern: 'x' }],
        fields: { email: [{ from: 'nowhere' }] },
      },
    ],
  },
])('both it and Deskside refuse %j', (config) => {
  expect(validate(config)).toBe(false);
  expect(readConfig(JSON.stringify(config)).ok).toBe(false);
});

test('every key is described, and every description is of a key', () => {
  const keys = keysIn(schema, '').concat(
    Object.values(schema.definitions ?? {}).flatMap((node) =>
      typeof node === 'object' ? keysIn(node, 'ownHelpdesks[].strategy') : [],
    ),
  );
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter(({ node }) => !node.description).map(({ path }) => path)).toEqual([]);
  const used = new Set(keys.map(({ path }) => descriptionOf(path)));
  const unused = Object.entries({ ...CONFIG_KEYS, ...HELPDESK_KEYS }).filter(([, text]) => !used.has(text));
  expect(unused).toEqual([]);
});

function keysIn(node: SchemaNode, path: string): { path: string; node: SchemaNode }[] {
  return childrenOf(node, path).flatMap((child) => [
    ...(child.isKey ? [child] : []),
    ...keysIn(child.node, child.path),
  ]);
}
