import { expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';

const config = (changes: object) => configSchema.parse({ version: 2, ...changes });
const effective = (theirs: object, mine: object) => joinLayers(config(theirs), config(mine)).effective;

test.each([
  ['adminContact', { adminContact: 'it@acme.example' }, { adminContact: 'me' }, 'it@acme.example'],
  ['adminContact', {}, { adminContact: 'me' }, 'me'],
  ['organisation', { organisation: 'Acme' }, { organisation: 'Mine' }, 'Acme'],
  ['revision', { revision: 4 }, { revision: 9 }, 4],
] as const)('of %s, theirs goes before mine: %j over %j', (key, theirs, mine, inForce) =>
  expect(effective(theirs, mine)[key]).toBe(inForce),
);

test('what agents may do is said by the organisation alone', () => {
  expect(effective({ allow: { connectors: false } }, { allow: { preview: false } }).allow).toMatchObject({
    connectors: false,
    preview: true,
  });
  expect(effective({}, { allow: { connectors: false } }).allow).toBeUndefined();
});

test('the sidebar’s preferences join one by one, and theirs are locked', () => {
  const { effective, locked } = joinLayers(
    config({ sidebar: { side: 'left', room: 'push' } }),
    config({ sidebar: { side: 'right', width: 400 } }),
  );
  expect(effective.sidebar).toEqual({ side: 'left', width: 400, room: 'push' });
  expect(locked.sidebar.toSorted()).toEqual(['room', 'side']);
});

test('without an organisation nothing is locked, and nothing is changed', () => {
  const mine = config({ sidebar: { width: 300 }, adminContact: 'me' });
  const { effective, locked } = joinLayers(null, mine);
  expect(effective).toEqual(mine);
  expect(locked).toEqual({
    connectors: [],
    rules: [],
    helpdesks: [],
    ownHelpdesks: [],
    workspace: false,
    sidebar: [],
  });
});

test('of a rule that is in both, theirs is in force and locked; mine stays in my layer', () => {
  const rule = (name: string) => ({
    id: 'notify',
    name,
    events: ['ticket.changed'],
    request: { url: 'https://hooks.example/x' },
  });
  const own = { ...rule('Own'), id: 'own' };
  const { effective, locked } = joinLayers(
    config({ rules: [rule('Theirs')] }),
    config({ rules: [rule('Mine'), own] }),
  );
  expect(effective.rules.map(({ name }) => name)).toEqual(['Theirs', 'Own']);
  expect(locked.rules).toEqual(['notify']);
});

test('a browser has the flags of both layers, each once', () =>
  expect(effective({ flags: ['lead', 'eu'] }, { flags: ['eu', 'night'] }).flags).toEqual([
    'lead',
    'eu',
    'night',
  ]));
