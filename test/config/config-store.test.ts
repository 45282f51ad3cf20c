import { describe, expect, test } from 'vitest';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { shows } from '../attacks/attack.ts';
import { connector } from '../lookup/sample.ts';
import '../store/fresh-databases.ts';

const add = (id: string) => (mine: Config) => ({
  ...mine,
  connectors: [...mine.connectors, connector({ id })],
});
const ids = (config: Config) => config.connectors.map((entry) => entry.id);
const store = (organisation: Config | null = null) =>
  createConfigStore(desksideDatabase(), async () => organisation);
const write = (raw: unknown) => desksideDatabase().use((database) => database.put('config', raw, 'mine'));
const onDisk = () => desksideDatabase().use((database) => database.get('config', 'mine'));

test(shows('29.3', 'at first there is an empty config'), async () => {
  const { effective, mine, locked, unreadable } = await store().read();
  expect([ids(effective), ids(mine), locked.connectors, unreadable]).toEqual([[], [], [], undefined]);
});

test('a change stays', async () => {
  const changed = await store().change(add('crm'));
  expect(changed.ok && ids(changed.config.effective)).toEqual(['crm']);
  expect(ids((await store().read()).mine)).toEqual(['crm']);
});

test('two changes at once both stay', async () => {
  const shared = store();
  await Promise.all([
    shared.change(add('crm')),
    store().change(add('billing')),
    shared.change(add('loyalty')),
  ]);
  expect(ids((await store().read()).mine).sort()).toEqual(['billing', 'crm', 'loyalty']);
});

test(shows('43.1', "the organisation's connector hides mine of the same id, and is locked"), async () => {
  await store().change((mine) => ({
    ...mine,
    connectors: [connector({ id: 'crm', name: 'My CRM' }), connector({ id: 'own' })],
  }));
  const organisation = configSchema.parse({
    version: 2,
    connectors: [connector({ id: 'crm', name: 'Their CRM' })],
  });
  const { effective, mine, locked } = await store(organisation).read();
  expect(effective.connectors.map(({ name }) => name)).toEqual(['Their CRM', 'CRM']);
  expect(ids(mine)).toEqual(['crm', 'own']);
  expect(locked.connectors).toEqual(['crm']);
});

test.each([
  ['theirs', 'theirs', true],
  ['', 'mine', false],
])("of the organisation's workspace id “%s” and mine, “%s” is in force", async (id, inForce, isLocked) => {
  await store().change((mine) => ({ ...mine, workspace: { id: 'mine' } }));
  const { effective, locked } = await store(configSchema.parse({ version: 2, workspace: { id } })).read();
  expect([effective.workspace.id, locked.workspace]).toEqual([inForce, isLocked]);
});

test('a change that makes no config is refused, and nothing is written', async () => {
  await store().change(add('crm'));
  const changed = await store().change((mine) => ({
    ...mine,
    connectors: [connector({ endpoint: 'http://evil.example' })],
  }));
  expect(changed).toEqual({
    ok: false,
    problems: [{ path: 'connectors.0.endpoint', message: expect.any(String) }],
  });
  expect(ids((await store().read()).mine)).toEqual(['crm']);
});

test('a change that throws writes nothing and leaves the store usable', async () => {
  await store().change(add('crm'));
  const shared = store();
  await expect(
    shared.change(() => {
      throw new Error('mistake');
    }),
  ).rejects.toThrow('mistake');
  expect(ids((await shared.read()).mine)).toEqual(['crm']);
});

describe.each([
  ['from the future', { version: 7, connectors: [{ shape: 'unknown' }] }],
  ['with a field that this release does not know', { version: 2, colour: 'red' }],
  ['that is no config at all', 'text'],
])('a stored config %s', (_, raw) => {
  test('is reported, and the organisation stays in force', async () => {
    await write(raw);
    const organisation = configSchema.parse({ version: 2, connectors: [connector()] });
    const { effective, mine, unreadable } = await store(organisation).read();
    expect([ids(effective), ids(mine)]).toEqual([['crm'], []]);
    expect(unreadable?.original).toEqual(raw);
    expect(unreadable?.problems).toHaveLength(1);
  });

  test('is never overwritten by a change', async () => {
    await write(raw);
    expect(await store().change(add('crm'))).toMatchObject({ ok: false });
    expect(await onDisk()).toEqual(raw);
  });
});
